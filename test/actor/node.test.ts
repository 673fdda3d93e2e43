import { serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { checkKeyHistory, readDidDocument, recordVerifier } from '../../schema/index.ts';
import { openActor } from '../../subgraphs/actor/index.ts';
import { starterQuery } from '../serving/support/starter-query.ts';
import { computingTime } from '../support/measured-time.ts';
import { eventsOf, startTestNode, type TestNode } from './support/test-node.ts';

const ACME = 'did:web:acme.example';
const UNKNOWN = `${ACME}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`;

const PUBLISH = `mutation ($input: ImpactGoalInput!, $audience: Audience) {
  publishImpactGoal(input: $input, audience: $audience) { id title record { version digest sdJwt } }
}`;

async function publishGoal(node: TestNode, token: string, title: string, audience?: string): Promise<string> {
  const input = { title, direction: 'PREVENT' };
  const { data, errors } = await node.ask(PUBLISH, audience ? { input, audience } : { input }, token);
  expect(errors).toBeUndefined();
  return data.publishImpactGoal.id;
}

describe('a node', () => {
  test('passes every audit of GraphQL over HTTP', async () => {
    const node = await startTestNode([ACME]);
    const results = await Promise.all(serverAudits({ url: `${node.url}/graphql` }).map((audit) => audit.fn()));
    expect(results.length).toBeGreaterThanOrEqual(61);
    expect(results.filter(({ status }) => status !== 'ok').map(({ name }) => name)).toEqual([]);
  });

  test('has a page to try queries in that begins with one that runs', async () => {
    const node = await startTestNode([ACME]);
    await publishGoal(node, await node.token('COORDINATOR'), 'Less waste', 'PUBLIC');
    const { data, errors } = await node.ask(await starterQuery(node.url));
    expect(errors).toBeUndefined();
    expect(data.actors.nodes).toMatchObject([
      { id: ACME, impactGoals: { totalCount: 1, nodes: [{ title: 'Less waste' }] } },
    ]);
  });

  test('publishes, revises and withdraws, and shows each version with its proof', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('SIGNER');
    const id = await publishGoal(node, token, 'Less waste', 'PUBLIC');
    const revised = await node.ask(
      'mutation ($id: ID!) { reviseImpactGoal(id: $id, changes: { title: "No waste" }, expectedVersion: 1, language: "en") { title language record { version previous } } }',
      { id },
      token,
    );
    expect(revised.data.reviseImpactGoal).toMatchObject({ title: 'No waste', language: 'en', record: { version: 2 } });
    const stale = await node.ask(
      'mutation ($id: ID!) { reviseImpactGoal(id: $id, changes: { title: "x" }, expectedVersion: 1) { id } }',
      { id },
      token,
    );
    expect(stale.errors?.[0]?.extensions).toEqual({ code: 'VERSION_CONFLICT', actor: ACME });

    const READ =
      'query ($id: ID!) { node(id: $id) { id withheld withdrawn { reason } record { sdJwt digest licence } ... on ImpactGoal { title direction challengesRef { id } } } }';
    const { data } = await node.ask(READ, { id });
    expect(data.node).toMatchObject({
      title: 'No waste',
      direction: 'PREVENT',
      withheld: [],
      withdrawn: null,
      challengesRef: null,
    });
    const history = await (await fetch(`${node.url}/.well-known/key-history.json`)).json();
    const verified = await recordVerifier(await checkKeyHistory(history, ACME))(data.node.record.sdJwt);
    expect(verified).toMatchObject({ content: { title: 'No waste' }, digest: data.node.record.digest });

    const withdrawn = await node.ask(
      'mutation ($id: ID!) { withdraw(id: $id, reason: MISTAKE) { id } }',
      { id },
      token,
    );
    expect(withdrawn.errors).toBeUndefined();
    const after = await node.ask(READ, { id });
    expect(after.data.node).toMatchObject({ id, title: null, withdrawn: { reason: 'MISTAKE' } });
  });

  test('answers entities, many with one question to the store', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('SIGNER');
    const ids = [await publishGoal(node, token, 'A', 'PUBLIC'), await publishGoal(node, token, 'B', 'PUBLIC')];
    const hidden = await publishGoal(node, token, 'Hidden');
    const store = node.actors.get(ACME)?.store;
    let finds = 0;
    const find = store?.find;
    Object.assign(store as object, {
      find: (...args: never) => {
        finds++;
        return (find as never as (...a: unknown[]) => unknown)(...(args as unknown[]));
      },
    });
    const representations = [
      { __typename: 'ImpactGoal', id: ids[1] },
      { __typename: 'ImpactGoal', id: UNKNOWN },
      { __typename: 'ImpactGoal', id: hidden },
      { __typename: 'Commitment', id: ids[0] },
      { __typename: 'ValueActor', id: ACME },
      { __typename: 'ValueActor', id: 'did:web:other.example' },
      { __typename: 'ImpactGoal', id: 'no id' },
      { __typename: 'ImpactGoal', id: ids[0] },
    ];
    const { data, errors } = await node.ask(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on ImpactGoal { title } ... on ValueActor { id } } }',
      { representations },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      { __typename: 'ImpactGoal', title: 'B' },
      null,
      null,
      null,
      { __typename: 'ValueActor', id: ACME },
      null,
      null,
      { __typename: 'ImpactGoal', title: 'A' },
    ]);
    expect(finds).toBe(1);
    const sdl = await node.ask('{ _service { sdl } }');
    expect(sdl.data._service.sdl).toContain('type ImpactGoal implements Record @key(fields: "id")');
  });

  test('shows what is private to its own people only: in lists, counts, cursors and entities alike', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('SIGNER');
    for (let i = 0; i < 5; i++) await publishGoal(node, token, `Goal ${i}`, i % 2 === 0 ? 'PUBLIC' : 'PRIVATE');
    const LIST = `query ($after: String, $order: ListOrder = OLDEST, $first: Int = 2) { actor(id: "${ACME}") {
      impactGoals(first: $first, after: $after, order: $order) { totalCount nodes { id title } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } } }`;
    const read = async (variables: object, as?: string) => (await node.ask(LIST, variables, as)).data.actor.impactGoals;
    const outside = await read({});
    expect(outside).toMatchObject({
      totalCount: 3,
      nodes: [{ title: 'Goal 0' }, { title: 'Goal 2' }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const rest = await read({ after: outside.pageInfo.endCursor });
    expect(rest).toMatchObject({
      nodes: [{ title: 'Goal 4' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const inside = await read({ first: 100, order: 'NEWEST' }, token);
    expect(inside.nodes.map(({ title }: { title: string }) => title)).toEqual([
      'Goal 4',
      'Goal 3',
      'Goal 2',
      'Goal 1',
      'Goal 0',
    ]);

    const refused = async (variables: object, as?: string) =>
      (await node.ask(LIST, variables, as)).errors?.[0]?.extensions.code;
    expect(await refused({ after: outside.pageInfo.endCursor, order: 'NEWEST' })).toBe('BAD_CURSOR');
    expect(await refused({ after: outside.pageInfo.endCursor }, token)).toBe('BAD_CURSOR');
    expect(await refused({ after: 'nonsense' })).toBe('BAD_CURSOR');
    expect(await refused({ first: 0 })).toBe('BAD_PAGE_SIZE');
    expect(await refused({ first: 101 })).toBe('BAD_PAGE_SIZE');
    const otherList = await node.ask(
      `{ actor(id: "${ACME}") { concepts(after: "${outside.pageInfo.endCursor}") { totalCount } } }`,
    );
    expect(otherList.errors?.[0]?.extensions.code).toBe('BAD_CURSOR');

    const privateId = inside.nodes[1].id;
    const NODE = 'query ($id: ID!) { node(id: $id) { id } }';
    const denied = await node.ask(NODE, { id: privateId });
    expect(denied).toEqual(await node.ask(NODE, { id: UNKNOWN }));
    expect((await node.ask(NODE, { id: privateId }, token)).data.node.id).toBe(privateId);
  });

  test('has one profile per actor, and lets its audience be changed', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('SIGNER');
    const PROFILE = `mutation { publishProfile(input: { name: "Acme", actorType: BUSINESS, identifiers: [{ scheme: LEI, value: "1" }] }) { id identifiers { value } } }`;
    const { data } = await node.ask(PROFILE, {}, token);
    expect(data.publishProfile.identifiers).toEqual([{ value: '1' }]);
    const READ = `{ actor(id: "${ACME}") { profile { name } purposeStatement { id } } }`;
    expect((await node.ask(READ)).data.actor).toEqual({ profile: null, purposeStatement: null });
    await node.ask(
      'mutation ($id: ID!) { setAudience(id: $id, audience: PUBLIC) { id } }',
      { id: data.publishProfile.id },
      token,
    );
    expect((await node.ask(READ)).data.actor.profile).toEqual({ name: 'Acme' });
    expect((await node.ask(PROFILE, {}, token)).errors?.[0]?.extensions.code).toBe('VERSION_CONFLICT');
  });

  test.each([
    ['an unknown kind', 'mutation { publishWish(input: {}) { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a bad id', 'mutation { withdraw(id: "goal/1", reason: OTHER) { id } }', 'FOREIGN_ID'],
    ['a damaged id', `mutation { withdraw(id: "${ACME}/goal/1", reason: OTHER) { id } }`, 'BAD_ID'],
    [
      'a foreign id',
      'mutation { withdraw(id: "did:web:other.example/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC", reason: OTHER) { id } }',
      'FOREIGN_ID',
    ],
    ['an id of another kind', `mutation { reviseConcept(id: "${UNKNOWN}", changes: {}) { id } }`, 'BAD_ID'],
    ['nothing of that id', `mutation { withdraw(id: "${UNKNOWN}", reason: OTHER) { id } }`, 'NOT_FOUND'],
    [
      'a wrong digest',
      `mutation { publishAnswer(input: { about: { id: "${UNKNOWN}", digest: "sha-256:x" }, verdict: CONFIRMED }) { id } }`,
      'WRONG_DIGEST',
    ],
    [
      'a text too long',
      `mutation { publishImpactGoal(input: { title: "${'x'.repeat(201)}", direction: PREVENT }) { id } }`,
      'FIELD_TOO_LONG',
    ],
    [
      'an unknown unit',
      'mutation { publishCommitment(input: { title: "x", quantity: "1", unit: "smoots!" }) { id } }',
      'UNKNOWN_UNIT',
    ],
    [
      'a bad date',
      'mutation { publishCommitment(input: { title: "x", due: "2026-02-30" }) { id } }',
      'BAD_INPUT|GRAPHQL_VALIDATION_FAILED',
    ],
  ])('refuses %s and says why', async (_what, mutation, code) => {
    const node = await startTestNode([ACME]);
    const { errors } = await node.ask(mutation, {}, await node.token('SIGNER'));
    expect(code.split('|')).toContain(errors?.[0]?.extensions.code);
    expect(errors?.[0]?.message.length).toBeGreaterThan(10);
    expect((await node.actors.get(ACME)?.store.head())?.seq).toBe(0);
  });
});

describe('tokens', () => {
  test('without one nobody writes; a reader reads, a member drafts, a coordinator publishes what does not bind', async () => {
    const node = await startTestNode([ACME]);
    const [reader, member, coordinator, signer] = [
      await node.token('READER'),
      await node.token('MEMBER'),
      await node.token('COORDINATOR'),
      await node.token('SIGNER'),
    ];
    const id = await publishGoal(node, signer, 'Private');
    const PUBLISH_CONCEPT = 'mutation { publishConcept(input: { label: "x", form: BELIEF }) { id } }';
    const DRAFT = 'mutation { draftConcept(changes: { label: "x" }) { id kind content { ... on Concept { label } } } }';
    const code = async (query: string, token?: string) =>
      (await node.ask(query, {}, token)).errors?.[0]?.extensions.code;
    expect(await code(PUBLISH_CONCEPT)).toBe('UNAUTHENTICATED');
    expect(await code(DRAFT)).toBe('UNAUTHENTICATED');
    expect(await code(PUBLISH_CONCEPT, reader)).toBe('FORBIDDEN');
    expect(await code(DRAFT, reader)).toBe('FORBIDDEN');
    expect(await code(PUBLISH_CONCEPT, member)).toBe('FORBIDDEN');
    expect(await code(DRAFT, member)).toBeUndefined();
    expect(await code(PUBLISH_CONCEPT, coordinator)).toBeUndefined();
    expect((await node.ask(`{ node(id: "${id}") { id } }`, {}, reader)).data.node).toEqual({ id });
    expect((await node.ask('{ drafts { kind } }', {}, reader)).data.drafts).toEqual([{ kind: 'Concept' }]);
    expect(await code('{ drafts { id } }')).toBe('UNAUTHENTICATED');
  });

  test('one that is unknown, removed, expired or of another form is refused as a whole', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('SIGNER');
    const store = node.actors.get(ACME)?.store;
    const status = async (text: string) => (await node.ask('{ __typename }', {}, text)).status;
    expect(await status(token)).toBe(200);
    await store?.removeTokens('test SIGNER');
    expect(await status(token)).toBe(401);
    expect(await status('cst_short')).toBe(401);
    const { issueToken } = await import('../../subgraphs/actor/index.ts');
    const until = (expiresAt: Date, issuedAt: Date) =>
      issueToken(store as never, { label: 'brief', role: 'READER', expiresAt }, issuedAt);
    const brief = await until(new Date(Date.now() + 3_600_000), new Date());
    expect(await status(brief)).toBe(200);
    expect(await status(await until(new Date(2_000), new Date(1_000)))).toBe(401);
    expect(JSON.stringify(await store?.tokens())).not.toContain(brief);
  });

  test('a token writes for its own actor on a shared host, and sees nothing private of the others', async () => {
    const [one, other] = ['did:web:host.example:one', 'did:web:host.example:other'] as const;
    const node = await startTestNode([one, other]);
    const tokenOfOne = await node.token('SIGNER', one);
    const tokenOfOther = await node.token('SIGNER', other);
    const id = await publishGoal(node, tokenOfOther, 'Theirs');
    expect(id.startsWith(`${other}/goal/`)).toBe(true);
    expect((await node.ask(`{ node(id: "${id}") { id } }`, {}, tokenOfOne)).data.node).toBeNull();
    const { errors } = await node.ask(`mutation { withdraw(id: "${id}", reason: OTHER) { id } }`, {}, tokenOfOne);
    expect(errors?.[0]?.extensions.code).toBe('FOREIGN_ID');
    const { data } = await node.ask(
      '{ actors(first: 1) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }',
    );
    expect(data.actors).toMatchObject({ totalCount: 2, nodes: [{ id: one }], pageInfo: { hasNextPage: true } });
    const next = await node.ask(`{ actors(after: "${data.actors.pageInfo.endCursor}") { nodes { id } } }`);
    expect(next.data.actors.nodes).toEqual([{ id: other }]);
  });
});

describe('drafts', () => {
  test('keep changes, never leave the node, and become records under their own id', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('SIGNER');
    const made = await node.ask('mutation { draftImpactGoal(changes: { title: "Less" }) { id } }', {}, token);
    const { id } = made.data.draftImpactGoal;
    await node.ask(
      'mutation ($id: ID!) { draftImpactGoal(id: $id, changes: { direction: PREVENT, title: null }) { id } }',
      { id },
      token,
    );
    const read = await node.ask(
      'query ($id: ID!) { draft(id: $id) { content { ... on ImpactGoal { title direction } record { sdJwt } } } node(id: $id) { id } }',
      { id },
      token,
    );
    expect(read.data).toEqual({ draft: { content: { title: null, direction: 'PREVENT', record: null } }, node: null });
    const bad = await node.ask(
      'mutation ($id: ID!) { draftImpactGoal(id: $id, changes: { title: "" }) { id } }',
      { id },
      token,
    );
    expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'title' });
    const unfinished = await node.ask('mutation ($id: ID!) { publishImpactGoal(draft: $id) { id } }', { id }, token);
    expect(unfinished.errors?.[0]?.extensions).toMatchObject({ code: 'FIELD_REQUIRED', field: 'title' });
    const nothing = await node.ask('mutation { publishImpactGoal { id } }', {}, token);
    expect(nothing.errors?.[0]?.extensions).toMatchObject({ code: 'FIELD_REQUIRED', field: 'input' });
    const other = await node.ask(
      'mutation { draftImpactGoal(changes: { title: "As it is", direction: INCREASE }, language: "en") { id } }',
      {},
      token,
    );
    const asItIs = await node.ask(
      'mutation ($id: ID!) { publishImpactGoal(draft: $id) { id title language } }',
      { id: other.data.draftImpactGoal.id },
      token,
    );
    expect(asItIs.data.publishImpactGoal).toEqual({
      id: other.data.draftImpactGoal.id,
      title: 'As it is',
      language: 'en',
    });
    const published = await node.ask(
      'mutation ($id: ID!) { publishImpactGoal(draft: $id, input: { title: "Done", direction: PREVENT }) { id } }',
      { id },
      token,
    );
    expect(published.data.publishImpactGoal.id).toBe(id);
    expect((await node.ask('{ drafts { id } }', {}, token)).data.drafts).toEqual([]);
    expect(
      (await node.ask('mutation ($id: ID!) { discardDraft(id: $id) }', { id }, token)).errors?.[0]?.extensions.code,
    ).toBe('NOT_FOUND');
  });
});

