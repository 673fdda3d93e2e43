import { describe, expect, it } from 'vitest';
import type { Fact, Facts } from '../../../subgraphs/network/facts/index.ts';
import { membersIn } from '../../../subgraphs/network/rules/alliances/members.ts';
import { splitOf } from '../../../subgraphs/network/rules/alliances/split.ts';
import { gapsOf } from '../../../subgraphs/network/rules/challenges/gaps.ts';
import { admissionOf } from '../../../subgraphs/network/rules/decisions/admission.ts';
import { decisionOf } from '../../../subgraphs/network/rules/decisions/decision.ts';
import { evidenceIn } from '../../../subgraphs/network/rules/evidence/evidence-in.ts';
import type { Finding } from '../../../subgraphs/network/rules/finding.ts';
import { followUpsOf } from '../../../subgraphs/network/rules/follow-ups/follow-ups.ts';
import { safeguardOf } from '../../../subgraphs/network/rules/impact/safeguard.ts';
import { constellationOf } from '../../../subgraphs/network/rules/network-map/constellation.ts';
import { outlineOf } from '../../../subgraphs/network/rules/network-map/network-map.ts';
import { EVERY_RELATION } from '../../../subgraphs/network/rules/network-map/relations.ts';
import { commitmentStatusOf } from '../../../subgraphs/network/rules/promises/commitment-status.ts';
import { atOnce } from '../../../subgraphs/network/rules/turns.ts';
import { RULES } from './support/laws.ts';
import { answered, did, known, stated } from './support/stated.ts';

/** What every rule comes to about everything in a world; a rule that throws, or never ends, fails here. */
function everyFinding(facts: Facts, actors: readonly string[] = facts.actors) {
  return RULES.flatMap(({ rule, subjects, apply }) => {
    const of = apply as (facts: Facts, subject: unknown) => Finding<unknown> | null;
    const about =
      subjects === 'NONE'
        ? [undefined]
        : subjects === 'ACTOR'
          ? actors
          : subjects.flatMap((kind) => [...facts.ofKind(kind)]);
    return about.map((subject) => ({ rule, finding: of(facts, subject) }));
  });
}

describe('an actor without records', () => {
  const facts: Facts = { ...known([]), actors: [did('quiet')], isActive: (actor) => actor === did('quiet') };

  it('is answered by every rule: with nothing, and with nothing to go by', () => {
    const found = everyFinding(facts);
    expect(found.length).toBeGreaterThan(5);
    for (const { rule, finding } of found) expect([rule, finding?.because ?? []]).toEqual([rule, []]);
  });

  it('stands alone on the map, and has nothing that waits', () => {
    const outline = atOnce(outlineOf(facts, { kinds: EVERY_RELATION }));
    expect(outline.actors).toEqual([did('quiet')]);
    expect(outline.ties).toEqual([]);
    expect(followUpsOf(facts, did('quiet')).value).toEqual([]);
  });
});

