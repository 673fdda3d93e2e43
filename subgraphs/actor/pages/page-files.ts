import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

/** A file of a page beside its HTML. */
export type PageFile = { readonly type: 'text/css' | 'text/javascript'; readonly where: () => string | URL };

/** Serves files by the path they are served at, each read when somebody first asks for it. */
export function addPageFiles(app: FastifyInstance, files: Readonly<Record<string, PageFile>>): void {
  for (const [path, { type, where }] of Object.entries(files)) {
    let reading: Promise<{ readonly body: Buffer; readonly etag: string }> | undefined;
    const read = async () => {
      const body = await readFile(where());
      return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
    };
    app.get(path, async (request, reply) => {
      reading ??= read();
      const { body, etag } = await reading;
      reply.header('etag', etag).header('cache-control', 'no-cache').type(`${type}; charset=utf-8`);
      return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(body);
    });
  }
}
