import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../schema/index.ts';
import { type SmallNetwork, startSmallNetwork } from '../support/small-network.ts';

/**
 * Operations against the committed supergraph that are small to write and large to plan. Each must be answered or refused within the
 * planning budget, and must not keep others from being answered. As data, so that new ones are one line.
 */
const nested = (levels: number, open: string, inner: string): string =>
  levels === 0 ? inner : `${open} { ${nested(levels - 1, open, inner)} }`;
const aliased = (count: number, selection: string): string =>
  Array.from({ length: count }, (_, index) => `a${index}: ${selection}`).join(' ');
const everyKind = (selection: string): string =>
  registry.kinds.map(({ name }) => `... on ${name} { ${selection} }`).join(' ');
const ids = '(id: "did:web:localhost%3A1/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC")';

const BOMBS: Readonly<Record<string, string>> = {
  'evidence of evidence, four levels, three aliases each': `{ node${ids} { ${aliased(3, `evidence { because { ${aliased(3, 'evidence { because { words evidence { because { words } } } }')} } }`)} } }`,
  'answers about answers, six levels': `{ answers { nodes { ${nested(6, 'about { ... on Answer', 'words }'.repeat(6))} } } }`,
  'what each answer is about, with answers again, three aliases, three levels': `{ answers { nodes { ${aliased(3, `about { issuer { answers { nodes { ${aliased(3, 'about { issuer { answers { nodes { about { issuer { answers { nodes { words } } } } } } } }')} } } } }`)} } } }`,
  'every kind by fragment, each with its issuer and profile': `{ node${ids} { ${everyKind('issuer { profile { name summary } } issuedAt withheld')} } }`,
  'every kind by fragment, twice over, under ten aliases': `{ ${aliased(10, `node${ids} { ${everyKind('issuedAt issuer { id }')} ${everyKind('record { digest }')} }`)} }`,
  'fragments on the interface around fragments on kinds': `{ nodes(ids: []) { ... on Record { ... on Record { ${everyKind('... on Record { issuedAt issuer { answers { nodes { about { ... on Record { issuedAt } } } } } }')} } } } }`,
  'thirty aliases of one list': `{ ${aliased(30, 'impactGoals(first: 100) { nodes { title issuer { profile { name } } contributions { nodes { title } } } }')} }`,
  'back and forth between lists of actors and links': `{ actors { nodes { ${nested(4, 'impactGoals { nodes { contributions { nodes { issuer', 'id } } } }'.repeat(4))} } } }`,
  'all links of a network at once':
    '{ sharedValueNetworks { nodes { goals { beliefs { label } challenges { label } stakeholders { name } contributions { nodes { receiver { profile { name } } stakeholder { name } satisfies { title } } } indicators { nodes { reports { nodes { about { ... on Indicator { goal { title } } ... on Commitment { satisfies { title } } ... on ImpactGoal { title } } } } } } } members { nodes { issuer { commitmentsReceived { nodes { title } } } } } } } }',
  'a thousand fields': `{ impactGoals { nodes { ${aliased(1000, 'title')} } } }`,
  'a fragment that spreads itself':
    'query { impactGoals { nodes { ...A } } } fragment A on ImpactGoal { contributions { nodes { satisfies { ...A } } } }',
};

describe('an operation that is costly to plan', () => {
  let net: SmallNetwork;
  beforeAll(async () => {
    net = await startSmallNetwork([1], {});
    await net.query('{ impactGoals { nodes { title } } }');
  });
  afterAll(() => net.close());

  it.each(Object.keys(BOMBS))('is answered or refused in bounded time: %s', async (name) => {
    const started = performance.now();
    const { data, errors } = await net.query(BOMBS[name] ?? '');
    const took = performance.now() - started;
    if (!data) {
      const [error] = (errors ?? []) as { extensions: { code: string } }[];
      expect([
        'PLAN_TOO_EXPENSIVE',
        'OPERATION_TOO_LARGE',
        'GRAPHQL_VALIDATION_FAILED',
        'GRAPHQL_PARSE_FAILED',
      ]).toContain(error?.extensions.code);
    }
    // 250 ms of computing, and what a busy machine needs; without the budget they plan for many seconds, or without end
    expect(took).toBeLessThan(5_000);
    const others = await net.query(
      `{ commitments(first: ${1 + (name.length % 90)}) { nodes { title issuer { profile { name } } } } }`,
    );
    expect(others.errors).toBeUndefined();
  });
});
