import type { FastifyReply, FastifyRequest } from 'fastify';

/** A cookie of this node. */
export type Cookie = {
  /** Its value in the request; undefined when it is not there, nothing that could hold when it is there twice: one of the two is not ours. */
  read(request: FastifyRequest): string | undefined;
  set(reply: FastifyReply, value: string, seconds: number): void;
  clear(reply: FastifyReply): void;
};

/**
 * A cookie that no script can read. With https its name has the prefix `__Host-` (RFC 6265bis, section 4.1.3.2), so that no other host
 * of the domain can set it. On one machine without https that cannot be; there it has the port in its name, because browsers give the
 * cookies of one port to all others.
 *
 * `sameSite`: `Strict` keeps it out of every request that another site caused. The one that holds the state of a sign-in elsewhere is
 * `Lax`, because the provider sends people back by a link.
 */
export function cookieNamed(name: string, secure: boolean, sameSite: 'Strict' | 'Lax'): Cookie {
  const nameAt = ({ socket }: FastifyRequest) => (secure ? `__Host-${name}` : `${name}-${socket.localPort}`);
  const attributes = `; Path=/; HttpOnly; SameSite=${sameSite}${secure ? '; Secure' : ''}`;
  const add = (reply: FastifyReply, value: string, seconds: number) => {
    const full = nameAt(reply.request);
    const before = reply.getHeader('set-cookie');
    const list = before === undefined ? [] : [before].flat().map(String);
    // the last word counts: a cookie that is set and then cleared is cleared
    const others = list.filter((one) => !one.startsWith(`${full}=`));
    reply
      .removeHeader('set-cookie')
      .header('set-cookie', [...others, `${full}=${value}${attributes}; Max-Age=${seconds}`]);
  };
  return {
    read(request) {
      const full = nameAt(request);
      const found = String(request.headers.cookie ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .filter((pair) => pair.startsWith(`${full}=`))
        .map((pair) => pair.slice(full.length + 1));
      return found.length > 1 ? '' : found[0];
    },
    set: add,
    clear: (reply) => add(reply, '', 0),
  };
}
