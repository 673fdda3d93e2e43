import { readFile } from 'node:fs/promises';
import { type GraphQLSchema, getIntrospectionQuery, graphqlSync } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addGraphQL, createServer, listen } from '../../subgraphs/serving/index.ts';

/** The schema of a hub, as it is served. */
let schema: GraphQLSchema;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  const { Supergraph } = await import('@apollo/federation-internals');
  const sdl = await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  schema = Supergraph.build(sdl).apiSchema().toGraphQLJSSchema();
  const app = createServer({ logger: pino({ level: 'silent' }) });
  const end = await addGraphQL(app, { path: '/graphql', source: { schema }, context: () => ({}) });
  const server = await listen(app, { host: '127.0.0.1', port: 0 }, 'choose another');
  url = `${server.url}/graphql`;
  close = () => server.close().then(end);
}, 90_000);
afterAll(() => close?.());

async function ask(query: string, more: object = {}) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, ...more }) });
  const text = await response.text();
  const body = JSON.parse(text) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: response.status, bytes: text.length, data: body.data, code: body.errors?.[0]?.extensions.code };
}

const all = {
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};

describe('asked of the schema', () => {
  test.each([
    ['the usual query', getIntrospectionQuery()],
    ['the usual query with all that there is', getIntrospectionQuery(all)],
    ['the names of types', '{ __schema { types { name } } }'],
    ['one type', '{ __type(name: "ImpactGoal") { fields { name args { name } type { name ofType { name } } } } }'],
  ])('%s is answered in full, each time', async (_what, query) => {
    const expected = JSON.parse(JSON.stringify(graphqlSync({ schema, source: query }).data));
    for (let time = 0; time < 2; time++) expect(await ask(query)).toMatchObject({ status: 200, data: expected });
  });

  const aliased = (count: number, selection: string) =>
    Array.from({ length: count }, (_, n) => `a${n}: ${selection}`).join(' ');
  const fields = 'fields { type { fields { name description type { name } args { name } } } }';
  test.each([
    ['the list of types again and again', `{ __schema { ${aliased(54, `types { ${fields} }`)} } }`],
    ['the list of types twice, with what lies behind', `{ __schema { ${aliased(2, `types { ${fields} }`)} } }`],
    ['lists inside lists', `{ __schema { types { ${fields} } } }`],
    [
      'lists inside lists by fragments',
      `{ __schema { ...A } } fragment A on __Schema { types { ...B } } fragment B on __Type { ${fields} }`,
    ],
    ['its texts again and again', `{ __schema { types { fields { ${aliased(50, 'description')} } } } }`],
    ['the schema twice', '{ __schema { queryType { name } } again: __schema { queryType { name } } }'],
    ['types twice', `{ ${aliased(2, '__type(name: "ImpactGoal") { name }')} }`],
    [
      'types twice by a fragment',
      '{ ...T a: __type(name: "A") { name } } fragment T on Query { __type(name: "B") { name } }',
    ],
  ])('%s is too much', async (_what, query) => {
    expect(await ask(query)).toMatchObject({ status: 400, code: 'OPERATION_TOO_LARGE' });
  });

  test('answers stay below some bytes, whatever of them is asked for', async () => {
    const usual = await ask(getIntrospectionQuery(all));
    for (let count = 1; count <= 16; count++) {
      const { status, bytes } = await ask(`{ __schema { types { fields { ${aliased(count, 'description')} } } } }`);
      if (status === 200) expect(bytes).toBeLessThan(4 * usual.bytes);
    }
  });

  test('answers that are kept are given for the same question only', async () => {
    const query = 'query A { __schema { queryType { name } } } query B { __schema { types { name } } }';
    const [a, b] = [await ask(query, { operationName: 'A' }), await ask(query, { operationName: 'B' })];
    expect(a.data).not.toEqual(b.data);
    const chosen = 'query ($yes: Boolean!) { __schema { queryType { name @include(if: $yes) kind } } }';
    for (const yes of [true, false, true]) {
      const { data } = await ask(chosen, { variables: { yes } });
      expect(Object.keys((data as { __schema: { queryType: object } }).__schema.queryType)).toHaveLength(yes ? 2 : 1);
    }
  });
});
