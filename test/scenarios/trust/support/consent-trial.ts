import { isDeepStrictEqual } from 'node:util';
import { type Dice, dice } from '../../federation/dice.ts';
import {
  ConsentOracle,
  compare,
  newestFirst,
  type OracleGrant,
  type OraclePolicy,
  type OracleRecord,
  type OracleViewer,
} from './consent-oracle.ts';
import type { GraphQLAnswer, TrustWorld } from './trust-world.ts';

/** Nobody is slow in a trial: an owner that is late on a busy machine would look like one that does not share. */
export const PATIENT = { hub: { owners: { deadlineMs: 30_000 }, requestMs: 60_000 } };

/** What came of a trial. A check is one record judged for one viewer in one answer: there, not there, or with which fields. */
export type TrialResult = { readonly checks: number; readonly answers: number; readonly leaks: readonly string[] };

const DIRECTIONS = ['INCREASE', 'PREVENT'];
const IMPORTANCE = ['HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'];
const MATURITY = ['PROPOSED', 'PLEDGE', 'IN_POLICY'];
const ANSWERS_PER_ROUND = 60;

/**
 * Makes random records with random policies at the nodes, asks the hub at random in the name of everybody and nobody, and compares each
 * answer, whole, with what an oracle says that has seen every record and policy. Asked only when the hub has read what there is.
 */
