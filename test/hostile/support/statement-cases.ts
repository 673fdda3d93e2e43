import type { ErrorCode } from '../../../schema/index.ts';
import type { CaughtStatements, StatementFault } from '../../scenarios/trust/support/fault-proxy.ts';

/** One way to answer when asked for statements, and what the hub makes of it. As data, so that another is one line. */
export type StatementCase = {
  /** For ever; never used again for another. */
  readonly id: string;
  readonly what: string;
  /** The code with which the culprit is named; null when there is nothing to complain about. */
  readonly code: ErrorCode | null;
  /** Whether what it says is taken all the same. */
  readonly isHeard: boolean;
  /** `other` is a statement of somebody else. */
  readonly fault: (other: Statement) => StatementFault;
};

export type Statement = { id: string; kind: string; digest: string; sdJwt: string };
type StatementPage = { nodes: Statement[]; hasNextPage: boolean; endCursor: string | null };

const TYPE = { 'content-type': 'application/json' };
const pagesOf = ({ answer }: CaughtStatements) => Object.values(answer.data as Record<string, StatementPage>);

/** Says something else altogether. */
const say =
  (text: string): StatementCase['fault'] =>
  () =>
  ({ response }) =>
    response.writeHead(200, TYPE).end(text);
/** Changes each page. */
const pages =
  (edit: (page: StatementPage, other: Statement) => void): StatementCase['fault'] =>
  (other) =>
  (caught) => {
    for (const page of pagesOf(caught)) edit(page, other);
    caught.response.writeHead(200, TYPE).end(JSON.stringify(caught.answer));
  };
/** Says that there is one page more, and goes on with these rows of the first page. */
const endless =
  (rowsOf: (page: StatementPage) => Statement[]): StatementCase['fault'] =>
  () => {
    const first = new Map<string, StatementPage>();
    return ({ answer, response }) => {
      for (const [key, page] of Object.entries((answer.data ?? {}) as Record<string, StatementPage | null>))
        if (page) first.set(key, { nodes: rowsOf(page), hasNextPage: true, endCursor: 'CANARY' });
      response.writeHead(200, TYPE).end(JSON.stringify({ data: Object.fromEntries(first) }));
    };
  };
/** Changes each statement. */
const each = (edit: (statement: Statement, other: Statement) => void) =>
  pages(({ nodes }, other) => {
    for (const statement of nodes) edit(statement, other);
  });
const signatureOf = (sdJwt: string) => sdJwt.slice(sdJwt.lastIndexOf('.', sdJwt.indexOf('~')) + 1, sdJwt.indexOf('~'));
const disclosure = Buffer.from(JSON.stringify(['c2FsdA', 'CANARY', 'CANARY'])).toString('base64url');