describe('a draft of the next version', () => {
  test('starts from the record, and is gone when the version is published', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('SIGNER');
    const id = await publishGoal(node, token, 'First', 'PUBLIC');
    const drafting =
      'mutation ($id: ID!) { draftImpactGoal(id: $id, changes: { title: "Second" }) { id content { ... on ImpactGoal { title direction } } } }';
    const { data } = await node.ask(drafting, { id }, token);
    expect(data.draftImpactGoal).toEqual({ id, content: { title: 'Second', direction: 'PREVENT' } });
    expect((await node.ask(`{ node(id: "${id}") { ... on ImpactGoal { title } } }`, {}, token)).data.node.title).toBe(
      'First',
    );
    const revising =
      'mutation ($id: ID!) { reviseImpactGoal(id: $id, changes: { title: "Second" }, draft: $id) { record { version } } }';
    expect((await node.ask(revising, { id }, token)).data.reviseImpactGoal.record.version).toBe(2);
    expect((await node.ask('{ drafts { id } }', {}, token)).data.drafts).toEqual([]);
  });
});

describe('the feed', () => {
  const FEED = `query ($after: Int = 0, $first: Int = 100) { feed(actor: "${ACME}", after: $after, first: $first) { head { count digest } entries { seq action id kind version sdJwt previous digest } } }`;

  test('gives proofs only of what may still be seen', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('SIGNER');
    const seen = await publishGoal(node, token, 'Seen', 'PUBLIC');
    const hidden = await publishGoal(node, token, 'Hidden later', 'PUBLIC');
    const gone = await publishGoal(node, token, 'Withdrawn later', 'PUBLIC');
    await publishGoal(node, token, 'Never shown');
    await node.ask('mutation ($id: ID!) { setAudience(id: $id, audience: PRIVATE) { id } }', { id: hidden }, token);
    await node.ask('mutation ($id: ID!) { withdraw(id: $id, reason: REPLACED) { id } }', { id: gone }, token);
    const { data } = await node.ask(FEED);
    expect(data.feed.head.count).toBe(5);
    expect(
      data.feed.entries.map(({ action, id, sdJwt }: Record<string, string | null>) => [action, id, sdJwt !== null]),
    ).toEqual([
      ['PUBLISHED', seen, true],
      ['PUBLISHED', hidden, false],
      ['PUBLISHED', gone, false],
      ['HIDDEN', hidden, false],
      ['WITHDRAWN', gone, true],
    ]);
    expect(JSON.stringify(data)).not.toContain(Buffer.from('Never shown').toString('base64url'));
    const page = await node.ask(FEED, { after: 3, first: 1 });
    expect(page.data.feed.entries.map(({ seq }: { seq: number }) => seq)).toEqual([4]);
    for (const variables of [{ first: 501 }, { first: 0 }])
      expect((await node.ask(FEED, variables)).errors?.[0]?.extensions.code).toBe('BAD_PAGE_SIZE');
    expect((await node.ask(FEED, { after: -1 })).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });

  test('a page of large records ends at about a megabyte and goes on', async () => {
    const node = await startTestNode([ACME]);
    const content = { title: 'x', direction: 'PREVENT', description: 'ä'.repeat(8_000) };
    const commands = Array.from({ length: 60 }, () => ({
      type: 'PUBLISH' as const,
      kind: 'ImpactGoal',
      content,
      audience: 'PUBLIC' as const,
    }));
    await node.actors.get(ACME)?.publisher.applyAll(commands);
    const first = await node.ask(FEED, { first: 500 });
    const count = first.data.feed.entries.length;
    expect(count).toBeGreaterThan(10);
    expect(count).toBeLessThan(60);
    const rest = await node.ask(FEED, { first: 500, after: count });
    expect(rest.data.feed.entries[0].seq).toBe(count + 1);
  });

  test('the stream tells the present head, then news, also of what another process wrote', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('SIGNER');
    const events = eventsOf(`${node.url}/feed/stream`);
    expect((await events.next()).value).toEqual({ event: 'head', data: { actor: ACME, tier: 'PUBLIC', count: 0 } });
    await publishGoal(node, token, 'Private');
    await publishGoal(node, token, 'Public', 'PUBLIC');
    expect((await events.next()).value).toMatchObject({
      data: { count: 1, digest: expect.stringMatching(/^sha-256:/) },
    });
    const elsewhere = await openActor(node.folder, { environment: {} });
    await elsewhere.publisher.apply({
      type: 'PUBLISH',
      kind: 'ImpactGoal',
      content: { title: 'By import', direction: 'PREVENT' },
      audience: 'PUBLIC',
    });
    await elsewhere.close();
    expect((await events.next()).value).toMatchObject({ data: { actor: ACME, count: 2 } });
    await events.return(undefined);
    expect((await fetch(`${node.url}/feed/stream?actor=did:web:other.example`)).status).toBe(404);
  });
});