export async function consentTrial(
  world: TrustWorld,
  options: { readonly checks: number; readonly seed: number; readonly onRound?: (result: TrialResult) => void },
): Promise<TrialResult> {
  const chance = dice(options.seed);
  const oracle = new ConsentOracle();
  const leaks: string[] = [];
  let checks = 0;
  let answers = 0;
  let words = 0;
  const viewers: readonly OracleViewer[] = [null, ...world.dids];
  const charters = await foundNetworks(world, oracle, chance);
  // what confirms members stays, so that the roster stands still
  const founding = new Set(oracle.records.keys());
  const result = () => ({ checks, answers, leaks });
  const questions = [lists, lists, lists, links, byId, byId, live, live, counts];

  while (checks < options.checks && leaks.length === 0) {
    for (let n = 0; n < 25; n++) await change();
    await world.settled();
    await Promise.all(
      [0, 1, 2, 3].map(async () => {
        for (let n = 0; n < ANSWERS_PER_ROUND / 4; n++) await chance.one(questions)(chance.one(viewers));
      }),
    );
    options.onRound?.(result());
  }
  return result();

  async function change(): Promise<void> {
    const owner = chance.one(world.dids);
    const own = [...oracle.records.values()].filter(
      (record) => record.owner === owner && !record.withdrawn && !founding.has(record.id),
    );
    const turn = own.length < 4 ? 0 : chance.below(10);
    if (turn < 5) return publish(owner, chance.one(['ImpactGoal', 'ImpactGoal', 'Commitment', 'Commitment', 'Answer']));
    const record = chance.one(own);
    const { publisher } = world.actor(owner);
    if (turn < 9) {
      const policy = randomPolicy(record.kind, owner);
      const command = { type: 'SET_AUDIENCE', id: record.id, ...policy, fields: policy.fields ?? [] } as const;
      if (!oracle.mayDecide(record.kind, policy)) return refused(publisher.apply(command));
      await publisher.apply(command);
      oracle.records.set(record.id, { ...record, policy });
      return;
    }
    if (record.kind === 'Answer' || chance.chance(40)) {
      await publisher.apply({ type: 'WITHDRAW', id: record.id, reason: 'MISTAKE' });
      oracle.records.set(record.id, { ...record, content: {}, withdrawn: true });
      return;
    }
    const title = word();
    const { envelope, digest } = await publisher.apply({ type: 'REVISE', id: record.id, changes: { title } });
    oracle.records.set(record.id, {
      ...record,
      content: { ...record.content, title },
      digest,
      issuedAt: envelope.issuedAt,
    });
  }

  async function publish(owner: string, kind: string): Promise<void> {
    const content = randomContent(kind);
    if (!content) return;
    const policy = randomPolicy(kind, owner);
    const command = { type: 'PUBLISH', kind, content, ...policy } as const;
    if (!oracle.mayDecide(kind, policy)) return refused(world.actor(owner).publisher.apply(command));
    const { envelope, digest } = await world.actor(owner).publisher.apply(command);
    const { id, issuedAt } = envelope;
    oracle.records.set(id, { id, owner, kind, content, digest, issuedAt, policy, withdrawn: false });
  }

  async function refused(applied: Promise<unknown>): Promise<void> {
    checks++;
    const code = await applied.then(
      () => 'TAKEN',
      (thrown) => thrown.code,
    );
    if (code !== 'BAD_INPUT') leaks.push(`A field that others rest on could be withheld: ${code}`);
  }

  function randomContent(kind: string): Record<string, unknown> | undefined {
    const goals = [...oracle.records.values()].filter((record) => record.kind === 'ImpactGoal' && !record.withdrawn);
    const commitments = [...oracle.records.values()].filter(
      (record) => record.kind === 'Commitment' && !record.withdrawn,
    );
    if (kind === 'ImpactGoal')
      return {
        title: word(),
        direction: chance.one(DIRECTIONS),
        importance: chance.one(IMPORTANCE),
        ...(chance.chance(50) ? { description: word() } : {}),
      };
    if (kind === 'Commitment')
      return {
        title: word(),
        maturity: chance.one(MATURITY),
        action: word(),
        ...(goals.length > 0 ? { satisfies: { id: chance.one(goals).id } } : {}),
        ...(chance.chance(60) ? { receiver: { id: chance.one(world.dids) } } : {}),
      };
    if (commitments.length === 0) return undefined;
    const { id, digest } = chance.one(commitments);
    return { about: { id, digest }, verdict: chance.one(['CONFIRMED', 'REJECTED']), words: word() };
  }

  /** A word that occurs nowhere else, so that wherever it is met it is known whose it is. */
  function word(): string {
    return `zq${words++}canary`;
  }

  function randomGrant(owner: string): OracleGrant {
    const audience = chance.one([
      'PUBLIC',
      'PUBLIC',
      'MEMBERS',
      'MEMBERS',
      'NETWORKS',
      'PARTNERS',
      'PARTNERS',
      'PRIVATE',
    ] as const);
    if (audience === 'NETWORKS') return { audience, networks: [chance.one(charters)] };
    if (audience !== 'PARTNERS') return { audience };
    const others = world.dids.filter((did) => did !== owner);
    const partners = chance.some(others, 3);
    return { audience, partners: partners.length > 0 ? partners : [chance.one(others)] };
  }

  function randomPolicy(kind: string, owner: string): OraclePolicy {
    const grant = randomGrant(owner);
    const names = {
      ImpactGoal: ['title', 'direction', 'importance', 'description'],
      Commitment: ['title', 'maturity', 'action', 'satisfies', 'receiver'],
      Answer: ['verdict', 'words'],
    }[kind];
    if (!names || chance.chance(60)) return grant;
    const fields = chance.some(names, 2).map((field) => ({ field, ...randomGrant(owner) }));
    return fields.length === 0 ? grant : { ...grant, fields };
  }

  async function ask(viewer: OracleViewer, query: string, variables: object): Promise<GraphQLAnswer> {
    const answer = await world.ask(query, { variables, ...(viewer === null ? {} : { as: viewer }) });
    answers++;
    for (const found of new Set(answer.text.match(/zq\d+canary/g))) {
      checks++;
      if (!oracle.mayRead(found, viewer)) leaks.push(`${viewer} read ${found} in ${answer.text.slice(0, 2_000)}`);
    }
    return answer;
  }

  function judge(
    what: string,
    viewer: OracleViewer,
    seen: unknown,
    wanted: unknown,
    judged: number,
    answer: GraphQLAnswer,
  ): void {
    checks += judged;
    if (isDeepStrictEqual(seen, wanted)) return;
    leaks.push(
      `${what} as ${viewer}:\nseen   ${JSON.stringify(seen)}\nwanted ${JSON.stringify(wanted)}\n${policiesIn(wanted)}\n${answer.text.slice(0, 3_000)}`,
    );
  }

  /** For whoever has to find out what went wrong. */
  function policiesIn(wanted: unknown): string {
    const ids = new Set(JSON.stringify(wanted ?? null).match(/did:[^"]+\/[a-z]+\/[0-9A-Z]{26}/g));
    return [...ids].map((id) => `${id} ${JSON.stringify(oracle.records.get(id)?.policy)}`).join('\n');
  }

  /** What a row of the index looks like once its owner has been asked. */
  function rowOf(record: OracleRecord, fields: readonly string[], viewer: OracleViewer): Record<string, unknown> {
    const row: Record<string, unknown> = { id: record.id };
    for (const field of fields) row[field] = oracle.value(record, field, viewer);
    return { ...row, withheld: oracle.withheld(record, viewer) };
  }

  function ownRow({ withheld, ...row }: Record<string, unknown>): Record<string, unknown> {
    return { ...row, withheld: [...((withheld as string[] | null) ?? [])].sort() };
  }

  /** Lists with filters, in any order, walked by cursors. */
  async function lists(viewer: OracleViewer): Promise<void> {
    const isGoals = chance.chance(50);
    const kind = isGoals ? 'ImpactGoal' : 'Commitment';
    const plural = isGoals ? 'impactGoals' : 'commitments';
    const fields = isGoals ? ['title', 'importance', 'direction'] : ['title', 'maturity'];
    const filter: Record<string, unknown> = {};
    if (chance.chance(40)) filter.issuer = chance.some(world.dids, 3);
    if (isGoals && chance.chance(50)) filter.importance = chance.some(IMPORTANCE, 3);
    if (isGoals && chance.chance(30)) filter.direction = [chance.one(DIRECTIONS)];
    if (!isGoals && chance.chance(40)) filter.maturity = chance.some(MATURITY, 2);
    const goals = [...oracle.records.values()].filter((record) => record.kind === 'ImpactGoal');
    if (!isGoals && goals.length > 0 && chance.chance(30)) filter.satisfies = [chance.one(goals).id];
    const orderBy = chance.one(['ISSUED_AT_DESC', 'ISSUED_AT_ASC', 'TITLE_ASC', 'TITLE_DESC']);
    const first = 1 + chance.below(12);
    const query = `query ($filter: ${kind}Filter, $orderBy: ${kind}Order, $first: Int, $after: String) {
      ${plural}(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id ${fields.join(' ')} withheld } } }`;
    const matching = oracle.list(kind, viewer).filter((record) =>
      Object.entries(filter).every(([field, values]) => {
        if (field === 'issuer') return (values as string[]).includes(record.owner);
        const value = oracle.indexed(record, field, viewer);
        const found = field === 'satisfies' ? (value as { id: string } | undefined)?.id : value;
        return (values as unknown[]).includes(found);
      }),
    );
    const wanted = ordered(matching, orderBy, viewer);
    const all = [...oracle.records.values()].filter((record) => record.kind === kind).length;
    for (let at = 0, after: string | null = null; ; at += first) {
      const answer: GraphQLAnswer = await ask(viewer, query, { filter, orderBy, first, after });
      const page = answer.data?.[plural];
      const rows = wanted.slice(at, at + first).map((record) => rowOf(record, fields, viewer));
      judge(
        'a list',
        viewer,
        [page?.totalCount, page?.nodes?.map(ownRow)],
        [wanted.length, rows],
        at === 0 ? all : rows.length,
        answer,
      );
      judge('errors of a list', viewer, answer.errors, undefined, 1, answer);
      if (!page?.pageInfo.hasNextPage || leaks.length > 0) return;
      after = page.pageInfo.endCursor;
    }
  }

  function ordered(records: readonly OracleRecord[], orderBy: string, viewer: OracleViewer): OracleRecord[] {
    const sign = orderBy.endsWith('_ASC') ? 1 : -1;
    const keyOf = (record: OracleRecord) =>
      orderBy.startsWith('TITLE') ? (oracle.indexed(record, 'title', viewer) as string | undefined) : record.issuedAt;
    return [...records].sort((a, b) => {
      const [x, y] = [keyOf(a), keyOf(b)];
      if ((x === undefined) !== (y === undefined)) return x === undefined ? 1 : -1;
      return sign * (compare(x ?? '', y ?? '') || compare(a.id, b.id));
    });
  }

  /** Links both ways, and evidence. */
  async function links(viewer: OracleViewer): Promise<void> {
    const query = `{ impactGoals(first: 30) { nodes { id contributions(first: 100) { totalCount nodes { id } } } }
      commitments(first: 30) { nodes { id satisfies { id } receiver { id } answers { totalCount nodes { id } }
        evidence { value because { id } } } } }`;
    const answer = await ask(viewer, query, {});
    const idsOf = (records: readonly OracleRecord[]) => records.map(({ id }) => ({ id }));
    const goals = newestFirst(oracle.list('ImpactGoal', viewer)).slice(0, 30);
    const wantedGoals = goals.map(({ id }) => {
      const from = oracle.pointing('Commitment', 'satisfies', id, viewer);
      return { id, contributions: { totalCount: from.length, nodes: idsOf(from) } };
    });
    judge('links back', viewer, answer.data?.impactGoals?.nodes, wantedGoals, goals.length, answer);
    const commitments = newestFirst(oracle.list('Commitment', viewer)).slice(0, 30);
    const wanted = commitments.map((record) => {
      const goal = (oracle.indexed(record, 'satisfies', viewer) as { id: string } | undefined)?.id;
      const target = goal === undefined ? undefined : oracle.records.get(goal);
      // the hub knows of a withdrawn record that it was there, and its id is in the link
      const satisfies =
        target && (target.withdrawn ? shownTombstone(target, viewer) : oracle.inIndex(target, viewer))
          ? { id: goal }
          : null;
      const receiver = (oracle.indexed(record, 'receiver', viewer) as { id: string } | undefined)?.id;
      const answersTo = oracle.pointing('Answer', 'about', record.id, viewer);
      const evidence = oracle.evidence(record, viewer);
      return {
        id: record.id,
        satisfies,
        receiver: receiver === undefined ? null : { id: receiver },
        answers: { totalCount: answersTo.length, nodes: idsOf(answersTo) },
        evidence: evidence && { value: evidence.value, because: evidence.because.map((id) => ({ id })) },
      };
    });
    judge('links and evidence', viewer, answer.data?.commitments?.nodes, wanted, 3 * commitments.length, answer);
    judge('errors of links', viewer, answer.errors, undefined, 1, answer);
  }

  /** A tombstone stays known to those who saw the record when it was withdrawn. */
  function shownTombstone({ policy }: OracleRecord, viewer: OracleViewer): boolean {
    return policy.audience === 'PUBLIC' || (policy.audience === 'MEMBERS' && viewer !== null);
  }

  /** Records by id, of which some are not there at all. */
  async function byId(viewer: OracleViewer): Promise<void> {
    const goals = [...oracle.records.values()].filter(({ kind, withdrawn }) => kind === 'ImpactGoal' && !withdrawn);
    const absent = `${chance.one(world.dids)}/goal/01J8ZQ4Y3N0V6T8K2R5W${String(chance.below(1_000_000)).padStart(6, '0')}`;
    const ids = [...chance.some(goals, 8).map(({ id }) => id), absent];
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id kind ... on ImpactGoal { title importance withheld } } }';
    const answer = await ask(viewer, query, { ids });
    const wanted = ids.map((id) => {
      const record = oracle.records.get(id);
      const isGiven = record && (viewer === null ? oracle.inIndex(record, viewer) : oracle.sees(record, viewer));
      if (!record || !isGiven) return null;
      const { id: same, ...rest } = rowOf(record, ['title', 'importance'], viewer);
      return { id: same, kind: 'ImpactGoal', ...rest };
    });
    const seen = answer.data?.nodes?.map((row: Record<string, unknown> | null) => row && ownRow(row));
    judge('records by id', viewer, seen, wanted, ids.length, answer);
    const errors = (answer.errors ?? []).map(({ path, message, extensions }) => ({ path, message, ...extensions }));
    const missing = wanted.flatMap((row, index) => {
      if (row !== null || viewer === null) return [];
      const actor = ids[index]?.split('/')[0];
      const message = 'The owner has no such record, or does not share it with you.';
      return [{ path: ['nodes', index], message, code: 'RECORD_UNAVAILABLE', actor, retryable: false }];
    });
    judge('errors of records by id', viewer, errors, missing, ids.length, answer);
  }

  /** Lists that owners give themselves. */
  async function live(viewer: OracleViewer): Promise<void> {
    const query = `query ($id: ID!) { actor(id: $id) { impactGoals(first: 100) { totalCount nodes { id title withheld } }
      commitments(first: 100) { totalCount nodes { id maturity satisfiesRef { id } satisfies { id } } } } }`;
    const owner = chance.one(world.dids);
    const answer = await ask(viewer, query, { id: owner });
    const goals = oracle.listOf(owner, 'ImpactGoal', viewer);
    const commitments = oracle.listOf(owner, 'Commitment', viewer);
    const seen = answer.data?.actor;
    judge(
      'live goals',
      viewer,
      [seen?.impactGoals?.totalCount, seen?.impactGoals?.nodes?.map(ownRow)],
      [goals.length, goals.map((record) => rowOf(record, ['title'], viewer))],
      goals.length + 1,
      answer,
    );
    const wanted = commitments.map((record) => {
      const ref = (oracle.value(record, 'satisfies', viewer) as { id: string } | null)?.id;
      const known = (oracle.indexed(record, 'satisfies', viewer) as { id: string } | undefined)?.id;
      const target = known === undefined ? undefined : oracle.records.get(known);
      const isShown = target && (target.withdrawn ? shownTombstone(target, viewer) : oracle.inIndex(target, viewer));
      return {
        id: record.id,
        maturity: oracle.value(record, 'maturity', viewer),
        satisfiesRef: ref === undefined ? null : { id: ref },
        satisfies: isShown ? { id: known } : null,
      };
    });
    judge(
      'live commitments',
      viewer,
      [seen?.commitments?.totalCount, seen?.commitments?.nodes],
      [commitments.length, wanted],
      commitments.length + 1,
      answer,
    );
    judge('errors of live lists', viewer, answer.errors, undefined, 1, answer);
  }

  async function counts(viewer: OracleViewer): Promise<void> {
    const answer = await ask(viewer, '{ hub { records { kind count } } }', {});
    const kinds = ['ImpactGoal', 'Commitment', 'Answer'];
    const seen = ((answer.data?.hub.records ?? []) as { kind: string; count: number }[]).filter(({ kind }) =>
      kinds.includes(kind),
    );
    const wanted = seen.map(({ kind }) => ({ kind, count: oracle.list(kind, viewer).length }));
    judge('counts', viewer, seen, wanted, 3, answer);
  }
}

/** Two networks, with members that their stewards confirmed, and some they did not. */
async function foundNetworks(world: TrustWorld, oracle: ConsentOracle, chance: Dice): Promise<readonly string[]> {
  const charters: string[] = [];
  for (const steward of world.dids.slice(0, 2)) {
    const content = { name: `Network of ${steward}`, ambition: 'Together' };
    const charter = await world.publish(steward, 'SharedValueNetwork', content, {
      audience: chance.one(['PUBLIC', 'MEMBERS']),
    });
    charters.push(charter);
    const confirmed = new Set([steward]);
    for (const [place, member] of world.dids.filter((did) => did !== steward).entries()) {
      const membership = await world.actor(member).publisher.apply({
        type: 'PUBLISH',
        kind: 'Membership',
        content: { network: { id: charter }, role: 'Partner' },
        audience: chance.one(['PUBLIC', 'MEMBERS']),
      });
      const verdict = ['CONFIRMED', 'REJECTED', undefined][place % 3];
      if (verdict === undefined) continue;
      if (verdict === 'CONFIRMED') confirmed.add(member);
      const about = { id: membership.envelope.id, digest: membership.digest };
      const answer = await world.actor(steward).publisher.apply({
        type: 'PUBLISH',
        kind: 'Answer',
        content: { about, verdict, words: `to ${place}` },
        audience: 'PUBLIC',
      });
      oracle.records.set(answer.envelope.id, {
        id: answer.envelope.id,
        owner: steward,
        kind: 'Answer',
        content: { about, verdict, words: `to ${place}` },
        digest: answer.digest,
        issuedAt: answer.envelope.issuedAt,
        policy: { audience: 'PUBLIC' },
        withdrawn: false,
      });
    }
    oracle.networks.set(charter, confirmed);
  }
  await world.settled();
  await world.chartersKnown(oracle.networks);
  return charters;
}
