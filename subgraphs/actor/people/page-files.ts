import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

/** The files of the page beside its HTML, by the path they are served at. */
const FILES: Readonly<Record<string, { readonly type: string; readonly where: () => string | URL }>> = {
  '/sign-in/page.css': { type: 'text/css; charset=utf-8', where: () => new URL('./page/sign-in.css', import.meta.url) },
  '/sign-in/page.js': {
    type: 'text/javascript; charset=utf-8',
    where: () => new URL('./page/sign-in.js', import.meta.url),
  },
  '/sign-in/passkeys.js': {
    type: 'text/javascript; charset=utf-8',
    // the build for browsers without modules, from the package itself (MIT)
    where: () => {
      const entry = fileURLToPath(import.meta.resolve('@simplewebauthn/browser'));
      return entry.replace(/(esm|script)[\\/]index\.js$/, 'dist/bundle/index.umd.min.js');
    },
  },
};

/** Serves them, each read when somebody first asks for it. */
export function addPageFiles(app: FastifyInstance): void {
  for (const [path, { type, where }] of Object.entries(FILES)) {
    let reading: Promise<{ readonly body: Buffer; readonly etag: string }> | undefined;
    const read = async () => {
      const body = await readFile(where());
      return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
    };
    app.get(path, async (request, reply) => {
      reading ??= read();
      const { body, etag } = await reading;
      reply.header('etag', etag).header('cache-control', 'no-cache').type(type);
      return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(body);
    });
  }
}
