import { type Fact, type Facts, textOf, valuesOf } from '../../facts/index.ts';
import { type Finding, finding } from '../finding.ts';
import { membersIn } from './members.ts';

/**
 * The stage of life that a network is at: that of the newest event that its steward tells of, or, where the steward tells of none, any
 * confirmed member. The stages are no ladder (as in the life of collaborations that Gray, 1989, and others describe: they form, build,
 * do, and change, and come to each again); a network may also rest, split or end. What members see otherwise stands beside it, and what
 * each of them sees as a threat.
 *
 * Weak: nothing but what somebody wrote down; a steward that does not look sees no threat.
 */
export const LIFE_STAGE_RULE = 'life-stage-1';

export type StageSeen = {
  readonly stage: string;
  /** Day since when. */
  readonly since: string;
  /** Id of the event. */
  readonly event: string;
  /** DID of whoever tells of it. */
  readonly by: string;
};

export type LifeStageOf = {
  /** Null where nobody who takes part has told of any. */
  readonly value: string | null;
  readonly since: string | null;
  /** Members whose newest event tells of another stage, in the order of DIDs. */
  readonly seenOtherwise: readonly StageSeen[];
  /** What anybody’s newest event tells of, with who sees it, in order. */
  readonly threats: readonly { readonly threat: string; readonly seenBy: readonly string[] }[];
  /** The events that were told of, oldest first; the newest {@link MOST_EVENTS}. */
  readonly history: readonly StageSeen[];
};

export const MOST_EVENTS = 100;

/** The stage of a charter that stands. */
export function lifeStageOf(facts: Facts, charter: Fact): Finding<LifeStageOf> {
  const members = new Set(membersIn(facts, charter.id));
  const events = [...facts.pointingTo(charter.id, 'LifeStageEvent', 'network')]
    .flatMap((fact) => {
      if (!members.has(fact.actor)) return [];
      const [stage, since] = [textOf(fact, 'stage'), textOf(fact, 'on')];
      if (stage === undefined || since === undefined || since > facts.day) return [];
      return [{ fact, place: placeOf(fact), seen: { stage, since, event: fact.id, by: fact.actor } }];
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const newest = new Map(events.map((event) => [event.seen.by, event]));
  const current = newest.get(charter.actor) ?? events.at(-1);
  const threats = new Map<string, string[]>();
  for (const { fact, seen } of newest.values())
    for (const threat of valuesOf(fact, 'threat').map(String))
      threats.set(threat, [...(threats.get(threat) ?? []), seen.by].sort());
  return finding(
    facts,
    LIFE_STAGE_RULE,
    {
      value: current?.seen.stage ?? null,
      since: current?.seen.since ?? null,
      seenOtherwise: [...newest.values()]
        .map(({ seen }) => seen)
        .filter(({ stage }) => stage !== current?.seen.stage)
        .sort((a, b) => (a.by < b.by ? -1 : 1)),
      threats: [...threats]
        .map(([threat, seenBy]) => ({ threat, seenBy }))
        .sort((a, b) => (a.threat < b.threat ? -1 : 1)),
      history: events.map(({ seen }) => seen).slice(-MOST_EVENTS),
    },
    {
      because: [...newest.values()].map(({ fact }) => fact.id),
      looked: [charter.id, ...events.map(({ fact }) => fact.id)],
      concerned: members,
      isEnough: current !== undefined,
    },
  );
}

function placeOf(event: Fact): string {
  return `${textOf(event, 'on')} ${event.issuedAt} ${event.id}`;
}
