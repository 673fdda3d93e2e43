import { expect, test } from 'vitest';
import { digestOf } from '../../schema/index.ts';
import type { HostedActor } from '../../subgraphs/actor/index.ts';
import { startTestNode } from './support/test-node.ts';

const ACME = 'did:web:acme.example';
const CONCEPT = 'did:web:thinker.example/concept/01J8ZQ4Y3N0000000000000001';
const OTHER = 'did:web:thinker.example/concept/01J8ZQ4Y3N0000000000000002';
const ABSENT = `${ACME}/goal/01J8ZQ4Y3N0000000000000000`;
const STATEMENTS = `query ($actor: ID!, $ids: [ID!], $about: [String!], $kinds: [String!], $first: Int, $after: String) {
  statements(actor: $actor, ids: $ids, about: $about, kinds: $kinds, first: $first, after: $after) {
    nodes { id kind digest sdJwt } hasNextPage endCursor
  }
}`;

type Page = { nodes: { id: string }[]; hasNextPage: boolean; endCursor: string };

async function startedNode() {
  const node = await startTestNode([ACME]);
  const { publisher } = node.actors.get(ACME) as HostedActor;
  const publish = async (title: string, more: object = {}, sharing: object = { audience: 'PUBLIC' }) => {
    const content = { title, direction: 'PREVENT', ...more };
    return (await publisher.apply({ type: 'PUBLISH', kind: 'ImpactGoal', content, ...sharing })).envelope.id;
  };
  const ask = (variables: object, token?: string) => node.ask(STATEMENTS, { actor: ACME, ...variables }, token);
  const idsOf = async (variables: object, token?: string) =>
    (await ask(variables, token)).data.statements.nodes.map(({ id }: { id: string }) => id);
  return { node, publisher, publish, ask, idsOf };
}

const challenges = [{ id: CONCEPT }];

test('a record is found by what it points to, unless that is withheld', async () => {
  const { node, publisher, publish, idsOf } = await startedNode();
  const open = await publish('open', { challenges });
  const closed = await publish(
    'closed',
    { challenges, beliefs: [{ id: OTHER }] },
    { audience: 'PUBLIC', fields: [{ field: 'challenges', audience: 'PRIVATE' }] },
  );
  const own = await node.token('READER');
  expect(await idsOf({ about: [digestOf(CONCEPT)] })).toEqual([open]);
  expect(await idsOf({ about: [digestOf(OTHER)] })).toEqual([closed]);
  expect(await idsOf({ about: [digestOf(CONCEPT)] }, own)).toEqual([open, closed]);
  await publisher.apply({ type: 'SET_AUDIENCE', id: closed, fields: [] });
  expect(await idsOf({ about: [digestOf(CONCEPT)] })).toEqual([open, closed]);
  await publisher.apply({ type: 'WITHDRAW', id: open, reason: 'MISTAKE' });
  expect(await idsOf({ about: [digestOf(CONCEPT)] })).toEqual([closed]);
  // the tombstone may be of the same second
  expect(new Set(await idsOf({ ids: [open, closed] }))).toEqual(new Set([closed, open]));
});

test('whoever is asked about something that they do not know learns nothing of it', async () => {
  const { publish, idsOf } = await startedNode();
  await publish('open', { challenges });
  // not by its id, which the node would then know
  expect(await idsOf({ about: [CONCEPT] })).toEqual([]);
});

test('what is not for the asker looks as if it were not there', async () => {
  const { publish, ask } = await startedNode();
  const hidden = await publish('hidden', { challenges }, { audience: 'PRIVATE' });
  const absent = await ask({ ids: [ABSENT] });
  expect(absent.data.statements).toEqual({ nodes: [], hasNextPage: false, endCursor: null });
  expect(await ask({ ids: [hidden] })).toEqual(absent);
  expect(await ask({ about: [digestOf(CONCEPT)] })).toEqual(absent);
  expect(await ask({ kinds: ['ImpactGoal'] })).toEqual(absent);
});

