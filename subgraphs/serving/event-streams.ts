import type { FastifyInstance, FastifyReply } from 'fastify';
import { ConstellationError } from '../../schema/index.ts';
import { addressKey } from './address-key.ts';

/** One listener, over server-sent events (HTML Living Standard, section 9.2). */
export type EventStream = {
  /** Sends an event with JSON data, and with an id that the listener brings along when it comes again. Says whether it was accepted: not to one who left, and one who reads too slowly is sent away. */
  send(event: string, data: unknown, id?: string): boolean;
  /** Aborts when the listener is gone, whoever ended it. */
  readonly signal: AbortSignal;
  close(): void;
};

/** The listeners of one server. They are sent away when the server closes. */
export type EventStreams = {
  /**
   * Answers the request with a stream. With `mayGoOn` it is asked at each heartbeat whether the listener may still hear what it hears, and
   * sent away when not.
   *
   * @throws ConstellationError NOT_READY | ACTOR_BUSY when there are too many listeners, in all or of that address
   */
  open(reply: FastifyReply, mayGoOn?: () => Promise<boolean>): EventStream;
  readonly size: number;
};

export type EventStreamOptions = {
  /** A comment is sent this often, so that neither side takes a silent connection for a dead one. Milliseconds; 15,000 unless told. */
  readonly heartbeatMs?: number;
  /** How long a listener shall wait before it comes again, in milliseconds. */
  readonly retryMs?: number;
  /** A listener with more unread bytes than this is sent away; it comes again and reads the present state. */
  readonly maxUnreadBytes?: number;
  readonly maxListeners?: number;
  /**
   * Of one client address (behind a reverse proxy: of the address it passes on, if it is trusted), so that nobody takes the places of
   * all others; 20 unless told.
   */
  readonly maxListenersPerAddress?: number;
};

/**
 * Makes the keeper of a server's event streams.
 *
 * @example
 * const streams = eventStreams(app);
 * app.get('/feed/stream', (_request, reply) => { const stream = streams.open(reply); stream.send('head', { count: 1 }); });
 */
export function eventStreams(app: FastifyInstance, options: EventStreamOptions = {}): EventStreams {
  const { heartbeatMs = 15_000, retryMs = 1_000, maxUnreadBytes = 64 * 1024, maxListeners = 1_000 } = options;
  const { maxListenersPerAddress = 20 } = options;
  const open = new Set<EventStream>();
  const perAddress = new Map<string, number>();
  app.addHook('preClose', async () => {
    for (const stream of open) stream.close();
  });

  return {
    get size() {
      return open.size;
    },
    open(reply, mayGoOn) {
      if (open.size >= maxListeners)
        throw new ConstellationError('NOT_READY', 'Too many listeners; ask again later.', { retryable: true });
      const address = addressKey(reply.request.ip);
      if ((perAddress.get(address) ?? 0) >= maxListenersPerAddress) {
        const message = `Your address listens ${maxListenersPerAddress} times already; close one of those first.`;
        throw new ConstellationError('ACTOR_BUSY', message, { retryable: true });
      }
      perAddress.set(address, (perAddress.get(address) ?? 0) + 1);
      const gone = new AbortController();
      const { raw } = reply;
      reply.hijack();
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // asks nginx not to collect the stream before passing it on
        'x-accel-buffering': 'no',
      });
      raw.write(`retry: ${retryMs}\n\n`);

      const write = (text: string): boolean => {
        if (gone.signal.aborted) return false;
        if (raw.writableLength > maxUnreadBytes) {
          raw.destroy();
          return false;
        }
        raw.write(text);
        return true;
      };
      const beat = async () => {
        // who cannot be asked about is sent away as well: they come again, and are looked at then
        if (mayGoOn && !(await mayGoOn().catch(() => false))) stream.close();
        else write(': still here\n\n');
      };
      const heartbeat = setInterval(() => void beat(), heartbeatMs).unref();
      const stream: EventStream = {
        // JSON has no line feeds, so one data line is enough
        send: (event, data, id) =>
          write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        signal: gone.signal,
        close() {
          if (gone.signal.aborted) return;
          raw.end();
          leave();
        },
      };
      const leave = () => {
        if (!open.delete(stream)) return;
        clearInterval(heartbeat);
        const left = (perAddress.get(address) ?? 1) - 1;
        if (left > 0) perAddress.set(address, left);
        else perAddress.delete(address);
        gone.abort();
      };
      raw.on('close', leave);
      raw.on('error', leave);
      open.add(stream);
      // who left before this is told of no more: the place would never be free again
      if (raw.destroyed || raw.socket === null || raw.socket.destroyed) stream.close();
      return stream;
    },
  };
}