describe('references in a circle', () => {
  const NAMES = ['ash', 'birch', 'cedar'];
  /** A record of each of three, by a field of each pointing to that of the next. */
  const ring = (kind: string, field: string, said: { facets?: Record<string, string>; by?: string } = {}): Fact[] => {
    const [facets, by] = [said.facets ?? {}, said.by];
    const bare = NAMES.map((name, at) => stated(by ?? name, kind, { n: at + 1 }));
    return NAMES.map((name, at) =>
      stated(by ?? name, kind, {
        n: at + 1,
        at: `2026-0${at + 1}-01`,
        facets,
        links: { [field]: bare[(at + 1) % 3] as Fact },
      }),
    );
  };

  it('end: of promises, proposals, charters and posts alike, and every rule answers', () => {
    const world = [
      ...ring('Commitment', 'supersedes', { by: 'ash' }),
      ...ring('Proposal', 'supersedes', { by: 'ash', facets: { stage: 'OPEN' } }),
      ...ring('SharedValueNetwork', 'splitFrom'),
      ...ring('Post', 'inReplyTo', { facets: { form: 'IDEA' } }),
    ];
    expect(everyFinding(known(world)).length).toBeGreaterThan(20);
  });

  it('of promises replace none of them', () => {
    const promises = ring('Commitment', 'supersedes', { by: 'ash' });
    const facts = known(promises);
    for (const promise of promises) {
      const { value } = commitmentStatusOf(facts, promise);
      expect(value.value).not.toBe('SUPERSEDED');
      expect(value.caveats).toContain('SUPERSEDED_CIRCULAR');
    }
  });

  it('of charters split none of them, and of proposals replace what a later one names', () => {
    const charters = ring('SharedValueNetwork', 'splitFrom');
    for (const charter of charters) expect(splitOf(known(charters), charter).value.value).toBe('NOT_SPLIT');
    const charter = stated('ash', 'SharedValueNetwork', { at: '2025-01-01' });
    const proposals = ring('Proposal', 'supersedes', { by: 'ash', facets: { stage: 'OPEN' } }).map((proposal) => ({
      ...proposal,
      links: [...proposal.links, { name: 'network', target: charter.id }],
    }));
    const facts = known([charter, ...proposals]);
    const values = proposals.map((proposal) => decisionOf(facts, proposal).value.value);
    // the last names the first; that the others name later ones says nothing
    expect(values).toEqual(['SUPERSEDED', 'PASSED', 'PASSED']);
  });

  it('of side effects are gone round once', () => {
    const goals = NAMES.map((name) => stated(name, 'ImpactGoal', { facets: { direction: 'INCREASE' } }));
    const effects = NAMES.map((name, at) =>
      stated(name, 'RippleEffect', {
        facets: { sign: 'NEGATIVE', confidence: 'HIGH' },
        links: { action: goals[at] as Fact, affects: goals[(at + 1) % 3] as Fact },
      }),
    );
    const harmed = stated('birch', 'ImpactGoal', { n: 9, facets: { direction: 'PREVENT' } });
    const last = stated('cedar', 'RippleEffect', {
      n: 9,
      facets: { sign: 'NEGATIVE', confidence: 'LOW' },
      links: { action: goals[2] as Fact, affects: harmed },
    });
    const found = safeguardOf(known([...goals, ...effects, harmed, last]), goals[0] as Fact)?.value;
    expect(found?.isCut).toBe(false);
    expect(found?.harms.map(({ goal, path }) => [goal, path.length])).toEqual([[harmed.id, 3]]);
  });
});

describe('an answer to oneself', () => {
  const charter = stated('ash', 'SharedValueNetwork', { at: '2025-01-01' });
  const promise = stated('ash', 'Commitment', { links: { receiver: did('ash') } });
  const toBirch = stated('ash', 'Commitment', { n: 2, links: { receiver: did('birch') } });
  const joining = stated('birch', 'Membership', { links: { network: charter } });
  const world = [charter, promise, toBirch, joining];
  const own = [
    answered('ash', toBirch, 'CONFIRMED', { n: 2 }),
    answered('ash', charter, 'AFFIRMED', { n: 3 }),
    answered('birch', joining, 'CONFIRMED'),
  ];

  it('confirms nothing that somebody else is asked to confirm', () => {
    const facts = known([...world, ...own]);
    expect(evidenceIn(facts, toBirch)?.value).toBe('UNANSWERED');
    expect(evidenceIn(facts, joining)?.value).toBe('UNANSWERED');
    expect(commitmentStatusOf(facts, toBirch).value.value).toBe('PROPOSED');
    expect(membersIn(facts, charter.id)).toEqual([did('ash')]);
  });

  it('ties nobody to anybody', () => {
    expect(atOnce(outlineOf(known([...world, ...own]), { kinds: EVERY_RELATION })).ties).toEqual([]);
  });

  it('is asked of nobody: what names its own author is the author’s word', () => {
    expect(evidenceIn(known(world), promise)).toBeNull();
    expect(followUpsOf(known([promise]), did('ash')).value).toEqual([]);
  });
});

