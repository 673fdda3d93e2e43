import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute, type GraphQLError, parse } from 'graphql';
import { digestOf, registry, type Viewer } from '../../../schema/index.ts';
import { nodeContext } from '../../../subgraphs/actor/api/context.ts';
import { nodeSchema } from '../../../subgraphs/actor/api/schema.ts';
import { type HostedActor, initActor, openActor } from '../../../subgraphs/actor/index.ts';
import { type Dice, dice as throwDice } from '../../scenarios/federation/dice.ts';
import { maySee, type Remembered, whatIsListed, whatIsSeen } from './consent-oracle.ts';
import { CONCEPTS, makeWorld, OWNER, someViewers, TIER_READERS, type World } from './consent-world.ts';

const schema = nodeSchema(registry);

const OPERATION = parse(`
  query ($actor: ID!, $goals: [_Any!]!, $nodes: ID!, $first: Int!, $goalsAfter: String, $conceptsAfter: String, $order: ListOrder!) {
    _entities(representations: $goals) { ...OfGoal ...OfConcept }
    node(id: $nodes) { id }
    actor(id: $actor) {
      impactGoals(first: $first, after: $goalsAfter, order: $order) { ...PageOfGoals }
      concepts(first: $first, after: $conceptsAfter, order: $order) { ...PageOfConcepts }
    }
  }
  fragment PageOfGoals on ImpactGoalConnection { totalCount nodes { ...OfGoal } edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
  fragment PageOfConcepts on ConceptConnection { totalCount nodes { ...OfConcept } edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
  fragment OfGoal on ImpactGoal { __typename id title description direction revisionReason challenges: challengesRef { id } beliefs: beliefsRef { id } withheld withdrawn { reason } sharing { audience } record { sdJwt digest version } }
  fragment OfConcept on Concept { __typename id label definition form withheld withdrawn { reason } sharing { audience } record { sdJwt digest version } }
`);
const STATEMENTS = parse(`
  query ($actor: ID!, $ids: [ID!], $about: [String!], $kinds: [String!], $first: Int!, $after: String) {
    statements(actor: $actor, ids: $ids, about: $about, kinds: $kinds, first: $first, after: $after) {
      nodes { id kind digest sdJwt } hasNextPage endCursor
    }
  }
`);
const FEED = parse(`query ($actor: ID!, $tier: FeedTier!) {
  feed(actor: $actor, tier: $tier, first: 500) { head { count digest } entries { seq action id version recordDigest sdJwt } }
}`);

type Answer = { readonly data: Answered; readonly codes: readonly unknown[]; readonly text: string };
// biome-ignore lint/suspicious/noExplicitAny: the answers of two fixed operations
type Answered = any;

/** How a trial is made: the same seed makes the same one. */
export type TrialOptions = { readonly seed: number; readonly storeUrl?: string };

/**
 * Makes an actor with random records and asks its node as viewers of every sort, before and after what ends has ended; holds every answer
 * against the oracle. Gives how many things were held against it.
 *
 * @throws AssertionError naming the seed
 */
