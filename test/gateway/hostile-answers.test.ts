import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SmallActor, Tampering } from './support/small-actor.ts';
import { type GraphQLAnswer, type SmallWorld, startSmallWorld } from './support/small-world.ts';

let world: SmallWorld;
let hostile: SmallActor;
beforeAll(async () => {
  world = await startSmallWorld({ planning: { budgetMs: 2_000 }, owners: { deadlineMs: 1_500 } });
  hostile = world.actors[0] as SmallActor;
});
afterEach(() => {
  hostile.tampering = {};
});
afterAll(() => world.close());

const LIST = `{ impactGoals { nodes { id title target year direction active tags translations { language text } } } }`;
const NESTED = `{ actor(id: "did:web:actor-00.example") {
  id impactGoals { nodes { id title contributions { nodes { id title } } } } records { id issuedAt ... on ImpactGoal { title } } } }`;

type Node = Record<string, unknown>;
type Rows = (Node | null)[];
const rowsOf = (answer: { data?: { _entities?: Rows } }) => answer.data?._entities as Rows;

/** Lets the first actor misbehave, and checks that what the others said is byte-identical to a run in which it does not. */
async function askWith(tampering: Tampering, query = LIST): Promise<GraphQLAnswer & { own: Node[] }> {
  hostile.tampering = {};
  const honest = await world.ask(query);
  expect(honest.errors).toBeUndefined();
  hostile.tampering = tampering;
  const answer = await world.ask(query);
  const isOthers = (node: Node | null) => !String(node?.id).startsWith(world.did(0));
  const listOf = (from: GraphQLAnswer): Node[] => from.data.impactGoals?.nodes ?? [];
  expect(JSON.stringify(listOf(answer).filter(isOthers))).toBe(JSON.stringify(listOf(honest).filter(isOthers)));
  expect(answer.text).not.toContain('127.0.0.1');
  expect(answer.text).not.toContain('SECRET');
  return { ...answer, own: listOf(answer).filter((node) => !isOthers(node)) };
}

const codes = ({ errors }: GraphQLAnswer) => [...new Set(errors?.map(({ extensions }) => extensions.code))];
const actorsBlamed = ({ errors }: GraphQLAnswer) => [...new Set(errors?.map(({ extensions }) => extensions.actor))];

