import { beforeEach, describe, expect, test } from 'vitest';
import type { HostedActor } from '../../../subgraphs/actor/index.ts';
import { joined, type Visitor } from '../people/support/visitor.ts';
import { startTestNode, type TestNode } from '../support/test-node.ts';

const ACME = 'did:web:acme.example';
const [BIRCH, CEDAR] = ['did:web:birch.example', 'did:web:cedar.example'];
const NETWORK = `${CEDAR}/network/01K0000000000000000000000A`;
const LIST = `query ($first: Int, $after: String, $kinds: [String!], $audience: Audience, $seenBy: ID, $about: ID) {
  ownRecords(first: $first, after: $after, kinds: $kinds, audience: $audience, seenBy: $seenBy, about: $about) {
    nodes { id kind title version values withheld sharing { audience partners } } hasNextPage endCursor } }`;

let node: TestNode;
let actor: HostedActor;
let ada: Visitor;
const ids: Record<string, string> = {};
beforeEach(async () => {
  // records of one second are in the order of their ids
  let ahead = 0;
  node = await startTestNode([ACME], undefined, { now: () => Date.now() + ahead });
  actor = node.actors.get(ACME)!;
  ada = await joined(node, ACME, 'Ada', 'READER');
  const publish = async (
    title: string,
    sharing: object,
    kind = 'ImpactGoal',
    content: object = { title, direction: 'PREVENT' },
  ) => {
    ahead += 1_000;
    const record = await actor.publisher.apply({ type: 'PUBLISH', kind, content: content as never, ...sharing });
    ids[title] = record.envelope.id;
  };
  await publish('for all', { audience: 'PUBLIC' });
  await publish('for members', {
    audience: 'MEMBERS',
    fields: [{ field: 'direction', audience: 'PARTNERS', partners: [BIRCH] }],
  });
  await publish('for a network', { audience: 'NETWORKS', networks: [NETWORK] });
  await publish('for two', { audience: 'PARTNERS', partners: [BIRCH, CEDAR] });
  await publish('for us', {});
  await publish('promise', { audience: 'PARTNERS', partners: [BIRCH] }, 'Commitment', {
    title: 'promise',
    receiver: { id: BIRCH },
    satisfies: { id: ids['for two'] },
  });
  await publish('gone', { audience: 'PUBLIC' });
  await actor.publisher.apply({ type: 'WITHDRAW', id: ids.gone!, reason: 'MISTAKE' });
});

async function titles(variables: object): Promise<string[]> {
  const { body } = await ada.graphql(LIST, variables);
  expect(body.errors).toBeUndefined();
  return body.data.ownRecords.nodes.map(({ title }: { title: string }) => title);
}

describe('what an actor has published', () => {
  const ALL = ['promise', 'for us', 'for two', 'for a network', 'for members', 'for all'];

  test('is listed over all kinds, the newest first, page by page', async () => {
    expect(await titles({})).toEqual(ALL);
    expect(await titles({ kinds: ['Commitment'] })).toEqual(['promise']);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { body } = await ada.graphql(LIST, { first: 2, after });
      seen.push(...body.data.ownRecords.nodes.map(({ title }: { title: string }) => title));
      ({ endCursor: after, hasNextPage: more } = body.data.ownRecords);
    }
    expect(seen).toEqual(ALL);
    const { body } = await ada.graphql(LIST, { first: 2 });
    const { endCursor } = body.data.ownRecords;
    expect((await ada.graphql(LIST, { first: 2, after: endCursor, seenBy: BIRCH })).code).toBe('BAD_CURSOR');
    expect(body.data.ownRecords.nodes[0]).toEqual({
      ...{ id: ids.promise, kind: 'Commitment', title: 'promise', version: 1, withheld: [] },
      values: { title: 'promise', receiver: { id: BIRCH }, satisfies: { id: ids['for two'] } },
      sharing: { audience: 'PARTNERS', partners: [BIRCH] },
    });
  });

  test('is listed as somebody sees it, with the fields that they do not see', async () => {
    expect(await titles({ seenBy: 'ANYONE' })).toEqual(['for all']);
    expect(await titles({ seenBy: 'MEMBERS' })).toEqual(['for members', 'for all']);
    expect(await titles({ seenBy: NETWORK })).toEqual(['for a network', 'for members', 'for all']);
    expect(await titles({ seenBy: BIRCH })).toEqual(['promise', 'for two', 'for members', 'for all']);
    expect(await titles({ seenBy: 'did:web:stranger.example' })).toEqual(['for members', 'for all']);
    const withheld = async (seenBy: string) =>
      (await ada.graphql(LIST, { seenBy, kinds: ['ImpactGoal'] })).body.data.ownRecords.nodes.find(
        ({ title }: { title: string }) => title === 'for members',
      ).withheld;
    expect([await withheld(BIRCH), await withheld(CEDAR)]).toEqual([[], ['direction']]);
    expect(await titles({ audience: 'PARTNERS' })).toEqual(['promise', 'for two']);
    expect(await titles({ audience: 'PRIVATE' })).toEqual(['for us']);
    expect((await ada.graphql(LIST, { seenBy: 'birch' })).code).toBe('BAD_ID');
  });

  test('is found by what it is about', async () => {
    expect(await titles({ about: ids['for two'] })).toEqual(['promise']);
    expect(await titles({ about: BIRCH })).toEqual(['promise']);
    expect(await titles({ about: BIRCH, seenBy: CEDAR })).toEqual([]);
    expect(await titles({ about: BIRCH, kinds: ['Report'] })).toEqual([]);
  });

  test('is counted by who sees it', async () => {
    const OVERVIEW =
      '{ sharingOverview { isComplete readers { type id records withWithheld byName kinds { kind records } } } }';
    const { readers, isComplete } = (await ada.graphql(OVERVIEW)).body.data.sharingOverview;
    expect(isComplete).toBe(true);
    const of = (type: string, id: string | null = null) =>
      readers.find((one: { type: string; id: string | null }) => one.type === type && one.id === id);
    expect(readers).toHaveLength(6);
    expect(of('ANYONE')).toMatchObject({ records: 1, byName: 1, withWithheld: 0 });
    expect(of('MEMBERS')).toMatchObject({ records: 2, byName: 1, withWithheld: 1 });
    expect(of('NETWORK', NETWORK)).toMatchObject({ records: 3, byName: 1, withWithheld: 1 });
    expect(of('PARTNER', CEDAR)).toMatchObject({ records: 3, byName: 1, withWithheld: 1 });
    expect(of('PARTNER', BIRCH)).toMatchObject({ records: 4, byName: 2, withWithheld: 0 });
    expect(of('PARTNER', BIRCH).kinds).toEqual([
      { kind: 'Commitment', records: 1 },
      { kind: 'ImpactGoal', records: 3 },
    ]);
    expect(of('OWN')).toMatchObject({ records: 6, byName: 1, withWithheld: 0 });
  });

  test('is for people of the actor', async () => {
    for (const query of [LIST, '{ sharingOverview { isComplete } }', '{ waiting { id } }', '{ hubs { id } }'])
      for (const token of [undefined, await node.token('SERVICE')])
        expect(['UNAUTHENTICATED', 'FORBIDDEN']).toContain(
          (await node.ask(query, {}, token)).errors![0]!.extensions.code,
        );
  });
});
