import type { Viewer } from '../../../schema/index.ts';
import { registry } from '../../../schema/index.ts';
import type { HostedActor } from '../../../subgraphs/actor/index.ts';
import type { Command, FieldAudience, GrantChoice } from '../../../subgraphs/actor/writing/commands.ts';
import { openPublisher } from '../../../subgraphs/actor/writing/publishing.ts';
import type { Dice } from '../../scenarios/federation/dice.ts';
import { type Decision, maySee, type Remembered } from './consent-oracle.ts';

export const OWNER = 'did:web:owner.example';
export const HUB = 'did:web:hub.example';
const PARTNERS = ['did:web:ann.example', 'did:web:bob.example', 'did:web:cas.example'];
const CHARTERS = [1, 2, 3].map((n) => `did:web:steward.example/network/01J8ZQ4Y3N${String(n).padStart(16, '0')}`);
const FIELDS = {
  ImpactGoal: ['title', 'description', 'direction', 'revisionReason', 'challenges', 'beliefs'],
  Concept: ['label', 'definition', 'form'],
} as const;
/** What goals point to, by two fields. */
export const CONCEPTS = [1, 2, 3, 4].map(
  (n) => `did:web:thinker.example/concept/01J8ZQ4Y3N${String(n).padStart(16, '0')}`,
);
const POINTS: ReadonlySet<string> = new Set(['challenges', 'beliefs']);
const FIXED: Readonly<Record<string, string>> = { direction: 'PREVENT', form: 'TERM' };

/** An actor, and everything the test knows of it without asking. */
export type World = {
  readonly records: readonly Remembered[];
  /** The moment after the last step, in milliseconds. */
  readonly end: number;
  /** Every moment at which something ends. */
  readonly ends: readonly number[];
};

const BEGIN = Date.parse('2026-03-01T08:00:00Z');
let canaries = 0;

