import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { ErrorCode } from '../../../schema/index.ts';
import { type Caught, type Fault, json } from './fault-proxy.ts';

type Row = Record<string, unknown> & { impactGoals?: { nodes: (Row | null)[]; totalCount?: unknown; pageInfo?: Row } };

/** One way to answer for entities, and what the hub makes of it. As data, so that another is one line. */
export type AnswerCase = {
  /** For ever; never used again for another. */
  readonly id: string;
  readonly what: string;
  /** The code that the culprit's rows get; null when there is nothing to complain about. */
  readonly code: ErrorCode | null;
  readonly fault: (others: { readonly foreign: string; readonly trap: string; readonly sibling: string }) => Fault;
};

const TYPE = { 'content-type': 'application/json' };
const good = ({ answer }: Caught) => JSON.stringify(answer);
/** All rows, whatever the response keys of the parts. */
const rowsIn = ({ answer }: Caught): (Row | null)[] =>
  Object.values((answer.data ?? {}) as Record<string, Row[]>).flat();
const goalsIn = (caught: Caught) => rowsIn(caught).filter((row): row is Row => row?.__typename === 'ImpactGoal');
const actorsIn = (caught: Caught) => rowsIn(caught).filter((row): row is Row => row?.impactGoals !== undefined);

/** Changes what the node would have said. */
const change =
  (edit: (caught: Caught, foreign: string) => void): AnswerCase['fault'] =>
  ({ foreign }) =>
  (caught) => {
    edit(caught, foreign);
    json(caught.response, caught.answer);
  };
const goals = (edit: (row: Row, foreign: string, at: number) => void) =>
  change((caught, foreign) => {
    for (const [at, row] of goalsIn(caught).entries()) edit(row, foreign, at);
  });
/** Says something else altogether. */
const say =
  (respond: (caught: Caught) => unknown): AnswerCase['fault'] =>
  () =>
  (caught) => {
    respond(caught);
  };
const body = (text: string | Buffer, headers: Record<string, string> = {}, status = 200) =>
  say(({ response }) => response.writeHead(status, { ...TYPE, ...headers }).end(text));
/** Bytes on the wire, without HTTP in between. */
const wire = (write: (caught: Caught) => void) =>
  say((caught) => {
    caught.response.detachSocket(caught.socket);
    write(caught);
  });
/** The answer with its text changed, where JSON has no word for it. */
const text = (edit: (text: string) => string | Buffer) =>
  say((caught) => caught.response.writeHead(200, TYPE).end(edit(good(caught))));
const redirect =
  (status: number): AnswerCase['fault'] =>
  ({ trap }) =>
  ({ response }) =>
    response.writeHead(status, { location: trap }).end();
const every = (caught: Caught, ms: number, work: () => void) => {
  const timer = setInterval(work, ms);
  caught.socket.on('close', () => clearInterval(timer));
};
const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

