import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GraphQLAnswer, type SmallWorld, startSmallWorld } from './support/small-world.ts';

let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld({ planning: { budgetMs: 2_000, threads: 1 } });
});
afterAll(() => world.close());

const refused = {
  'an alias id': '{ impactGoals { nodes { id: title } } }',
  'an alias with two underscores': '{ impactGoals { nodes { __key: title } } }',
  'an alias __typename': '{ impactGoals { nodes { __typename: title } } }',
  'such an alias in a fragment': '{ impactGoals { nodes { ...F } } } fragment F on ImpactGoal { __kind: title }',
};
for (const [what, query] of Object.entries(refused)) {
  for (const path of ['/graphql', '/subgraphs/actor']) {
    test(`${path} refuses ${what}`, async () => {
      const asked =
        path === '/graphql'
          ? query
          : query.replace('impactGoals { nodes', '_entities(representations: []) { ... on ImpactGoal');
      const { status, errors } = await world.ask(asked, {}, path);
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'ALIAS_NOT_ALLOWED']);
    });
  }
}

test('other aliases are let in', async () => {
  const { data, errors } = await world.ask(
    '{ goals: impactGoals(first: 1) { nodes { _id: id name: title kind: __typename } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.goals.nodes[0]).toEqual({ _id: world.goalId(0, 0), name: 'Goal 0 of 0', kind: 'ImpactGoal' });
});

test('operations that are too deep, too long or aliased too often are refused', async () => {
  const deep = `{ impactGoals { nodes { ${'contributions { nodes { satisfies { '.repeat(7)} id ${'} } } '.repeat(7)} } } }`;
  const aliased = `{ ${Array.from({ length: 61 }, (_, n) => `a${n}: actors { id }`).join(' ')} }`;
  const answers = await Promise.all([deep, aliased].map((query) => world.ask(query)));
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
    'OPERATION_TOO_LARGE',
    'OPERATION_TOO_LARGE',
  ]);
  const long = await world.ask(`{ ${'actors { id } '.repeat(600)} }`);
  expect([long.status, long.errors?.[0]?.extensions.code]).toEqual([400, 'OPERATION_TOO_LARGE']);
});

for (const path of ['/graphql', '/subgraphs/actor']) {
  test(`${path} has nothing to change or to follow: neither mutations nor subscriptions`, async () => {
    for (const query of ['mutation { publish { id } }', 'subscription { news }', 'mutation { __typename }']) {
      const { status, data, errors } = await world.ask(query, {}, path);
      expect([status, data, errors?.[0]?.extensions.code]).toEqual([400, undefined, 'GRAPHQL_VALIDATION_FAILED']);
    }
  });

  test(`${path} refuses what does not say which operation is meant`, async () => {
    const two = 'query A { __typename } query B { __typename }';
    const bodies = [
      { query: two },
      { query: two, operationName: 'C' },
      { query: 'fragment F on Query { __typename }' },
    ];
    for (const body of bodies) {
      const response = await fetch(`${world.hub.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify(body),
      });
      const { data, errors } = (await response.json()) as GraphQLAnswer;
      expect([response.status, data]).toEqual([400, undefined]);
      // an unused fragment is invalid already
      expect(['OPERATION_RESOLUTION_FAILURE', 'GRAPHQL_VALIDATION_FAILED']).toContain(errors?.[0]?.extensions.code);
      if (body.query === two) expect(errors?.[0]?.extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
    }
  });
}

test('variables may have any name, also one under which entities travel', async () => {
  const { data, errors } = await world.ask(
    `query ($representations: Int, $representations1: Int, $_representations: Int, $with: Boolean!) { actors {
       impactGoals(first: $representations) { nodes { title @include(if: $with) } }
       commitments(first: $representations1) { nodes { title } } }
       list: impactGoals(first: $_representations) { nodes { title } } }`,
    { representations: 1, representations1: 0, _representations: 2, with: true },
  );
  expect(errors).toBeUndefined();
  expect(data.actors[1]).toEqual({ impactGoals: { nodes: [{ title: 'Goal 0 of 1' }] }, commitments: { nodes: [] } });
  expect(data.list.nodes).toEqual([{ title: 'Goal 0 of 0' }, { title: 'Goal 0 of 1' }]);
});

test('a value that does not fit its variable is the caller’s fault', async () => {
  const { status, errors } = await world.ask(
    'query ($representations: Int!) { actors { impactGoals(first: $representations) { nodes { title } } } }',
    { representations: 'x' },
  );
  expect(status).toBe(400);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('documents that take long to validate are refused before', async () => {
  // within the limits of size; but each field would be compared with each other one, for half a second
  const same = `{ ${'actors { id } '.repeat(490)} }`;
  const { status, errors } = await world.ask(same);
  expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'OPERATION_TOO_LARGE']);
});

test('batches are refused', async () => {
  const response = await fetch(`${world.hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ query: '{ actors { id } }' }]),
  });
  expect(response.status).toBe(400);
});

test('requests are counted at every endpoint of a hub, and other sites are let in by name', async () => {
  const origin = 'https://app.acme.example';
  const strict = await startSmallWorld({
    planning: { budgetMs: 10_000, threads: 1 },
    requestsPerMinute: { address: 18 },
    countsThisMachine: true,
    allowedOrigins: [origin],
  });
  try {
    const query = '{ __typename }';
    const cross = await fetch(`${strict.hub.url}/graphql?query=${query}`, {
      headers: { origin, 'sec-fetch-site': 'cross-site' },
    });
    expect([cross.status, cross.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    const paths = ['/subgraphs/actor', '/subgraphs/network', '/graphql'];
    const answers = [];
    for (const path of paths) answers.push(await strict.ask(query, {}, path));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[2]?.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryable: true });
    expect((await fetch(`${strict.hub.url}/supergraph.graphql`)).status).toBe(429);
    expect((await fetch(`${strict.hub.url}/health`)).status).toBe(200);
  } finally {
    await strict.close();
  }
});