describe('rows of an answer', () => {
  test('may come in any order', async () => {
    const { own, errors } = await askWith({
      answer: (answer) => {
        rowsOf(answer).reverse();
        return answer;
      },
    });
    expect(errors).toBeUndefined();
    expect(own.map(({ title }) => title)).toEqual(['Goal 0 of 0', 'Goal 1 of 0']);
  });

  test('lose fields that nobody asked for', async () => {
    const { own, errors, text } = await askWith({
      answer: (answer) => {
        for (const row of rowsOf(answer))
          Object.assign(row ?? {}, { description: 'EXTRA', kind: 'EXTRA', issuer: { id: 'EXTRA' } });
        return answer;
      },
    });
    expect(errors).toBeUndefined();
    expect(own).toHaveLength(2);
    expect(text).not.toContain('EXTRA');
  });

  test('are dropped when their key belongs to another', async () => {
    const answer = await askWith({
      answer: (answer) => {
        Object.assign(rowsOf(answer)[0] ?? {}, { __key: world.goalId(1, 0), id: world.goalId(1, 0), title: 'forged' });
        return answer;
      },
    });
    expect(answer.own.map(({ title }) => title)).toEqual([null, 'Goal 1 of 0']);
    expect([codes(answer), actorsBlamed(answer)]).toEqual([['OWNERSHIP_VIOLATION'], [world.did(0)]]);
    expect(answer.extensions?.sources?.[0]).toMatchObject({ status: 'PARTIAL', code: 'OWNERSHIP_VIOLATION' });
  });

  test('are dropped when they have no key', async () => {
    const answer = await askWith({
      answer: (answer) => {
        for (const row of rowsOf(answer)) delete row?.__key;
        return answer;
      },
    });
    expect(answer.own.map(({ title }) => title)).toEqual([null, null]);
    expect(codes(answer)).toEqual(['ACTOR_BAD_ANSWER']);
  });

  test('are dropped when their key is inherited', async () => {
    const answer = await askWith({
      respond: (response, answer) => {
        const rows = rowsOf(answer).map((row) => ({ ['__proto__']: row }));
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ data: { _entities: rows } }));
      },
    });
    expect(codes(answer)).toEqual(['ACTOR_BAD_ANSWER']);
  });

  test('are dropped when they are of another type than asked', async () => {
    const answer = await askWith({
      answer: (answer) => {
        Object.assign(rowsOf(answer)[0] ?? {}, { __typename: 'Commitment' });
        return answer;
      },
    });
    expect(answer.own.map(({ title }) => title)).toEqual([null, 'Goal 1 of 0']);
    expect(codes(answer)).toEqual(['ACTOR_BAD_ANSWER']);
  });

  test('that come twice count once', async () => {
    const answer = await askWith({
      answer: (answer) => {
        const rows = rowsOf(answer);
        rows[1] = { ...rows[0], title: 'second' };
        return answer;
      },
    });
    expect(answer.own.map(({ title }) => title)).toEqual(['Goal 0 of 0', null]);
    expect(codes(answer)).toEqual(['ACTOR_BAD_ANSWER']);
  });

  test('that are missing from a short list are missing, not shifted', async () => {
    const answer = await askWith({
      answer: (answer) => {
        rowsOf(answer).shift();
        return answer;
      },
    });
    expect(answer.own.map(({ title }) => title)).toEqual([null, 'Goal 1 of 0']);
  });

  test('cannot show an id that is not their key', async () => {
    const answer = await askWith(
      {
        answer: (answer) => {
          const [actor] = rowsOf(answer) as { impactGoals: { nodes: Node[] } }[];
          Object.assign(actor?.impactGoals.nodes[0] ?? {}, { id: world.goalId(1, 0) });
          return answer;
        },
      },
      NESTED,
    );
    expect(answer.data.actor.impactGoals.nodes[0]).toBeNull();
    expect(answer.text).not.toContain(world.goalId(1, 0));
    expect(codes(answer)).toEqual(['OWNERSHIP_VIOLATION']);
  });
});

describe('values', () => {
  const wrong: Record<string, unknown> = {
    title: 7,
    target: '1.5',
    year: 2030.5,
    direction: 'SIDEWAYS',
    active: 'true',
    tags: 'a',
    translations: { language: 'fr', text: 'x' },
  };
  for (const [field, value] of Object.entries(wrong)) {
    test(`of the wrong type become null and are not coerced: ${field} ${JSON.stringify(value)}`, async () => {
      const answer = await askWith({
        answer: (answer) => {
          Object.assign(rowsOf(answer)[0] ?? {}, { [field]: value });
          return answer;
        },
      });
      expect(answer.own[0]).toMatchObject({ [field]: null, id: world.goalId(0, 0) });
      expect(answer.own[1]?.[field]).not.toBeNull();
      expect(
        answer.errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code, extensions.actor]),
      ).toEqual([[`impactGoals.nodes.0.${field}`, 'ACTOR_BAD_ANSWER', world.did(0)]]);
    });
  }

  test('that are left out are null, also where a name is inherited by every object', async () => {
    const answer = await askWith(
      {
        answer: (answer) => {
          for (const row of rowsOf(answer)) Reflect.deleteProperty(row ?? {}, 'constructor');
          return answer;
        },
      },
      '{ impactGoals { nodes { id constructor: title } } }',
    );
    expect(answer.errors).toBeUndefined();
    expect(Object.hasOwn(answer.own[0] ?? {}, 'constructor')).toBe(true);
    expect(answer.own[0]?.constructor).toBeNull();
  });

  test('of a wrong type inside a list name their place', async () => {
    const answer = await askWith({
      answer: (answer) => {
        Object.assign(rowsOf(answer)[0] ?? {}, {
          translations: [
            { language: 'fr', text: 'x' },
            { language: 5, text: 'y' },
          ],
        });
        return answer;
      },
    });
    expect(answer.own[0]?.translations).toBeNull();
    expect(answer.errors?.[0]?.path).toEqual(['impactGoals', 'nodes', 0, 'translations']);
  });
});

