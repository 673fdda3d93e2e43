import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../subgraphs/actor/writing/commands.ts';
import { type SmallNetwork, startSmallNetwork } from '../support/small-network.ts';

/**
 * Operations over few records that nesting multiplies: a hundred members of one network, three levels deep, are a million rows. Each
 * must be answered or refused soon, with one error and little memory, while others are answered.
 */
const members = (levels: number): string =>
  levels === 0 ? 'id' : `members(first: 100) { nodes { network { ${members(levels - 1)} } } }`;
const issuers = Array.from({ length: 50 }, (_, index) => `a${index}: issuer { status }`).join(' ');
const pages = Array.from({ length: 50 }, (_, index) => `a${index}: nodes { kind }`).join(' ');

const BOMBS: Readonly<Record<string, string>> = {
  'members of the network of its members': `{ sharedValueNetworks { nodes { ${members(3)} } } }`,
  'the same, without pages of rows at the end': `{ sharedValueNetworks { nodes { members(first: 100) { nodes { network { members(first: 100) { nodes { network { members { totalCount } } } } } } } } } }`,
  'the same by edges': `{ sharedValueNetworks { nodes { members(first: 100) { edges { node { network { members(first: 100) { edges { node { id } } } } } } } } } }`,
  'issuers under fifty aliases': `{ commitments(first: 100) { nodes { satisfies { contributions { nodes { ${issuers} } } } } } }`,
  'one page under fifty aliases': `{ impactGoals(first: 100) { nodes { contributions { ${pages} } } } }`,
  'evidence that names the same actor': `{ sharedValueNetworks { nodes { members(first: 100) { nodes { network { members(first: 100) { nodes { evidence { asked { id } because { id } } } } } } } } } }`,
};

describe('an operation whose links multiply', () => {
  let net: SmallNetwork;
  beforeAll(async () => {
    net = await startSmallNetwork([2]);
    const [did = ''] = net.actors;
    const [ash, birch] = [...(net.nodes[0]?.actors.values() ?? [])];
    const publish = async (actor: typeof ash, commands: readonly (readonly [string, Record<string, unknown>])[]) => {
      const all = commands.map(([kind, content]): Command => ({ type: 'PUBLISH', kind, content, audience: 'PUBLIC' }));
      return (await actor?.publisher.applyAll(all)) ?? [];
    };
    const [network, ...goals] = await publish(ash, [
      ['SharedValueNetwork', { name: 'Trees', ambition: 'More trees' }],
      ...Array.from({ length: 100 }, (_, n) => ['ImpactGoal', { title: `Goal ${n}`, direction: 'INCREASE' }] as const),
    ]);
    await publish(
      birch,
      Array.from({ length: 100 }, () => ['Membership', { network: { id: network?.envelope.id }, role: 'Friend' }]),
    );
    const pledges = goals.flatMap(({ envelope: { id } }) =>
      Array.from(
        { length: 20 },
        () => ['Commitment', { title: 'Give', satisfies: { id }, receiver: { id: did } }] as const,
      ),
    );
    await publish(birch, pledges);
    await net.network.waitUntilCaughtUp();
    await net.query('{ impactGoals { nodes { id } } }');
  }, 120_000);
  afterAll(() => net.close());

  const ask = async (query: string, path: string, variables = {}) => {
    const response = await fetch(`${net.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers are read as the queries of a test shape them
    return (await response.json()) as any;
  };

  describe.each(['/graphql', '/subgraphs/network'])('at %s', (path) => {
    it.each(Object.keys(BOMBS))('is refused soon, and does not keep others waiting: %s', async (name) => {
      const memory = process.memoryUsage.rss();
      const started = performance.now();
      const bomb = ask(BOMBS[name] ?? '', path).then((answer) => ({ ...answer, took: performance.now() - started }));
      const others: number[] = [];
      let answered = false;
      const end = bomb.finally(() => {
        answered = true;
      });
      do {
        const begun = performance.now();
        const { errors } = await ask('{ impactGoals(first: 1) { nodes { id } } }', '/graphql');
        expect(errors).toBeUndefined();
        others.push(performance.now() - begun);
      } while (!answered);
      const { data, errors, took } = await end;
      expect(errors).toHaveLength(1);
      expect(errors[0].extensions.code).toBe('OPERATION_TOO_LARGE');
      expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
      // much for a busy machine; whoever answers them all holds the hub for far longer
      expect(took).toBeLessThan(8_000);
      expect(Math.max(...others)).toBeLessThan(4_000);
      expect(process.memoryUsage.rss() - memory).toBeLessThan(400_000_000);
    });

    it('a full page with a page of links to each row is answered', async () => {
      const { data, errors } = await ask(
        '{ impactGoals(first: 100) { nodes { id contributions { totalCount nodes { id issuer { id } } } } } }',
        path,
      );
      expect(errors).toBeUndefined();
      const rows = data.impactGoals.nodes.flatMap(
        (goal: { contributions: { nodes: object[] } }) => goal.contributions.nodes,
      );
      expect(rows).toHaveLength(2_000);
    });
  });

  it('is refused with one error when it goes by the owners first', async () => {
    const { errors } = await ask(
      '{ actors { nodes { impactGoals(first: 100) { nodes { contributions { nodes { satisfies { contributions { nodes { kind } } } } } } } } } }',
      '/graphql',
    );
    expect(errors.map(({ extensions }: { extensions: object }) => extensions)).toEqual([
      { code: 'OPERATION_TOO_LARGE', retryable: false },
    ]);
  });

  it('is worked on no longer when nobody waits for it', async () => {
    const leaving = new AbortController();
    const context = net.network.newContext({ signal: leaving.signal });
    const source = '{ impactGoals(first: 100) { nodes { contributions { nodes { issuer { id } } } } } }';
    const answer = graphql({ schema: net.network.schema, source, contextValue: context });
    leaving.abort();
    const { errors } = await answer;
    expect(errors?.map(({ originalError }) => originalError)).toMatchObject([{ code: 'HUB_BUSY' }]);
    expect(context.refusal()?.code).toBe('HUB_BUSY');
  });

  it.each([
    7,
    {},
    { id: 'x' },
    { __typename: 'Nothing', id: 'x' },
    { __typename: 'ImpactGoal', id: 5 },
    { __typename: 'Evidence', id: 'x' },
  ])('a router that sends %j for an entity is told so', async (representation) => {
    const query = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
    const { errors } = await ask(query, '/subgraphs/network', { representations: [representation] });
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions.code).toBe('BAD_INPUT');
  });
});
