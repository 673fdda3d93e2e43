import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { ConstellationError } from '../../schema/index.ts';
import { addressKey } from './address-key.ts';
import { failureBody } from './error-format.ts';

/** How many connections there may be at a time. */
export type ConnectionLimits = {
  readonly all: number;
  /** Of one client address; not counted where all come through a reverse proxy, or from this machine. */
  readonly perAddress: number;
};

/**
 * Bounds the connections of a server. Each costs a file handle and some memory, and one that sends its request byte by byte holds them
 * until its time is over: nobody shall have all of them.
 */
export function boundConnections(
  server: Server,
  { all, perAddress }: ConnectionLimits,
  isExempt: (address: string) => boolean,
): void {
  server.maxConnections = all;
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const { remoteAddress } = socket;
    if (remoteAddress === undefined || isExempt(remoteAddress)) return;
    const key = addressKey(remoteAddress);
    const count = (open.get(key) ?? 0) + 1;
    if (count > perAddress) {
      socket.destroy();
      return;
    }
    open.set(key, count);
    socket.once('close', () => {
      const left = (open.get(key) ?? 1) - 1;
      if (left > 0) open.set(key, left);
      else open.delete(key);
    });
  });
}

/** What to say to a client whose bytes are no request, or do not come: in our words, and then the connection ends. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  // what is being answered on this connection; Node has no other way to ask
  const { _httpMessage: answering } = socket as Socket & { _httpMessage?: ServerResponse | null };
  if (error.code === 'ECONNRESET' || !socket.writable || answering?.headersSent) {
    socket.destroy();
    return;
  }
  const [status, failure] = failureOf(error.code);
  const body = JSON.stringify(failureBody(failure));
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  // who does not read it shall not keep the connection
  socket.setTimeout(1_000, () => socket.destroy());
}

function failureOf(code: string | undefined): [string, ConstellationError] {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return ['408 Request Timeout', new ConstellationError('BAD_INPUT', 'The request did not come in time.')];
  if (code === 'HPE_HEADER_OVERFLOW')
    return [
      '431 Request Header Fields Too Large',
      new ConstellationError('OPERATION_TOO_LARGE', 'The headers of the request have more bytes than are taken here.'),
    ];
  return ['400 Bad Request', new ConstellationError('BAD_INPUT', 'This is no HTTP request that can be read.')];
}
