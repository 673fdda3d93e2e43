import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What `/place.json` says: where the pages are served, which they never guess from their address. */
export type PagesPlace = {
  readonly place: 'HUB' | 'NODE';
  /** What the hub, or the organization of the node, is called. */
  readonly name: string;
  readonly endpoints: {
    readonly reading: string;
    readonly writing?: string;
    readonly signIn?: string;
    readonly changes?: string;
  };
  readonly actors: readonly { readonly did: string; readonly name: string }[];
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Everything comes from this server: no script or style in the page itself, nothing of other hosts, in nobody's frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  // the map is laid out beside the page
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

type Encoding = '.br' | '.gz' | '';
type Page = { readonly type: string; readonly encodings: readonly Encoding[] };

/** What was built is here to be served: files by their path from the root, and what is asked of hubs. */
export type BuiltPages = {
  readonly directory: string;
  /** The texts of the operations that the pages send by their hash. */
  readonly operations: ReadonlyMap<string, string>;
};

/** Opens the folder of the built pages; undefined where nothing was built there. */
export function openPages(directory: string): BuiltPages | undefined {
  try {
    const operations = JSON.parse(readFileSync(join(directory, 'operations.json'), 'utf8')) as Record<string, string>;
    statSync(join(directory, 'index.html'));
    return { directory, operations: new Map(Object.entries(operations)) };
  } catch {
    return undefined;
  }
}

/**
 * Serves the built pages at `/`, compressed as they lie there, and `/place.json`. Every address that nothing else answers and that asks for
 * HTML gets the page, which knows its own addresses. Files whose name holds their hash may be kept for ever.
 */
export function addPages(app: FastifyInstance, { directory }: BuiltPages, place: () => PagesPlace): void {
  let files = filesIn(directory);
  app.get('/place.json', (_request, reply) => reply.header('cache-control', 'no-cache').send(place()));
  app.get('/', (request, reply) => sendPage(request, reply));
  app.get<{ Params: { '*': string } }>('/assets/*', async (request, reply) => {
    const path = `assets/${request.params['*']}`;
    // built anew while this server runs
    if (!files.has(path)) files = filesIn(directory);
    if (!files.has(path)) return reply.callNotFound();
    return send(request, reply, path, 'public, max-age=31536000, immutable');
  });
  // the last part of an address may look like a file, as the DID of an organization does: only what is asked for tells
  app.get('/*', (request, reply) =>
    String(request.headers.accept ?? '').includes('text/html') ? sendPage(request, reply) : reply.callNotFound(),
  );

  function sendPage(request: FastifyRequest, reply: FastifyReply) {
    return send(request, reply, 'index.html', 'no-cache');
  }

  async function send(request: FastifyRequest, reply: FastifyReply, path: string, caching: string) {
    const file = files.get(path);
    if (!file) return reply.callNotFound();
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding = file.encodings.find((one) => one === '' || takes(accepted, NAMES[one])) ?? '';
    reply.header('content-security-policy', POLICY).header('cache-control', caching).header('vary', 'accept-encoding');
    if (encoding !== '') reply.header('content-encoding', NAMES[encoding]);
    return reply.type(file.type).send(await readFile(join(directory, `${path}${encoding}`)));
  }
}

/** Whether an encoding is among those accepted; weight 0 says that it is not (RFC 9110, section 12.5.3). */
function takes(accepted: string, encoding: string): boolean {
  return accepted.split(',').some((one) => {
    const [name, ...parameters] = one.toLowerCase().replaceAll(' ', '').split(';');
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

const NAMES = { '.br': 'br', '.gz': 'gzip' } as const;

/** The files that may be asked for: those that are there, so that no path leads out of the folder. */
function filesIn(directory: string): ReadonlyMap<string, Page> {
  const names = new Set(readdirSync(directory, { recursive: true }).map((name) => String(name).replaceAll('\\', '/')));
  return new Map(
    [...names].flatMap((name) => {
      const type = TYPES[extname(name)];
      if (type === undefined) return [];
      const encodings = (['.br', '.gz', ''] as const).filter((ending) => names.has(`${name}${ending}`));
      return [[name, { type, encodings }]];
    }),
  );
}