test('a page ends where it is asked to, or when its proofs are long, and the next goes on there', async () => {
  const { publish, ask } = await startedNode();
  const words = 'x'.repeat(8_000);
  const ids: string[] = [];
  for (let n = 0; n < 7; n++) ids.push(await publish(`goal ${n}`, { challenges, description: words }));
  const walk = async (variables: object) => {
    const pages: string[][] = [];
    for (let after: string | null = null; ; ) {
      const answer = await ask({ ...variables, after });
      const { nodes, hasNextPage, endCursor } = answer.data.statements as Page;
      pages.push(nodes.map(({ id }) => id));
      if (!hasNextPage) return pages;
      after = endCursor;
    }
  };
  expect(await walk({ about: [digestOf(CONCEPT)], first: 3 })).toEqual([
    ids.slice(0, 3),
    ids.slice(3, 6),
    ids.slice(6),
  ]);
  expect(await walk({ kinds: ['ImpactGoal', 'Concept'], first: 4 })).toEqual([ids.slice(0, 4), ids.slice(4)]);
});

test('proofs of one request have bounds in all, and each page has one at least', async () => {
  const { node, publish } = await startedNode();
  const words = 'x'.repeat(8_000);
  for (let n = 0; n < 20; n++) await publish(`goal ${n}`, { challenges, description: words });
  const page = 'statements(actor: $actor, about: $about, first: 20) { nodes { sdJwt } hasNextPage }';
  const many = Array.from({ length: 20 }, (_, n) => `s${n}: ${page}`).join('\n');
  const { data } = await node.ask(`query ($actor: ID!, $about: [String!]) { ${many} }`, {
    actor: ACME,
    about: [digestOf(CONCEPT)],
  });
  const pages = Object.values(data as Record<string, { nodes: { sdJwt: string }[]; hasNextPage: boolean }>);
  expect(pages.every(({ nodes, hasNextPage }) => nodes.length >= 1 && hasNextPage === nodes.length < 20)).toBe(true);
  const characters = pages.flatMap(({ nodes }) => nodes).reduce((sum, { sdJwt }) => sum + sdJwt.length, 0);
  expect(characters).toBeGreaterThan(900_000);
  expect(characters).toBeLessThan(1_000_000 + 20 * 12_000);
});

test('a question without a name, with too many, or of an actor that is not here is refused', async () => {
  const { ask } = await startedNode();
  const codeOf = async (variables: object) => (await ask(variables)).errors?.[0]?.extensions.code;
  expect(await codeOf({})).toBe('BAD_INPUT');
  expect(await codeOf({ about: Array(501).fill(digestOf(CONCEPT)) })).toBe('BAD_INPUT');
  expect(await codeOf({ about: [digestOf(CONCEPT)], first: 501 })).toBe('BAD_PAGE_SIZE');
  expect(await codeOf({ ids: Array(101).fill(ABSENT) })).toBe('BAD_INPUT');
  expect(await codeOf({ about: [digestOf(CONCEPT)], after: 'x' })).toBe('BAD_CURSOR');
  expect(await codeOf({ about: [digestOf(CONCEPT)], actor: 'did:web:nobody.example' })).toBe('NOT_FOUND');
});

test('a cursor is of one question and one reader', async () => {
  const { node, publish, ask } = await startedNode();
  for (let n = 0; n < 3; n++) await publish(`goal ${n}`, { challenges });
  const { endCursor: after } = (await ask({ about: [digestOf(CONCEPT)], first: 1 })).data.statements;
  expect((await ask({ about: [digestOf(CONCEPT)], first: 1, after })).errors).toBeUndefined();
  expect((await ask({ about: [digestOf(OTHER)], first: 1, after })).errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  const own = await node.token('READER');
  expect((await ask({ about: [digestOf(CONCEPT)], first: 1, after }, own)).errors?.[0]?.extensions.code).toBe(
    'BAD_CURSOR',
  );
});

test('the log says who was shown what is for few, and who asked for it by name in vain', async () => {
  const { node, publish, ask } = await startedNode();
  const few = await publish('few', { challenges }, { audience: 'PARTNERS', partners: ['did:web:friend.example'] });
  await ask({ ids: [few] });
  await ask({ about: [digestOf(CONCEPT)] });
  await ask({ about: [digestOf(CONCEPT)] }, await node.token('READER'));
  const { audit, store } = node.actors.get(ACME) as HostedActor;
  await audit.flush();
  const decisions = await store.audit.read({ limit: 10 });
  const said = decisions.flatMap((entry) =>
    entry.type === 'DECISION' ? [[entry.who.type, entry.decision, entry.record, entry.count]] : [],
  );
  expect(said.sort()).toEqual([
    ['ANYONE', 'DENIED', few, 1],
    ['OWN', 'ALLOWED', few, 1],
  ]);
});
