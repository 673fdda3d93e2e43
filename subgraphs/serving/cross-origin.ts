import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/**
 * Lets pages of some other sites read what a server answers (CORS, Fetch standard); without any, none. They are named one by one, and
 * credentials of the browser (cookies) never come along: what a page may know, it sends in a header itself.
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  void app.register(
    cors as never,
    {
      origin: [...origins],
      credentials: false,
      methods: ['GET', 'POST'],
      allowedHeaders: ['accept', 'authorization', 'content-type'],
      exposedHeaders: ['retry-after'],
      maxAge: 600,
      strictPreflight: true,
    } as never,
  );
}

/** Whether a text is an origin that may be named: `https://app.acme.example`, without path; http only on this machine. */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  if (origin !== text) return false;
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