export const ANSWER_CASES: readonly AnswerCase[] = [
  // what rows say
  {
    id: 'A01',
    what: 'fields that nobody asked for, others’ titles and owners among them',
    code: null,
    fault: goals((row, foreign) =>
      Object.assign(row, { kind: 'CANARY', issuer: { __typename: 'ValueActor', id: foreign }, owner: 'CANARY' }),
    ),
  },
  {
    id: 'A02',
    what: 'rows in another order',
    code: null,
    fault: change((caught) => {
      for (const rows of Object.values(caught.answer.data as Record<string, Row[]>)) rows.reverse();
    }),
  },
  {
    id: 'A03',
    what: 'the key and id of another’s row',
    code: 'OWNERSHIP_VIOLATION',
    fault: goals((row, foreign) =>
      Object.assign(row, { __key: `${foreign}/goal/x`, id: `${foreign}/goal/x`, title: 'CANARY' }),
    ),
  },
  {
    id: 'A04',
    what: 'an id that is not its key',
    code: 'OWNERSHIP_VIOLATION',
    fault: change((caught, foreign) => {
      for (const actor of actorsIn(caught))
        for (const row of actor.impactGoals?.nodes ?? []) Object.assign(row ?? {}, { id: `${foreign}/goal/CANARY` });
    }),
  },
  {
    id: 'A05',
    what: 'another’s row in a list of its own',
    code: 'OWNERSHIP_VIOLATION',
    fault: change((caught, foreign) => {
      for (const actor of actorsIn(caught))
        for (const row of actor.impactGoals?.nodes ?? [])
          Object.assign(row ?? {}, { __key: `${foreign}/goal/CANARY`, id: `${foreign}/goal/CANARY` });
    }),
  },
  {
    id: 'A06',
    what: 'another type than asked',
    code: 'ACTOR_BAD_ANSWER',
    fault: goals((row) => Object.assign(row, { __typename: 'Commitment' })),
  },
  {
    id: 'A07',
    what: 'another type inside a list',
    code: 'ACTOR_BAD_ANSWER',
    fault: change((caught) => {
      for (const actor of actorsIn(caught))
        for (const row of actor.impactGoals?.nodes ?? []) Object.assign(row ?? {}, { __typename: 'CANARY' });
    }),
  },
  {
    id: 'A08',
    what: 'a short list',
    code: 'ACTOR_BAD_ANSWER',
    fault: change((caught) => {
      for (const rows of Object.values(caught.answer.data as Record<string, Row[]>)) rows.length = 0;
    }),
  },
  {
    id: 'A09',
    what: 'a long list, with rows of others',
    code: null,
    fault: change((caught, foreign) => {
      for (const rows of Object.values(caught.answer.data as Record<string, Row[]>))
        rows.push({ __typename: 'ImpactGoal', __key: `${foreign}/goal/x`, id: `${foreign}/goal/x`, title: 'CANARY' });
    }),
  },
  {
    id: 'A10',
    what: 'a number for a text',
    code: 'ACTOR_BAD_ANSWER',
    fault: goals((row) => Object.assign(row, { title: 7 })),
  },
  {
    id: 'A11',
    what: 'an object for a text',
    code: 'ACTOR_BAD_ANSWER',
    fault: goals((row) => Object.assign(row, { title: { toString: 'CANARY' } })),
  },
  {
    id: 'A12',
    what: 'a list for a text',
    code: 'ACTOR_BAD_ANSWER',
    fault: goals((row) => Object.assign(row, { title: ['CANARY'] })),
  },
  {
    id: 'A13',
    what: 'a value that its enumeration does not have',
    code: 'ACTOR_BAD_ANSWER',
    fault: goals((row) => Object.assign(row, { direction: 'CANARY' })),
  },
  {
    id: 'A14',
    what: 'a list for a row',
    code: 'ACTOR_BAD_ANSWER',
    fault: change((caught) => {
      for (const [key, rows] of Object.entries(caught.answer.data as Record<string, Row[]>))
        (caught.answer.data as Record<string, unknown>)[key] = rows.map(() => ['CANARY']);
    }),
  },
  {
    id: 'A15',
    what: 'rows without keys',
    code: 'ACTOR_BAD_ANSWER',
    fault: change((caught) => {
      for (const row of rowsIn(caught)) if (row) Reflect.deleteProperty(row, '__key');
    }),
  },
  {
    id: 'A16',
    what: 'one row for all',
    code: 'ACTOR_BAD_ANSWER',
    fault: change((caught) => {
      for (const rows of Object.values(caught.answer.data as Record<string, Row[]>)) rows.fill(rows[0] as Row);
    }),
  },
  {
    id: 'A17',
    what: 'a total that cannot be',
    code: 'ACTOR_BAD_ANSWER',
    fault: change((caught) => {
      for (const { impactGoals } of actorsIn(caught)) Object.assign(impactGoals ?? {}, { totalCount: 1e300 });
    }),
  },
  {
    id: 'A18',
    what: 'a total that is a lie',
    code: null,
    fault: change((caught) => {
      for (const { impactGoals } of actorsIn(caught)) Object.assign(impactGoals ?? {}, { totalCount: 2_000_000 });
    }),
  },
  {
    id: 'A19',
    what: 'a cursor of a megabyte',
    code: 'ACTOR_ANSWER_TOO_LARGE',
    fault: change((caught) => {
      for (const { impactGoals } of actorsIn(caught))
        Object.assign(impactGoals?.pageInfo ?? {}, { endCursor: 'x'.repeat(1_000_000) });
    }),
  },
  {
    id: 'A20',
    what: 'a title of a megabyte',
    code: 'ACTOR_ANSWER_TOO_LARGE',
    fault: goals((row, _foreign, at) => Object.assign(row, at === 0 ? { title: 'x'.repeat(1_000_000) } : {})),
  },
  {
    id: 'A21',
    what: 'texts with markup, which are its own',
    code: null,
    fault: goals((row) => Object.assign(row, { title: '<script src="https://x.invalid"></script>' })),
  },
  {
    id: 'A22',
    what: 'half of a character',
    code: null,
    fault: text((answer) => answer.replaceAll('"Goal ', '"\\ud800 ')),
  },
  {
    id: 'A23',
    what: 'rows of one who shares its server, in a list of its own',
    code: 'OWNERSHIP_VIOLATION',
    fault:
      ({ sibling }) =>
      (caught) => {
        for (const actor of actorsIn(caught)) {
          // of its own it may say what it likes, and whoever has a server has all seats on it
          if (actor.__key === sibling) continue;
          const id = `${sibling}/goal/CANARY`;
          for (const row of actor.impactGoals?.nodes ?? []) Object.assign(row ?? {}, { __key: id, id });
        }
        json(caught.response, caught.answer);
      },
  },
  // what JSON may hold
  {
    id: 'B01',
    what: 'numbers beyond all numbers',
    code: 'ACTOR_BAD_ANSWER',
    fault: text((answer) => answer.replaceAll(/"title":"[^"]*"/g, '"title":1e999')),
  },
  {
    id: 'B02',
    what: 'NaN',
    code: 'ACTOR_BAD_ANSWER',
    fault: text((answer) => answer.replaceAll(/"title":"[^"]*"/g, '"title":NaN')),
  },
  {
    id: 'B03',
    what: 'the same key twice, the second without data',
    code: 'ACTOR_BAD_ANSWER',
    fault: text((answer) => `${answer.slice(0, -1)},"data":null}`),
  },
  {
    id: 'B04',
    what: 'rows in __proto__',
    code: 'ACTOR_BAD_ANSWER',
    fault: text((answer) => answer.replaceAll(/\{"__typename"/g, '{"__proto__":{"title":"CANARY"},"x"')),
  },
  {
    id: 'B05',
    what: 'keys of every object',
    code: null,
    fault: goals((row) => Object.assign(row, { constructor: 'CANARY', hasOwnProperty: 'CANARY', toString: 'CANARY' })),
  },
  {
    id: 'B06',
    what: 'a byte order mark',
    code: 'ACTOR_BAD_ANSWER',
    fault: text((answer) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(answer)])),
  },
  {
    id: 'B07',
    what: 'bytes that are no UTF-8',
    code: null,
    fault: text((answer) => Buffer.from(answer.replaceAll('"Goal ', '"G\u00ff\u00fel '), 'latin1')),
  },
  {
    id: 'B08',
    what: 'nesting a hundred thousand deep',
    code: 'ACTOR_ANSWER_TOO_LARGE',
    fault: body(`{"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  },
  {
    id: 'B09',
    what: 'a list of half a million',
    code: 'ACTOR_ANSWER_TOO_LARGE',
    fault: body(`{"data":{"_entities":[${'1,'.repeat(500_000)}1]}}`),
  },
  {
    id: 'B10',
    what: 'half of an answer',
    code: 'ACTOR_BAD_ANSWER',
    fault: text((answer) => answer.slice(0, answer.length / 2)),
  },
  { id: 'B11', what: 'no data', code: 'ACTOR_BAD_ANSWER', fault: body('{"data":null}') },
  { id: 'B12', what: 'a list', code: 'ACTOR_BAD_ANSWER', fault: body('["CANARY"]') },
  { id: 'B13', what: 'nothing', code: 'ACTOR_BAD_ANSWER', fault: body('') },
  // what errors say
  {
    id: 'C01',
    what: 'errors only, with addresses, markup and stack',
    code: 'ACTOR_BAD_ANSWER',
    fault: body(
      JSON.stringify({
        errors: [
          {
            message: 'CANARY <b>http://10.0.0.7/</b>',
            path: ['CANARY'],
            extensions: { code: 'CANARY', stacktrace: ['CANARY at /srv'] },
          },
        ],
      }),
    ),
  },
  {
    id: 'C02',
    what: 'errors beside rows',
    code: 'ACTOR_BAD_ANSWER',
    fault: change((caught) => {
      const [key = ''] = Object.keys(caught.answer.data as object);
      for (const row of goalsIn(caught)) row.title = null;
      caught.answer.errors = [0, 1, 2].map((at) => ({
        message: 'CANARY',
        path: [key, at, 'title'],
        extensions: { code: 'CANARY', url: 'http://10.0.0.7' },
      }));
    }),
  },
  {
    id: 'C03',
    what: 'an error in our code and its own words',
    code: 'BAD_CURSOR',
    fault: change((caught) => {
      const data = caught.answer.data as Record<string, (Row | null)[]>;
      caught.answer.errors = Object.entries(data).flatMap(([key, rows]) =>
        rows.map((_row, at) => ({
          message: 'CANARY',
          path: [key, at],
          extensions: { code: 'BAD_CURSOR', field: 'CANARY' },
        })),
      );
      for (const rows of Object.values(data)) rows.fill(null);
    }),
  },
  {
    id: 'C04',
    what: 'ten thousand errors',
    code: 'ACTOR_ANSWER_TOO_LARGE',
    fault: change((caught) => {
      caught.answer.errors = Array.from({ length: 10_000 }, () => ({ message: 'CANARY', path: ['_entities', 0] }));
    }),
  },
  {
    id: 'C05',
    what: 'HTTP 500 with a stack',
    code: 'ACTOR_BAD_ANSWER',
    fault: body('{"errors":[{"message":"CANARY at /srv/app.js:1"}]}', {}, 500),
  },
  {
    id: 'C06',
    what: 'a page of HTML',
    code: 'ACTOR_BAD_ANSWER',
    fault: body('<html>CANARY</html>', { 'content-type': 'text/html' }),
  },
  {
    id: 'C07',
    what: 'JSON that calls itself HTML',
    code: 'ACTOR_BAD_ANSWER',
    fault: say((caught) => caught.response.writeHead(200, { 'content-type': 'text/html' }).end(good(caught))),
  },
  { id: 'C08', what: 'no content', code: 'ACTOR_BAD_ANSWER', fault: body('', {}, 204) },
  {
    id: 'C09',
    what: 'HTTP 401',
    code: 'ACTOR_BAD_ANSWER',
    fault: body('CANARY', { 'www-authenticate': 'Basic realm="CANARY"' }, 401),
  },
  {
    id: 'C10',
    what: 'HTTP 429, come back in a year',
    code: 'ACTOR_BUSY',
    fault: body('CANARY', { 'retry-after': '31536000' }, 429),
  },
  {
    id: 'C11',
    what: 'HTTP 503, come back in a year',
    code: 'ACTOR_BUSY',
    fault: body('CANARY', { 'retry-after': '31536000' }, 503),
  },
  {
    id: 'C12',
    what: 'a cookie',
    code: null,
    fault: say((caught) => caught.response.writeHead(200, { ...TYPE, 'set-cookie': 'CANARY=1' }).end(good(caught))),
  },
  ...[301, 302, 303, 307, 308].map(
    (status): AnswerCase => ({
      id: `D${status}`,
      what: `HTTP ${status} to another host`,
      code: 'ACTOR_BAD_ANSWER',
      fault: redirect(status),
    }),
  ),
  // how bytes come
  { id: 'E01', what: 'never', code: 'ACTOR_TIMEOUT', fault: say(() => {}) },
  {
    id: 'E02',
    what: 'a byte a second',
    code: 'ACTOR_TIMEOUT',
    fault: say((caught) => {
      caught.response.writeHead(200, TYPE).write('{');
      every(caught, 1_000, () => caught.response.write(' '));
    }),
  },
  {
    id: 'E03',
    what: 'headers byte by byte',
    code: 'ACTOR_TIMEOUT',
    fault: wire((caught) => {
      caught.socket.write('HTTP/1.1 200 OK\r\nx-a: ');
      every(caught, 100, () => caught.socket.write('a'));
    }),
  },
  {
    id: 'E04',
    what: 'a text of 60 MB',
    code: 'ACTOR_ANSWER_TOO_LARGE',
    fault: body(`{"data":{"_entities":["${'x'.repeat(60_000_000)}"]}}`),
  },
  {
    id: 'E05',
    what: 'no end',
    code: 'ACTOR_ANSWER_TOO_LARGE',
    fault: say(({ response }) => {
      response.writeHead(200, TYPE);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    }),
  },
  {
    id: 'E06',
    what: 'a bomb in gzip',
    code: 'ACTOR_BAD_ANSWER',
    fault: body(gzipSync(Buffer.alloc(60_000_000, 'x')), { 'content-encoding': 'gzip' }),
  },
  {
    id: 'E07',
    what: 'brotli, though identity was asked for',
    code: 'ACTOR_BAD_ANSWER',
    fault: say((caught) =>
      caught.response.writeHead(200, { ...TYPE, 'content-encoding': 'br' }).end(brotliCompressSync(good(caught))),
    ),
  },
  {
    id: 'E08',
    what: 'a reset in the middle',
    code: 'ACTOR_UNREACHABLE',
    fault: say(({ response, socket }) => {
      response.writeHead(200, { ...TYPE, 'content-length': '1000' });
      response.write('{"data":', () => socket.resetAndDestroy());
    }),
  },
  {
    id: 'E09',
    what: 'less than its length says',
    code: 'ACTOR_UNREACHABLE',
    fault: wire(({ socket }) => void socket.end(`${HEAD}content-length: 5000\r\n\r\n{"data":{}}`)),
  },
  {
    id: 'E10',
    what: 'more than its length says',
    code: 'ACTOR_BAD_ANSWER',
    fault: wire(({ socket, answer }) => void socket.end(`${HEAD}content-length: 10\r\n\r\n${JSON.stringify(answer)}`)),
  },
  {
    id: 'E11',
    what: 'a length that is none',
    code: 'ACTOR_UNREACHABLE',
    fault: wire(({ socket }) => void socket.end(`${HEAD}content-length: CANARY\r\n\r\n{}`)),
  },
  {
    id: 'E12',
    what: 'chunks that are none',
    code: 'ACTOR_UNREACHABLE',
    fault: wire(({ socket }) => void socket.end(`${HEAD}transfer-encoding: chunked\r\n\r\nCANARY\r\n{}\r\n`)),
  },
  {
    id: 'E13',
    what: 'headers of a megabyte',
    code: 'ACTOR_UNREACHABLE',
    fault: wire(({ socket }) => void socket.end(`${HEAD}x-a: ${'CANARY'.repeat(200_000)}\r\n\r\n{}`)),
  },
  {
    id: 'E14',
    what: 'no HTTP',
    code: 'ACTOR_UNREACHABLE',
    fault: wire(({ socket }) => void socket.end('CANARY CANARY\r\n\r\n')),
  },
  {
    id: 'E15',
    what: '«100 Continue» without end',
    code: 'ACTOR_UNREACHABLE',
    fault: wire((caught) => every(caught, 20, () => caught.socket.write('HTTP/1.1 100 Continue\r\n\r\n'))),
  },
  {
    id: 'E16',
    what: 'a connection that ends at once',
    code: 'ACTOR_UNREACHABLE',
    fault: wire(({ socket }) => void socket.destroy()),
  },
  {
    id: 'E17',
    what: '«102 Processing» without end',
    code: 'ACTOR_TIMEOUT',
    fault: wire((caught) => every(caught, 20, () => caught.socket.write('HTTP/1.1 102 Processing\r\n\r\n'))),
  },
];