describe('rows inside a row', () => {
  test('are dropped when they belong to another actor, and nothing of that other is joined beneath', async () => {
    const answer = await askWith(
      {
        answer: (answer) => {
          const [actor] = rowsOf(answer) as { impactGoals: { nodes: Node[] }; records: Node[] }[];
          const foreign = world.goalId(1, 0);
          if (actor?.impactGoals) Object.assign(actor.impactGoals.nodes[1] ?? {}, { __key: foreign, id: foreign });
          if (actor?.records) Object.assign(actor.records[0] ?? {}, { __key: foreign, id: foreign });
          return answer;
        },
      },
      NESTED,
    );
    expect(answer.data.actor.impactGoals.nodes[1]).toBeNull();
    expect(answer.data.actor.records[0]).toBeNull();
    expect(answer.data.actor.impactGoals.nodes[0].title).toBe('Goal 0 of 0');
    expect(answer.text).not.toContain(world.goalId(1, 0));
    expect(answer.errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code, extensions.actor])).toEqual([
      ['actor.impactGoals.nodes.1', 'OWNERSHIP_VIOLATION', world.did(0)],
      ['actor.records.0', 'OWNERSHIP_VIOLATION', world.did(0)],
    ]);
  });

  test('are dropped when they have no key', async () => {
    const answer = await askWith(
      {
        answer: (answer) => {
          const [actor] = rowsOf(answer) as { impactGoals: { nodes: Node[] } }[];
          delete actor?.impactGoals.nodes[0]?.__key;
          return answer;
        },
      },
      NESTED,
    );
    expect(answer.data.actor.impactGoals.nodes[0]).toBeNull();
    expect(codes(answer)).toEqual(['OWNERSHIP_VIOLATION']);
  });

  test('are refused when their type is not the declared one', async () => {
    const answer = await askWith(
      {
        answer: (answer) => {
          const [actor] = rowsOf(answer) as { impactGoals: { nodes: Node[] }; records: Node[] }[];
          Object.assign(actor?.impactGoals.nodes[0] ?? {}, { __typename: 'Commitment' });
          Object.assign(actor?.records[1] ?? {}, { __typename: 'Profile' });
          return answer;
        },
      },
      NESTED,
    );
    expect(answer.data.actor.impactGoals.nodes[0]).toBeNull();
    expect(answer.data.actor.records[1]).toBeNull();
    expect(codes(answer)).toEqual(['ACTOR_BAD_ANSWER']);
  });
});