describe('two charters of one name', () => {
  const [water, other] = ['ash', 'birch'].map((name) =>
    stated(name, 'SharedValueNetwork', { at: '2025-01-01', title: 'Clean water' }),
  ) as [Fact, Fact];
  const memberOf = (name: string, charter: Fact) => {
    const membership = stated(name, 'Membership', { links: { network: charter } });
    return [membership, answered(charter.actor.slice('did:web:'.length, -'.example'.length), membership, 'CONFIRMED')];
  };
  const facts = known([water, other, ...memberOf('cedar', water), ...memberOf('dogwood', other)]);

  it('are two networks, with members of their own: an id names a network, and a title nothing', () => {
    expect(membersIn(facts, water.id)).toEqual([did('ash'), did('cedar')]);
    expect(membersIn(facts, other.id)).toEqual([did('birch'), did('dogwood')]);
    const { value } = atOnce(constellationOf(facts));
    expect(value.networks.map(({ network }) => network).sort()).toEqual([water.id, other.id].sort());
    expect(value.links).toEqual([]);
  });
});

describe('a withdrawn charter', () => {
  const charter = stated('ash', 'SharedValueNetwork', { at: '2025-01-01' });
  const gone = stated('ash', 'SharedValueNetwork', { at: '2026-06-01', version: 2, withdrawn: true });
  const membership = stated('birch', 'Membership', { links: { network: charter } });
  const proposal = stated('ash', 'Proposal', { facets: { stage: 'OPEN' }, links: { network: charter } });
  const others = [membership, answered('ash', membership, 'CONFIRMED'), proposal];

  it('leaves no network: no members, ties, stars, gaps or decisions', () => {
    const facts = known([gone, ...others]);
    expect(membersIn(facts, charter.id)).toEqual([]);
    expect(atOnce(outlineOf(facts, { kinds: ['MEMBERSHIP'] })).ties).toEqual([]);
    expect(atOnce(constellationOf(facts)).value.networks).toEqual([]);
    expect(gapsOf(facts, charter.id).value).toMatchObject({ goals: [], challenges: [], stakeholders: [] });
    expect(decisionOf(facts, proposal).value.value).toBe('INSUFFICIENT');
    expect(admissionOf(facts, membership).value).toMatchObject({
      value: 'INSUFFICIENT',
      missing: [{ what: 'CHARTER' }],
    });
  });

  it('left one as long as it stood', () => {
    expect(membersIn(known([charter, ...others]), charter.id)).toEqual([did('ash'), did('birch')]);
  });
});

describe('ten thousand members in one network', { timeout: 120_000 }, () => {
  const MANY = 10_000;
  const charter = stated('steward', 'SharedValueNetwork', {
    at: '2024-01-01',
    facets: { quorum: 60, minimumDays: 10, admissionRule: 'STEWARD' },
  });
  const members = Array.from({ length: MANY }, (_, at) => `m${at}`).flatMap((name, at) => {
    const membership = stated(name, 'Membership', { at: '2025-01-01', links: { network: charter } });
    return [membership, answered('steward', membership, 'CONFIRMED', { n: at + 1, at: '2025-01-02' })];
  });
  const proposal = stated('steward', 'Proposal', {
    at: '2026-05-01',
    facets: { stage: 'OPEN', opens: '2026-05-01' },
    links: { network: charter },
  });
  const facts = known([charter, proposal, ...members]);

  it('are all members, and each has a voice', () => {
    expect(membersIn(facts, charter.id)).toHaveLength(MANY + 1);
    const { value } = decisionOf(facts, proposal);
    expect([value.value, value.silent.length, value.needed]).toEqual(['NO_QUORUM', MANY, 6_001]);
  });

  it('are related to their steward, and not each to each', () => {
    expect(atOnce(outlineOf(facts, { kinds: EVERY_RELATION })).ties).toHaveLength(MANY);
  });

  it('are answered for by every rule about the network, whose reasons stay fifty', () => {
    const about = RULES.filter(({ subjects }) => Array.isArray(subjects) && subjects.includes(charter.kind));
    expect(about.length).toBeGreaterThan(8);
    for (const { rule, apply } of about) {
      const found = (apply as (facts: Facts, subject: Fact) => Finding<unknown> | null)(facts, charter);
      expect([rule, (found?.because ?? []).length <= 50]).toEqual([rule, true]);
    }
  });
});
