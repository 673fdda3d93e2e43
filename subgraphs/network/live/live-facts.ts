import { ConstellationError, ownerOf, referencesOf } from '../../../schema/index.ts';
import { type Fact, type Facts, overlay } from '../facts/index.ts';
import type { LiveAsk, LiveDesk } from './live-desk.ts';

/** What is asked live: records that these actors share with the viewer and that point to one of the subjects, and the subjects themselves. */
export type LiveQuestion = {
  /** DIDs of those who are asked. */
  readonly actors: readonly string[];
  /** Ids of records, or DIDs; each record is asked of its owner too, where that is among the actors. */
  readonly subjects: readonly string[];
  /** How far it goes: 0 the subjects alone, 1 what points to them as well, 2 (unless told) what points to that, too. */
  readonly rounds?: 0 | 1 | 2;
};

/** Things that one question may be about. */
const MOST_SUBJECTS = 500;
/** Of so much the second round asks; of what is older it does not. */
const MOST_TARGETS = 2_000;

/**
 * Asks the actors, and lays what they show over what is known. Only what the question reaches is taken, whatever others asked for in the
 * same turn: the same question always gives the same facts.
 *
 * @throws ConstellationError OPERATION_TOO_LARGE
 */
export async function liveFacts(base: Facts, question: LiveQuestion, desk: LiveDesk): Promise<Facts> {
  const { rounds = 2 } = question;
  const actors = new Set(question.actors);
  const subjects = new Set(question.subjects);
  if (subjects.size > MOST_SUBJECTS)
    throw new ConstellationError('OPERATION_TOO_LARGE', `At most ${MOST_SUBJECTS} things can be asked about at once.`);
  const silent = new Set<string>();
  const live = new Map<string, Fact>();

  const reached = async (asks: readonly LiveAsk[], round: 'FIRST' | 'SECOND', targets: ReadonlySet<string>) => {
    const wanted = asks.filter(({ ids, about }) => ids.length > 0 || about.length > 0);
    if (wanted.length === 0) return [];
    const found = await desk.ask(wanted, round);
    for (const { actor } of wanted) if (found.silent.has(actor)) silent.add(actor);
    const isReached = ({ id, actor, links }: Fact) =>
      actors.has(actor) && (targets.has(id) || (rounds > 0 && links.some(({ target }) => targets.has(target))));
    const facts = [...found.facts.values()].filter(isReached);
    for (const fact of facts) live.set(fact.id, fact);
    return facts;
  };

  const first = await reached(
    [...actors].map((actor) => ({
      actor,
      ids: [...subjects].filter((id) => id !== actor && ownerOf(id) === actor),
      about: rounds > 0 ? [...subjects] : [],
    })),
    'FIRST',
    subjects,
  );
  if (rounds === 2) {
    const near = [...first, ...pointingIn(base, subjects, actors)].filter(({ id }) => !subjects.has(id));
    const newest = [...new Map(near.map((fact) => [fact.id, fact])).values()].sort((a, b) =>
      placeOf(a) > placeOf(b) ? -1 : 1,
    );
    const targets = new Set(newest.slice(0, MOST_TARGETS).map(({ id }) => id));
    if (newest.length > MOST_TARGETS) for (const actor of actors) silent.add(actor);
    // whom the first round could not reach is in the way of nobody
    const asks = [...actors].map((actor) => ({ actor, ids: [], about: [...targets] }));
    await reached(asks, 'SECOND', targets);
  }
  return overlay(base, live.values(), silent);
}

/** What the index knows already of what these actors say about the subjects. */
function* pointingIn(base: Facts, subjects: ReadonlySet<string>, actors: ReadonlySet<string>): Generator<Fact> {
  for (const kind of base.registry.kinds)
    for (const [field] of referencesOf(kind))
      for (const subject of subjects)
        for (const fact of base.pointingTo(subject, kind.name, field)) if (actors.has(fact.actor)) yield fact;
}

function placeOf({ issuedAt, id }: Fact): string {
  return `${issuedAt} ${id}`;
}