describe('an answer as a whole', () => {
  const json =
    (value: unknown): Tampering['respond'] =>
    (response) => {
      response.setHeader('content-type', 'application/json');
      response.end(typeof value === 'string' ? value : JSON.stringify(value));
    };
  const nest = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
  const bad: Record<string, [string, Tampering]> = {
    'a redirect': [
      'ACTOR_BAD_ANSWER',
      { respond: (response) => void response.writeHead(307, { location: world.actors[1]?.endpoint }).end() },
    ],
    'a page of HTML': [
      'ACTOR_BAD_ANSWER',
      { respond: (response) => void response.setHeader('content-type', 'text/html').end('<p>SECRET</p>') },
    ],
    'no JSON by its own word': [
      'ACTOR_BAD_ANSWER',
      {
        respond: (response, answer) => void response.setHeader('content-type', 'text/html').end(JSON.stringify(answer)),
      },
    ],
    'status 500': [
      'ACTOR_BAD_ANSWER',
      {
        respond: (response, answer) =>
          void response
            .writeHead(500, { 'content-type': 'application/json' })
            .end(JSON.stringify({ ...answer, stack: 'SECRET' })),
      },
    ],
    'a good answer that calls itself an error of the caller': [
      'ACTOR_BAD_ANSWER',
      {
        respond: (response, answer) =>
          void response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
      },
    ],
    'a redirect with a good answer': [
      'ACTOR_BAD_ANSWER',
      {
        respond: (response, answer) =>
          void response
            .writeHead(308, { 'content-type': 'application/json', location: world.actors[1]?.endpoint })
            .end(JSON.stringify(answer)),
      },
    ],
    'status 503': ['ACTOR_BUSY', { respond: (response) => void response.writeHead(503).end('SECRET') }],
    'an error and no data': [
      'ACTOR_BAD_ANSWER',
      {
        respond: json({
          errors: [{ message: 'SECRET', path: ['SECRET'], extensions: { code: 'SECRET', stack: 'SECRET' } }],
        }),
      },
    ],
    'broken JSON': ['ACTOR_BAD_ANSWER', { respond: json('{"data":') }],
    'JSON that is no object': ['ACTOR_BAD_ANSWER', { respond: json('7') }],
    'entities that are no list': ['ACTOR_BAD_ANSWER', { respond: json({ data: { _entities: { 0: {} } } }) }],
    'a reset in mid-body': [
      'ACTOR_UNREACHABLE',
      {
        respond: (response) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
          response.write('{"data":', () => response.destroy());
        },
      },
    ],
    'a large body': ['ACTOR_ANSWER_TOO_LARGE', { respond: json({ data: { _entities: ['x'.repeat(2_000_001)] } }) }],
    'a body without end': [
      'ACTOR_ANSWER_TOO_LARGE',
      {
        respond: (response) => {
          response.setHeader('content-type', 'application/json');
          const more = () => {
            while (!response.destroyed && response.write('x'.repeat(65_536)));
            if (!response.destroyed) response.once('drain', more);
          };
          more();
        },
      },
    ],
    'a long list': ['ACTOR_ANSWER_TOO_LARGE', { respond: json({ data: { _entities: Array(1_001).fill(null) } }) }],
    'deep nesting': ['ACTOR_ANSWER_TOO_LARGE', { respond: json({ data: { _entities: [], x: nest(33) } }) }],
    'very deep nesting': [
      'ACTOR_ANSWER_TOO_LARGE',
      { respond: json(`{"data":${'['.repeat(900_000)}${']'.repeat(900_000)}}`) },
    ],
    'a compressed body': [
      'ACTOR_BAD_ANSWER',
      {
        respond: (response, answer) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
          response.end(JSON.stringify(answer));
        },
      },
    ],
  };
  for (const [what, [code, tampering]] of Object.entries(bad)) {
    test(`is refused that is ${what}`, async () => {
      const answer = await askWith(tampering);
      expect(answer.own.map(({ title }) => title)).toEqual([null, null]);
      expect([codes(answer), actorsBlamed(answer)]).toEqual([[code], [world.did(0)]]);
      expect(answer.extensions?.sources?.[0]).toMatchObject({ actor: world.did(0), status: 'FAILED', code });
    });
  }

  test('of which a part failed keeps the rest, and the owner’s words stay outside', async () => {
    const answer = await askWith({
      answer: (answer) => {
        Object.assign(rowsOf(answer)[1] ?? {}, { title: null });
        const error = { message: 'SECRET', path: ['_entities', 1, 'title'], extensions: { code: 'SECRET' } };
        return { ...answer, errors: [error, { message: 'SECRET', path: ['_entities', 0, 'SECRET'] }] };
      },
    });
    expect(answer.own.map(({ title }) => title)).toEqual(['Goal 0 of 0', null]);
    expect(answer.errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code, extensions.actor])).toEqual([
      ['impactGoals.nodes.3.title', 'ACTOR_BAD_ANSWER', world.did(0)],
    ]);
  });
});

test('a redirect is not followed', async () => {
  const other = world.actors[1] as SmallActor;
  await world.ask(LIST);
  const before = other.requests.length;
  hostile.tampering = { respond: (response) => void response.writeHead(307, { location: other.endpoint }).end() };
  await world.ask(LIST);
  expect(other.requests.length - before).toBe(1);
});