/** Publishes, revises, shares anew and withdraws at random, as people would; and as newer software would. */
export async function makeWorld(actor: HostedActor, dice: Dice, steps: number): Promise<World> {
  let clock = BEGIN;
  const publisher = openPublisher({
    store: actor.store,
    signingKey: actor.keys.signingKey,
    registry,
    now: () => clock,
  });
  const records: Remembered[] = [];
  const ends: number[] = [];

  const choice = (): { said: GrantChoice; decision: Decision } => {
    const audience = dice.one(['PUBLIC', 'PUBLIC', 'MEMBERS', 'NETWORKS', 'PARTNERS', 'PARTNERS', 'PRIVATE'] as const);
    if (audience === 'NETWORKS') {
      const networks = [dice.one(CHARTERS), ...dice.some(CHARTERS, 2)];
      return { said: { audience, networks }, decision: { audience, networks } };
    }
    if (audience === 'PARTNERS') {
      const partners = [dice.one(PARTNERS), ...dice.some(PARTNERS, 2)];
      if (dice.chance(40)) return { said: { audience, partners }, decision: { audience, partners } };
      const moment = clock + dice.one([1, 60, 3_600]) * 1_000;
      // whole seconds are kept, and shown by `sharing`
      const until = Math.floor(moment / 1_000) * 1_000;
      ends.push(until);
      const text = new Date(moment).toISOString();
      return { said: { audience, partners, until: text }, decision: { audience, partners, until } };
    }
    return { said: { audience }, decision: { audience } };
  };
  const fieldChoices = (kind: Remembered['kind']) => {
    const said: FieldAudience[] = [];
    const decisions: Record<string, Decision> = {};
    for (const field of dice.some(FIELDS[kind], 3)) {
      const chosen = choice();
      said.push({ field, ...chosen.said });
      decisions[field] = chosen.decision;
    }
    return { said, decisions };
  };
  const somethingFor = (field: string): unknown => {
    if (POINTS.has(field)) return [...new Set([dice.one(CONCEPTS), ...dice.some(CONCEPTS, 1)])].map((id) => ({ id }));
    return FIXED[field] ?? `canary-${canaries++}.`;
  };
  const contentOf = (kind: Remembered['kind']) =>
    Object.fromEntries(
      FIELDS[kind]
        .filter((field, index) => index === 0 || FIXED[field] !== undefined || dice.chance(70))
        .map((field) => [field, somethingFor(field)]),
    );
  const apply = async (command: Command) => publisher.apply(command);

  for (let step = 0; step < steps; step++) {
    // several in one second, so that ids must break ties
    clock += dice.one([0, 0, 400, 1_000, 2_000]);
    const living = records.filter(({ withdrawn }) => !withdrawn);
    const one = living.length > 0 ? dice.one(living) : undefined;
    const die = dice.below(100);
    if (!one || die < 35) {
      const kind = dice.one(['ImpactGoal', 'ImpactGoal', 'Concept'] as const);
      const fields = contentOf(kind);
      const shown = dice.chance(85) ? choice() : { said: {}, decision: { audience: 'PRIVATE' } };
      const byField = dice.chance(50) ? fieldChoices(kind) : { said: undefined, decisions: {} };
      const sharing = { ...shown.said, fields: byField.said };
      const { envelope, digest } = await apply({ type: 'PUBLISH', kind, content: fields, ...sharing });
      const record: Remembered = {
        ...{ id: envelope.id, kind, issuedAt: envelope.issuedAt, withdrawn: false },
        ...{ decision: shown.decision, fieldDecisions: byField.decisions, said: { version: 1, digest, fields } },
        told: { PUBLIC: new Map(), MEMBERS: new Map() },
      };
      records.push(record);
      tell(record);
    } else if (die < 60) {
      const fields = contentOf(one.kind);
      const gone = FIELDS[one.kind].filter((field) => !Object.hasOwn(fields, field));
      const changes = { ...Object.fromEntries(gone.map((field) => [field, null])), ...fields };
      const shown = dice.chance(40) ? choice() : undefined;
      const byField = dice.chance(30) ? fieldChoices(one.kind) : undefined;
      const sharing = { ...shown?.said, ...(byField && { fields: byField.said }) };
      const { envelope, digest } = await apply({ type: 'REVISE', id: one.id, changes, ...sharing });
      one.said = { version: envelope.version, digest, fields };
      one.issuedAt = envelope.issuedAt;
      decide(one, shown?.decision, byField?.decisions);
    } else if (die < 85) {
      const shown = dice.chance(70) ? choice() : undefined;
      const byField = dice.chance(60) ? fieldChoices(one.kind) : undefined;
      const sharing = { ...shown?.said, ...(byField && { fields: byField.said }) };
      await apply({ type: 'SET_AUDIENCE', id: one.id, ...sharing });
      decide(one, shown?.decision, byField?.decisions);
    } else if (die < 93) {
      const { envelope, digest } = await apply({ type: 'WITHDRAW', id: one.id, reason: 'OTHER' });
      one.withdrawn = true;
      one.issuedAt = envelope.issuedAt;
      one.said = { version: envelope.version, digest, fields: {} };
    } else {
      await decideAsNewerSoftware(one);
    }
  }
  return { records, end: clock, ends };

  function decide(
    record: Remembered,
    decision: Decision | undefined,
    fieldDecisions: Remembered['fieldDecisions'] | undefined,
  ): void {
    // the bare name of the audience that it has already says nothing
    const isNews = decision && !(Object.keys(decision).length === 1 && decision.audience === record.decision.audience);
    if (isNews) record.decision = decision;
    if (fieldDecisions) record.fieldDecisions = fieldDecisions;
    tell(record);
  }

  /** What a tier may see after a step it has been told, and remembers. */
  function tell(record: Remembered): void {
    for (const [tier, reader] of Object.entries(TIER_READERS)) {
      if (!maySee(record.decision, OWNER, reader, clock)) continue;
      for (const [field, value] of Object.entries(record.said.fields)) {
        const decision = record.fieldDecisions[field];
        if (decision && !maySee(decision, OWNER, reader, clock)) continue;
        const told = record.told[tier as 'PUBLIC'];
        told.set(field, (told.get(field) ?? new Set()).add(String(value)));
      }
    }
  }

  /** Audiences that this software does not know, for records that no feed tells of; it is for nobody then. */
  async function decideAsNewerSoftware(record: Remembered): Promise<void> {
    if (maySee(record.decision, OWNER, TIER_READERS.MEMBERS, clock)) return;
    const head = await actor.store.head();
    const field = FIELDS[record.kind][1];
    const unknown = { audience: 'FRIENDS', partners: PARTNERS, networks: CHARTERS };
    const known = { audience: 'NETWORKS', networks: CHARTERS };
    const whole = dice.chance(50);
    const policy = { ...(whole ? unknown : known), seq: 1_000 + head.seq, fields: { [field]: unknown } };
    const change = { type: 'POLICY' as const, id: record.id, policy };
    await actor.store.append([{ seq: head.seq + 1, change, at: head.issuedAt ?? '', feeds: {} }]);
    record.decision = whole ? unknown : known;
    record.fieldDecisions = { [field]: unknown };
  }
}

/** Who reads the feed of a tier. */
export const TIER_READERS: Readonly<Record<'PUBLIC' | 'MEMBERS', Viewer>> = {
  PUBLIC: { type: 'ANYONE' },
  MEMBERS: { type: 'HUB', hub: HUB },
};

/** Viewers of every sort. */
export function someViewers(dice: Dice, count: number): readonly Viewer[] {
  const member = (actor: string, networks: readonly string[], confirmed?: false): Viewer => ({
    ...{ type: 'MEMBER', hub: HUB, subject: 'someone', actor, networks },
    ...(confirmed === false ? { confirmed } : {}),
  });
  const sorts: (() => Viewer)[] = [
    () => TIER_READERS.PUBLIC,
    () => TIER_READERS.MEMBERS,
    () => member(dice.one(PARTNERS), []),
    () => member(dice.one(PARTNERS), dice.some(CHARTERS, 3)),
    () => member('did:web:stranger.example', dice.some(CHARTERS, 3)),
    () => member(OWNER, dice.some(CHARTERS, 1)),
    // a hub that lies about who takes part in what
    () => member('did:web:stranger.example', [...PARTNERS, OWNER, 'PRIVATE']),
    () => member(dice.one([...PARTNERS, OWNER]), CHARTERS, false),
    () => ({ type: 'OWN', actor: OWNER, role: dice.one(['READER', 'MEMBER', 'COORDINATOR', 'SIGNER'] as const) }),
    () => ({ type: 'OWN', actor: OWNER, role: 'SERVICE' }),
    () => ({ type: 'OWN', actor: 'did:web:other.example', role: 'SIGNER' }),
  ];
  const first = dice.below(sorts.length);
  return Array.from({ length: count }, (_, n) => (sorts[(first + n * 4) % sorts.length] as () => Viewer)());
}
