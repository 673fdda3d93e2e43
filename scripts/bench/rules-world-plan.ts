import { registry, ulidFromBytes } from '../../schema/index.ts';

export type WorldSize = {
  readonly actors: number;
  readonly records: number;
  readonly seed: number;
  /** The last day that anything is of (YYYY-MM-DD). */
  readonly day: string;
};

/** A record that is to be written, with those that it may point to. */
export type PlannedRecord = {
  readonly kind: string;
  readonly actor: string;
  readonly id: string;
  readonly versions: number;
  /** When a version was issued. */
  issuedAt(version: number): string;
  readonly plan: Plan;
  /** What it is mainly about: whom it names, or what it answers. */
  readonly about?: PlannedRecord | string;
};

/** Who and what there is to point to. */
export type Plan = {
  readonly actors: readonly string[];
  readonly records: readonly PlannedRecord[];
  readonly relations: number;
  /** A record of this kind, popular ones more often; of this actor where it has any. */
  pick(kind: string, dice: Chance, actor?: string): PlannedRecord | undefined;
  pickActor(dice: Chance, but?: string): string;
  readonly day: string;
};

/** Chance that can be repeated. */
export type Chance = {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from 0 to below. */
  upTo(below: number): number;
  of<Value>(values: readonly Value[]): Value;
  /** Small numbers more often. */
  popular(below: number): number;
};

/** How many of each kind there are in fifty thousand records, beside one profile for each actor and the answers. */
const IN_FIFTY_THOUSAND: Readonly<Record<string, number>> = {
  Concept: 300,
  Stakeholder: 1_800,
  PurposeStatement: 500,
  SharedValueNetwork: 40,
  ImpactGoal: 3_800,
  Indicator: 2_000,
  Partnership: 1_800,
  Membership: 5_000,
  Commitment: 9_000,
  Report: 4_000,
  Contribution: 4_500,
  ValuePlan: 800,
  RoleAssignment: 500,
  Intent: 1_500,
  KnownActor: 400,
  BusinessCase: 300,
  RippleEffect: 700,
  SelfAssessment: 200,
  Gathering: 150,
  Topic: 150,
  Post: 700,
  Proposal: 150,
  Issue: 200,
  Evaluation: 50,
  HealthCheck: 40,
  LifeStageEvent: 60,
  Story: 260,
};
/** Of the records of these kinds, so many of a hundred name another actor. */
const NAMES_ANOTHER: Readonly<Record<string, number>> = { Commitment: 90, Contribution: 90 };
const RELATING = new Set(['Membership', 'Partnership']);
const DAY_MS = 86_400_000;
const YEARS = 3;

/** Decides what there is before any of it is written, so that records can point to each other. */
export function planWorld({ actors: actorCount, records: recordCount, seed, day }: WorldSize): Plan {
  const dice = chance(seed);
  const actors = Array.from(
    { length: actorCount },
    (_, n) => `did:web:member-${String(n + 1).padStart(5, '0')}.example`,
  );
  const records: PlannedRecord[] = [];
  const byKind = new Map<string, PlannedRecord[]>();
  const byKindAndActor = new Map<string, PlannedRecord[]>();
  const end = Date.parse(`${day}T00:00:00Z`);
  let relations = 0;

  const plan: Plan = {
    actors,
    records,
    get relations() {
      return relations;
    },
    pick(kind, chances, actor) {
      const own = actor === undefined ? undefined : byKindAndActor.get(`${kind} ${actor}`);
      const all = own ?? (actor === undefined ? byKind.get(kind) : undefined) ?? [];
      return all[chances.popular(all.length)];
    },
    pickActor(chances, but) {
      const actor = actors[chances.popular(actors.length)] ?? '';
      return actor === but ? (actors[actors.length - 1] ?? '') : actor;
    },
    day,
  };

  function add(kind: string, actor: string, about?: PlannedRecord | string): void {
    // most are of the last year, few of the first
    const age = Math.floor(dice.next() ** 1.5 * YEARS * 365);
    const versions = dice.upTo(100) < 15 ? 2 + dice.upTo(3) : 1;
    const first = end - age * DAY_MS;
    const record: PlannedRecord = {
      ...{ kind, actor, versions, plan },
      id: idOf(kind, actor, first, dice),
      issuedAt: (version) =>
        `${new Date(first + Math.floor(((version - 1) * age * DAY_MS) / versions)).toISOString().slice(0, 19)}Z`,
      ...(about === undefined ? {} : { about }),
    };
    records.push(record);
    listIn(byKind, kind, record);
    listIn(byKindAndActor, `${kind} ${actor}`, record);
    const isBetween = RELATING.has(kind) || (NAMES_ANOTHER[kind] !== undefined && about !== undefined);
    if (isBetween || (kind === 'Answer' && dice.upTo(100) < 10)) relations++;
  }

  /** Whom a record names, or which network it is about. */
  function aboutFor(kind: string, actor: string): PlannedRecord | string | undefined {
    if (kind === 'Membership') return plan.pick('SharedValueNetwork', dice);
    const names = kind === 'Partnership' || dice.upTo(100) < (NAMES_ANOTHER[kind] ?? 0);
    return names ? plan.pickActor(dice, actor) : undefined;
  }

  for (const actor of actors) add('Profile', actor);
  for (const [kind, count] of Object.entries(IN_FIFTY_THOUSAND)) {
    const wanted = Math.max(1, Math.round((count * recordCount) / 50_000));
    for (let n = 0; n < wanted; n++) {
      const actor = plan.pickActor(dice);
      add(kind, actor, aboutFor(kind, actor));
    }
  }
  // what is left are the words of those who were named
  const claims = records.filter(({ about }) => about !== undefined);
  for (let n = 0; records.length < recordCount && claims.length > 0; n++) {
    const claim = n < claims.length ? claims[n] : claims[dice.upTo(claims.length)];
    const named = typeof claim?.about === 'string' ? claim.about : claim?.about?.actor;
    if (claim && named !== undefined) add('Answer', named, claim);
  }
  return plan;
}

function idOf(kind: string, actor: string, at: number, dice: Chance): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(at) << 16n);
  for (let place = 6; place < 16; place++) bytes[place] = dice.upTo(256);
  return `${actor}/${registry.byName(kind)?.segment}/${ulidFromBytes(bytes)}`;
}

function listIn(map: Map<string, PlannedRecord[]>, key: string, record: PlannedRecord): void {
  const list = map.get(key);
  if (list) list.push(record);
  else map.set(key, [record]);
}

/** mulberry32 */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    upTo: (below) => Math.floor(next() * below),
    of: (values) => values[Math.floor(next() * values.length)] as never,
    popular: (below) => Math.floor(next() ** 2 * below),
  };
}
