import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallNetwork, startSmallNetwork } from '../support/small-network.ts';

describe('a fault of the caller that only the owner notices', () => {
  let net: SmallNetwork;
  beforeAll(async () => {
    net = await startSmallNetwork([1]);
    await net.network.waitUntilCaughtUp();
  });
  afterAll(() => net.close());

  it.each([
    ['first: 101', 'BAD_PAGE_SIZE'],
    ['first: 0', 'BAD_PAGE_SIZE'],
    ['after: "bm90IGEgY3Vyc29y"', 'BAD_CURSOR'],
  ])('is not blamed on the owner: %s', async (args, code) => {
    const did = net.actors[0];
    const { errors } = await net.query(`{ actor(id: "${did}") { id impactGoals(${args}) { totalCount } } }`);
    expect(errors).toMatchObject([
      { path: ['actor', 'impactGoals'], extensions: { code, actor: did, retryable: false } },
    ]);
  });
});