export const STATEMENT_CASES: readonly StatementCase[] = [
  {
    id: 'S01',
    what: 'more rows than asked for',
    code: 'ACTOR_BAD_ANSWER',
    isHeard: false,
    fault: pages((page) => {
      page.nodes = Array.from({ length: 900 }, () => page.nodes[0] as Statement);
    }),
  },
  {
    id: 'S02',
    what: 'more rows than any list may have',
    code: 'ACTOR_ANSWER_TOO_LARGE',
    isHeard: false,
    fault: pages((page) => {
      page.nodes = Array.from({ length: 1_500 }, () => ({ id: '', kind: '', digest: '', sdJwt: '' }));
    }),
  },
  {
    id: 'S03',
    what: 'always one page more, with the same rows',
    code: 'ACTOR_ANSWER_TOO_LARGE',
    isHeard: true,
    fault: endless(({ nodes }) => nodes),
  },
  {
    id: 'S04',
    what: 'always one page more, with nothing on it',
    code: 'ACTOR_ANSWER_TOO_LARGE',
    isHeard: false,
    fault: endless(() => []),
  },
  {
    id: 'S05',
    what: 'a byte now and then',
    code: 'ACTOR_TIMEOUT',
    isHeard: false,
    fault:
      () =>
      ({ response }) => {
        response.writeHead(200, TYPE);
        const timer = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(timer));
      },
  },
  { id: 'S06', what: 'nothing, ever', code: 'ACTOR_TIMEOUT', isHeard: false, fault: () => () => {} },
  {
    id: 'S07',
    what: 'a connection that breaks',
    code: 'ACTOR_UNREACHABLE',
    isHeard: false,
    fault:
      () =>
      ({ response }) =>
        response.destroy(),
  },
  {
    id: 'S08',
    what: 'a statement of somebody else',
    code: 'OWNERSHIP_VIOLATION',
    isHeard: true,
    fault: pages(({ nodes }, other) => nodes.push(other)),
  },
  {
    id: 'S09',
    what: 'its own id over the proof of somebody else',
    code: 'UNKNOWN_KEY',
    isHeard: false,
    fault: each((statement, { digest, sdJwt }) => Object.assign(statement, { digest, sdJwt })),
  },
  {
    id: 'S10',
    what: 'a signature that does not hold',
    code: 'BAD_PROOF',
    isHeard: false,
    fault: each((statement) => {
      const signature = signatureOf(statement.sdJwt);
      statement.sdJwt = statement.sdJwt.replace(signature, signature.split('').reverse().join(''));
    }),
  },
  {
    id: 'S11',
    what: 'the digest of another version',
    code: 'WRONG_DIGEST',
    isHeard: false,
    fault: each((statement) => Object.assign(statement, { digest: `sha-256:${'A'.repeat(43)}` })),
  },
  {
    id: 'S12',
    what: 'a record under the name of another of its own',
    code: 'BAD_PROOF',
    isHeard: false,
    fault: each((statement) => Object.assign(statement, { id: `${statement.id.slice(0, -4)}0000` })),
  },
  {
    id: 'S13',
    what: 'a record as one of another kind',
    code: 'BAD_PROOF',
    isHeard: false,
    fault: each((statement) => Object.assign(statement, { kind: 'CANARY' })),
  },
  {
    id: 'S14',
    what: 'a field that was never signed',
    code: 'BAD_PROOF',
    isHeard: false,
    fault: each((statement) => Object.assign(statement, { sdJwt: `${statement.sdJwt}${disclosure}~` })),
  },
  {
    id: 'S15',
    what: 'a proof of three megabytes',
    code: 'ACTOR_ANSWER_TOO_LARGE',
    isHeard: false,
    fault: each((statement) => Object.assign(statement, { sdJwt: `${statement.sdJwt}${'x'.repeat(3_000_000)}~` })),
  },
  {
    id: 'S16',
    what: 'a proof of a megabyte',
    code: 'WRONG_DIGEST',
    isHeard: false,
    fault: pages(({ nodes }) => {
      const [first] = nodes;
      if (first) first.sdJwt = `${'x'.repeat(1_000_000)}.${first.sdJwt}`;
    }),
  },
  {
    id: 'S17',
    what: 'a number for a proof',
    code: 'ACTOR_BAD_ANSWER',
    isHeard: false,
    fault: each((statement) => Object.assign(statement, { sdJwt: 7 })),
  },
  {
    id: 'S18',
    what: 'an object for a list',
    code: 'ACTOR_BAD_ANSWER',
    isHeard: false,
    fault: pages((page) => Object.assign(page, { nodes: { length: 1, 0: 'CANARY' } })),
  },
  {
    id: 'S19',
    what: 'a cursor of half a megabyte',
    code: 'ACTOR_BAD_ANSWER',
    isHeard: false,
    fault: pages((page) => Object.assign(page, { hasNextPage: true, endCursor: 'x'.repeat(500_000) })),
  },
  {
    id: 'S20',
    what: 'a page in __proto__',
    code: 'ACTOR_BAD_ANSWER',
    isHeard: false,
    fault: say('{"data":{"__proto__":{"statements0":{"nodes":[],"hasNextPage":false}}}}'),
  },
  {
    id: 'S21',
    what: 'nesting a hundred thousand deep',
    code: 'ACTOR_ANSWER_TOO_LARGE',
    isHeard: false,
    fault: say(`{"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  },
  { id: 'S22', what: 'no data', code: 'ACTOR_BAD_ANSWER', isHeard: false, fault: say('{"data":null}') },
  {
    id: 'S23',
    what: 'errors only, with addresses, markup and stack',
    code: 'ACTOR_BAD_ANSWER',
    isHeard: false,
    fault: say(
      '{"errors":[{"message":"CANARY <b>http://10.0.0.7/</b>","path":["CANARY"],"extensions":{"code":"CANARY","stacktrace":["CANARY at /srv"]}}]}',
    ),
  },
  {
    id: 'S24',
    what: 'that it does not know the question, as older software does',
    code: 'ACTOR_OUTDATED',
    isHeard: false,
    fault: say(
      '{"errors":[{"message":"Cannot query field \\"statements\\" on type \\"Query\\". CANARY","extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}',
    ),
  },
  {
    id: 'S25',
    what: 'the same statement many times',
    code: null,
    isHeard: true,
    fault: pages((page) => {
      page.nodes = page.nodes.flatMap((one) => Array.from({ length: 20 }, () => one));
    }),
  },
];