describe('identity', () => {
  test('the DID documents of path DIDs on a shared host lead to the node and to their keys', async () => {
    const [one, other] = ['did:web:host.example:one', 'did:web:host.example:other'] as const;
    const node = await startTestNode([one, other]);
    for (const [did, path] of [
      [one, '/one'],
      [other, '/other'],
    ] as const) {
      const response = await fetch(`${node.url}${path}/did.json`);
      expect(response.headers.get('content-type')).toContain('application/did+json');
      const { endpoints, keyIds } = readDidDocument(await response.json(), did);
      expect(endpoints).toMatchObject({
        graphql: `${node.url}/graphql`,
        feedStream: `${node.url}/feed/stream?actor=${encodeURIComponent(did)}`,
        keyHistory: `${node.url}${path}/key-history.json`,
      });
      const history = await checkKeyHistory(await (await fetch(endpoints.keyHistory)).json(), did);
      expect(keyIds).toEqual([`${did}#${history.current.thumbprint}`]);
    }
    expect((await fetch(`${node.url}/.well-known/did.json`)).status).toBe(404);
    expect(await (await fetch(`${node.url}/health`)).json()).toEqual({ ready: true, actors: 2 });
  });
});

describe('limits', () => {
  test('too many entities, and too many rows by nesting and aliases, are refused', async () => {
    const node = await startTestNode([ACME]);
    const representations = Array.from({ length: 1_001 }, () => ({ __typename: 'ImpactGoal', id: UNKNOWN }));
    const many = await node.ask('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', {
      r: representations,
    });
    expect([many.status, many.errors?.[0]?.extensions.code]).toEqual([400, 'TOO_MANY_REPRESENTATIONS']);
    const lists = Array.from({ length: 51 }, (_, i) => `l${i}: impactGoals(first: 100) { totalCount }`).join(' ');
    const wide = await node.ask(`{ actor(id: "${ACME}") { ${lists} } }`);
    expect(wide.errors?.[0]?.extensions.code).toBe('OPERATION_TOO_LARGE');
  });

  test('is not kept busy by validating or repeating itself', async () => {
    const node = await startTestNode([ACME]);
    const computed = await computingTime(async () => {
      const repeated = await node.ask(`{ ${'_service{sdl} '.repeat(3_700)} }`);
      const named = await node.ask(`{ ${Array.from({ length: 900 }, (_, i) => `a${i}: _service { sdl }`).join(' ')} }`);
      for (const { errors } of [repeated, named]) expect(errors?.[0]?.extensions.code).toBe('OPERATION_TOO_LARGE');
    });
    expect(computed).toBeLessThan(1_000);
  });

  test('representations that name no entity are the fault of the one who asks', async () => {
    const node = await startTestNode([ACME]);
    for (const representation of [{ __typename: 'Nonsense', id: ACME }, { id: ACME }, 'x', { __typename: '_Entity' }]) {
      const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
      const { errors } = await node.ask(query, { r: [{ __typename: 'ValueActor', id: ACME }, representation] });
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_INPUT', field: 'representations' });
    }
  });
});
