import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { gunzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { LRUCache } from 'lru-cache';

/** A file of the page, compressed with gzip. */
type Asset = { readonly type: string; readonly body: Buffer; readonly etag: string };

const BASE = '/graphiql';

/**
 * Everything comes from this server: nothing from other hosts, no script in the page itself. Styles may be inline because the
 * editor (Monaco) sets them so.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves GraphiQL at /graphiql without any outside host, for one GraphQL endpoint of this server. The packaged build
 * (@graphql-yoga/render-graphiql, MIT) is nine megabytes of texts in a module: it is loaded in a worker when somebody first asks for the page, and
 * only the compressed files stay in memory.
 */
export function addGraphiQL(
  app: FastifyInstance,
  options: {
    readonly title: string;
    readonly endpoint: string;
    /** What stands in the editor at first: an operation that runs as it is. */
    readonly query: string;
    /** Whether `/` leads here; it does unless told. */
    readonly home?: boolean;
  },
): void {
  let loading: Promise<ReadonlyMap<string, Asset>> | undefined;
  const load = () => {
    loading ??= loadAssets().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  // somebody whose client does not take gzip gets the file as it is; rare enough for a small memory
  const plain = new LRUCache<string, Buffer>({ max: 2 });

  if (options.home !== false) app.get('/', (_request, reply) => reply.redirect(BASE));
  const page = pageHtml(options);
  app.get(BASE, (_request, reply) =>
    reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8').send(page),
  );
  app.get<{ Params: { file: string } }>(`${BASE}/:file`, async (request, reply) => {
    const assets = await load();
    const asset = assets.get(request.params.file);
    if (!asset) return reply.callNotFound();
    reply.header('etag', asset.etag).header('cache-control', 'public, max-age=3600').header('vary', 'accept-encoding');
    // workers take their policy from their own answer
    reply.header('content-security-policy', PAGE_POLICY).type(asset.type);
    if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
    if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')))
      return reply.header('content-encoding', 'gzip').send(asset.body);
    let body = plain.get(request.params.file);
    if (!body) {
      body = await promisify(gunzip)(asset.body);
      plain.set(request.params.file, body);
    }
    return reply.send(body);
  });
}

function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./graphiql-assets.ts', import.meta.url));
    worker.once('message', (files: readonly { name: string; type: string; body: Uint8Array; etag: string }[]) => {
      resolve(
        new Map(files.map(({ name, type, body, etag }) => [name, { type, body: Buffer.from(body.buffer), etag }])),
      );
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}

function pageHtml({ title, endpoint, query }: { title: string; endpoint: string; query: string }): string {
  const name = escapeHtml(title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${BASE}/graphiql.css">
</head>
<body id="body" class="no-focus-outline" data-title="${name}" data-endpoint="${escapeHtml(endpoint)}" data-query="${escapeHtml(query)}">
<noscript>GraphiQL needs JavaScript. The endpoint itself does not: ${escapeHtml(endpoint)}</noscript>
<div id="root"></div>
<script src="${BASE}/workers.js"></script>
<script src="${BASE}/graphiql.js"></script>
<script src="${BASE}/start.js"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\n]/g, (char) => `&#${char.charCodeAt(0)};`);
}
