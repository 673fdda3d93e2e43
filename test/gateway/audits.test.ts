import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallNetwork, startSmallNetwork } from '../support/small-network.ts';

describe('GraphQL over HTTP at the hub', () => {
  let net: SmallNetwork;
  beforeAll(async () => {
    net = await startSmallNetwork([1]);
  });
  afterAll(() => net.close());

  it('passes every audit of graphql-http', async () => {
    const results = await auditServer({ url: `${net.url}/graphql` });
    expect(results).toHaveLength(61);
    expect(results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`)).toEqual([]);
  });
});