export async function consentTrial({ seed, storeUrl }: TrialOptions): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'constellation-consent-'));
  try {
    await initActor(folder, { did: OWNER, name: 'Owner', ...(storeUrl ? { store: storeUrl } : {}) });
    const actor = await openActor(folder, { environment: {} });
    try {
      const dice = throwDice(seed);
      const world = await makeWorld(actor, dice, 8 + dice.below(25));
      return await judgeWorld(actor, world, dice);
    } finally {
      await actor.close();
    }
  } catch (cause) {
    throw new Error(`Trial ${seed} found a fault: ${cause instanceof Error ? cause.message : cause}`, { cause });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function judgeWorld(actor: HostedActor, world: World, dice: Dice): Promise<number> {
  let checks = 0;
  const moments = [world.end, world.end + dice.one([1_000, 60_000, 4_000_000])];
  // at the very moment, and the second before
  if (world.ends.length > 0) {
    const end = Math.floor(dice.one(world.ends) / 1_000) * 1_000;
    moments.push(...[end - 1_000, end].filter((moment) => moment >= world.end));
  }
  const cursors = new Map<string, string>();
  for (const at of moments) {
    for (const who of someViewers(dice, 6)) {
      const judge = new Judge(actor, world.records, who, at, cursors);
      await judge.records(1 + dice.below(5), dice.one(['NEWEST', 'OLDEST'] as const));
      await judge.feeds();
      if (dice.chance(30))
        await judge.statements(2 + dice.below(8), dice.some(CONCEPTS, 2), dice.chance(30) ? ['ImpactGoal'] : null);
      checks += judge.checks;
    }
  }
  return checks;
}

/** Asks as one viewer at one moment. */
class Judge {
  checks = 0;
  readonly #actor: HostedActor;
  readonly #records: readonly Remembered[];
  readonly #who: Viewer;
  readonly #at: number;
  /** Cursors that others were given, by what they could see. */
  readonly #cursors: Map<string, string>;

  constructor(
    actor: HostedActor,
    records: readonly Remembered[],
    who: Viewer,
    at: number,
    cursors: Map<string, string>,
  ) {
    this.#actor = actor;
    this.#records = records;
    this.#who = who;
    this.#at = Math.floor(at / 1_000) * 1_000;
    this.#cursors = cursors;
  }

  #same(actual: unknown, expected: unknown, what: string): void {
    this.checks += 1;
    const whose = `${JSON.stringify(this.#who)} at ${new Date(this.#at).toISOString()}`;
    assert.deepEqual(actual, expected, `${what}, as ${whose}: ${JSON.stringify({ actual, expected })}`);
  }

  async #ask(document: typeof OPERATION, variables: object): Promise<Answer> {
    const contextValue = nodeContext(
      new Map([[OWNER, this.#actor]]),
      { bearer: undefined, viewerFor: () => this.#who },
      { clock: () => this.#at },
    );
    const { data, errors } = await execute({ schema, document, variableValues: { ...variables }, contextValue });
    const codes = (errors ?? []).map((error: GraphQLError) => codeOf(error));
    const plain = JSON.parse(JSON.stringify({ data, messages: (errors ?? []).map(({ message }) => message) }));
    return { data: plain.data, codes, text: JSON.stringify(plain) };
  }

  /** Lists, counts, pages, entities: who is there, in which order, and what is shown of them. */
  async records(first: number, order: 'NEWEST' | 'OLDEST'): Promise<void> {
    const absent = [
      `${OWNER}/goal/01J8ZQ4Y3N0000000000000000`,
      `did:web:nobody.example/goal/01J8ZQ4Y3N0000000000000000`,
    ];
    const goals = [
      ...this.#records.map(({ kind, id }) => ({ __typename: kind, id })),
      ...absent.map((id) => ({ __typename: 'ImpactGoal', id })),
    ];
    const seen = this.#records.map((record) => whatIsSeen(record, OWNER, this.#who, this.#at));
    const allowed = canariesIn(JSON.stringify(seen));
    const expected = {
      impactGoals: whatIsListed(this.#records, 'ImpactGoal', order, OWNER, this.#who, this.#at),
      concepts: whatIsListed(this.#records, 'Concept', order, OWNER, this.#who, this.#at),
    };
    const got = { impactGoals: [] as string[], concepts: [] as string[] };
    const after: Record<string, string | null> = { goalsAfter: null, conceptsAfter: null };
    const denied = this.#records.filter((_, index) => seen[index] === undefined);

    for (let page = 0; page < 60; page++) {
      const nodes = denied[page]?.id ?? absent[page % 2];
      const { data, codes, text } = await this.#ask(OPERATION, { actor: OWNER, goals, nodes, first, order, ...after });
      this.#same(codes, [], 'errors');
      this.#same(data.node, null, 'a record that is denied or absent');
      // whatever else: nothing of what is not shown, wherever it may stand
      for (const canary of canariesIn(text)) this.#same(allowed.has(canary), true, `the canary ${canary}`);
      this.checks += this.#records.length;
      for (const list of ['impactGoals', 'concepts'] as const) {
        this.#same(data.actor[list].totalCount, expected[list].length, `totalCount of ${list}`);
        for (const row of data.actor[list].nodes) this.#judgeRow(row);
        for (const { node } of data.actor[list].edges) got[list].push(node.id);
      }
      if (page === 0) {
        this.#same(
          data._entities.map((row: { id: string } | null) => row?.id ?? null),
          [...this.#records.map(({ id }, index) => (seen[index] ? id : null)), null, null],
          'entities',
        );
        this.checks += this.#records.length;
        for (const row of data._entities) if (row) this.#judgeRow(row);
        await this.#useForeignCursors(order, data.actor.impactGoals.pageInfo.endCursor);
      }
      const more = (list: 'impactGoals' | 'concepts') => data.actor[list].pageInfo.hasNextPage;
      if (!more('impactGoals') && !more('concepts')) break;
      // a list that has ended is asked for its last page again, which is not counted twice
      after.goalsAfter = data.actor.impactGoals.pageInfo.endCursor ?? after.goalsAfter ?? null;
      after.conceptsAfter = data.actor.concepts.pageInfo.endCursor ?? after.conceptsAfter ?? null;
    }
    for (const list of ['impactGoals', 'concepts'] as const)
      this.#same(
        got[list],
        expected[list].map(({ id }) => id),
        `the whole list ${list}`,
      );
  }

  #judgeRow(row: Answered): void {
    const record = this.#records.find(({ id }) => id === row.id);
    assert.ok(record, `a row of a record that nobody wrote: ${row.id}`);
    const seen = whatIsSeen(record, OWNER, this.#who, this.#at);
    assert.ok(seen, `a row of a record that is not shown: ${row.id}`);
    const { __typename, id, withheld, withdrawn, sharing, record: proof, ...content } = row;
    const shown = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null));
    this.#same(shown, seen.shown, `fields of ${id}`);
    this.#same([...withheld].sort(), seen.withheld, `withheld of ${id}`);
    this.#same(disclosedBy(proof.sdJwt), seen.shown, `disclosures of ${id}`);
    this.#same([proof.digest, proof.version], [record.said.digest, record.said.version], `proof of ${id}`);
    this.#same(withdrawn !== null, record.withdrawn, `withdrawal of ${id}`);
    const isOwn = this.#who.type === 'OWN' && this.#who.actor === OWNER && this.#who.role !== 'SERVICE';
    this.#same(sharing?.audience, isOwn ? record.decision.audience : undefined, `sharing of ${id}`);
  }

  /** A place in the list of somebody who sees otherwise is no place in this one, and no more is said. */
  async #useForeignCursors(order: string, mine: string | null): Promise<void> {
    const sight = `${order} ${sightIn(this.#who)}`;
    for (const [theirs, cursor] of this.#cursors) {
      const variables = { actor: OWNER, goals: [], nodes: OWNER, first: 1, order, goalsAfter: cursor };
      const { codes, data } = await this.#ask(OPERATION, variables);
      const same = theirs === sight;
      this.#same(codes, same ? [] : ['BAD_CURSOR'], `a cursor of ${theirs}`);
      if (!same) this.#same(data.actor.impactGoals, null, 'the list after a foreign cursor');
    }
    if (mine !== null) this.#cursors.set(sight, mine);
  }

  /** What is found by what it points to is what points there by a field that is shown; by id, what is shown. */
  async statements(first: number, about: readonly string[], kinds: readonly string[] | null): Promise<void> {
    const isListed = ({ kind, withdrawn }: Remembered) => !withdrawn && (kinds === null || kinds.includes(kind));
    const pointsThere = (record: Remembered) => {
      const { shown = {} } = whatIsSeen(record, OWNER, this.#who, this.#at) ?? {};
      const targets = ['challenges', 'beliefs'].flatMap((name) => (shown[name] ?? []) as { id: string }[]);
      return targets.some(({ id }) => about.includes(id));
    };
    const found = this.#records.filter((record) => isListed(record) && pointsThere(record));
    await this.#walk({ about: about.map(digestOf), kinds, first }, found);
    const named = this.#records.filter((_, index) => index % 3 === 0);
    const absent = `${OWNER}/goal/01J8ZQ4Y3N0000000000000000`;
    const isKind = ({ kind }: Remembered) => kinds === null || kinds.includes(kind);
    const ids = [...named.map(({ id }) => id), absent].slice(0, 100);
    const union = this.#records.filter(
      (record) => found.includes(record) || (named.includes(record) && isKind(record)),
    );
    await this.#walk({ ids, about: about.map(digestOf), kinds, first }, union);
    if (kinds !== null) await this.#walk({ kinds, first }, this.#records.filter(isListed));
  }

  async #walk(variables: object, records: readonly Remembered[]): Promise<void> {
    const place = ({ issuedAt, id }: Remembered) => `${issuedAt} ${id}`;
    const expected = records
      .flatMap((record) => {
        const seen = whatIsSeen(record, OWNER, this.#who, this.#at);
        return seen ? [{ record, seen }] : [];
      })
      .sort((a, b) => (place(a.record) < place(b.record) ? -1 : 1));
    const got: Answered[] = [];
    for (let after: string | null = null, page = 0; page < 60; page++) {
      const { data, codes } = await this.#ask(STATEMENTS, { actor: OWNER, after, ...variables });
      this.#same(codes, [], 'errors of statements');
      got.push(...data.statements.nodes);
      if (!data.statements.hasNextPage) break;
      after = data.statements.endCursor;
    }
    this.#same(
      got.map(({ id, kind, digest, sdJwt }) => ({ id, kind, digest, shown: disclosedBy(sdJwt) })),
      expected.map(({ record: { id, kind, said }, seen }) => ({ id, kind, digest: said.digest, shown: seen.shown })),
      `statements ${JSON.stringify(variables)}`,
    );
    this.checks += expected.length;
  }

  /** What the feed of a tier says, read from its beginning as a hub does, is what the tier may see. */
  async feeds(): Promise<void> {
    const isHub = this.#who.type === 'HUB';
    const isOwn = this.#who.type === 'OWN' && this.#who.actor === OWNER && this.#who.role !== 'SERVICE';
    for (const tier of ['PUBLIC', 'MEMBERS'] as const) {
      const { data, codes, text } = await this.#ask(FEED, { actor: OWNER, tier });
      if (tier === 'MEMBERS' && !isHub && !isOwn) {
        this.#same(codes, ['FORBIDDEN'], 'the feed for members');
        const elsewhere = await this.#ask(FEED, { actor: 'did:web:nobody.example', tier });
        this.#same(elsewhere.text, text, 'the refusal where there is nobody');
        continue;
      }
      this.#same(codes, [], `errors of the feed ${tier}`);
      this.#judgeFeed(tier, data.feed.entries, text);
    }
  }

  #judgeFeed(tier: 'PUBLIC' | 'MEMBERS', entries: Answered[], text: string): void {
    const reader = TIER_READERS[tier];
    const last = new Map<string, Answered>();
    for (const [index, entry] of entries.entries()) {
      this.#same(entry.seq, index + 1, 'the number of an entry');
      last.set(entry.id, entry);
    }
    const allowed = new Set<string>();
    for (const record of this.#records) {
      const seen = whatIsSeen(record, OWNER, reader, this.#at);
      const entry = last.get(record.id);
      if (!seen) {
        this.#same([undefined, 'HIDDEN'].includes(entry?.action), true, `the last entry of ${record.id}, hidden`);
        continue;
      }
      this.#same(entry?.action, record.withdrawn ? 'WITHDRAWN' : 'PUBLISHED', `the last entry of ${record.id}`);
      this.#same(entry?.recordDigest, record.said.digest, `the digest told of ${record.id}`);
      this.#same(disclosedBy(entry?.sdJwt), seen.shown, `the disclosures told of ${record.id}`);
      if (record.withdrawn) continue;
      for (const [field, values] of record.told[tier]) {
        const decision = record.fieldDecisions[field];
        if (decision && !maySee(decision, OWNER, reader, this.#at)) continue;
        for (const value of values) allowed.add(value);
      }
    }
    for (const canary of canariesIn(text)) this.#same(allowed.has(canary), true, `the canary ${canary} in a feed`);
    this.checks += this.#records.length;
  }
}

/** What viewers have in common whose lists are the same list. */
function sightIn(who: Viewer): string {
  switch (who.type) {
    case 'OWN':
      return who.actor === OWNER && who.role !== 'SERVICE' ? 'everything' : 'PUBLIC';
    case 'HUB':
      return 'MEMBERS';
    case 'MEMBER':
      return who.confirmed === false
        ? 'MEMBERS'
        : `MEMBERS ${[who.actor, ...who.networks.filter((id) => id.includes('/network/'))].sort().join(' ')}`;
    case 'ANYONE':
      return 'PUBLIC';
  }
}

function codeOf(error: GraphQLError): unknown {
  return (error.originalError as { code?: unknown } | undefined)?.code ?? error.extensions.code;
}

/** The fields that a proof discloses (RFC 9901, section 4.2.1: salt, name, value). */
function disclosedBy(sdJwt: string | null | undefined): Record<string, unknown> | undefined {
  if (typeof sdJwt !== 'string') return undefined;
  const parts = sdJwt.split('~').slice(1, -1);
  const decoded = parts.map(
    (part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as [string, string, unknown],
  );
  return Object.fromEntries(decoded.map(([, name, value]) => [name, value]));
}

/** Every canary in an answer, those in the disclosures of proofs included. */
function canariesIn(text: string): Set<string> {
  const disclosed = [...text.matchAll(/~([A-Za-z0-9_-]+)/g)].map(([, part]) =>
    Buffer.from(part ?? '', 'base64url').toString(),
  );
  return new Set([text, ...disclosed].flatMap((part) => part.match(/canary-\d+\./g) ?? []));
}
