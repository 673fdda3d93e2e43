import { ConstellationError } from './errors.ts';

/**
 * Names of actors: `did:web` identifiers in one canonical form.
 *
 * Source: the did:web method specification (W3C CCG). A port is written percent-encoded (`did:web:localhost%3A4101`), a path with
 * colons (`did:web:host.example:acme`). Canonical here means: lower-case host in its ASCII (punycode) form, port without leading
 * zeros and never the default 443, path segments of unreserved characters. A DID that is not canonical is refused, never mended,
 * because ids are compared as strings.
 */
const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;
const SEGMENT = /^[a-z0-9][a-z0-9._~-]{0,99}$/;
const MAX_DID_LENGTH = 400;

/** The parts of a did:web. */
export type DidParts = {
  /** ASCII host in lower case. */
  readonly host: string;
  /** Port, absent for 443. */
  readonly port?: number;
  /** Path segments; empty for a DID of a whole host. */
  readonly path: readonly string[];
};

/**
 * Takes a canonical did:web apart.
 *
 * @throws ConstellationError BAD_ID when it is not a did:web or not canonical
 * @example parseDid('did:web:localhost%3A4101:acme') // { host: 'localhost', port: 4101, path: ['acme'] }
 */
export function parseDid(did: string): DidParts {
  const refuse = (why: string): never => {
    throw new ConstellationError('BAD_ID', `«${did.slice(0, 120)}» is not a canonical did:web: ${why}.`);
  };
  if (did.length > MAX_DID_LENGTH) refuse(`longer than ${MAX_DID_LENGTH} characters`);
  const [scheme, method, authority, ...path] = did.split(':');
  if (scheme !== 'did' || method !== 'web' || authority === undefined) return refuse('it must begin with did:web:');
  const [host = '', portText, ...rest] = authority.split('%3A');
  if (rest.length > 0) refuse('more than one port');
  if (!HOST.test(host)) refuse('the host must be lower-case ASCII (punycode), and a port is written %3A');
  for (const segment of path) {
    if (!SEGMENT.test(segment))
      refuse(`the path segment «${segment}» may use a-z, 0-9, dot, dash, underscore and tilde`);
  }
  if (portText === undefined) return { host, path };
  const port = Number(portText);
  if (!/^[1-9][0-9]{0,4}$/.test(portText) || port > 65_535 || port === 443)
    refuse('the port must be 1 to 65535, and 443 is left out');
  return { host, port, path };
}

/** Writes the parts as a canonical did:web; the inverse of {@link parseDid}. Hosts are lower-cased and put in punycode. */
export function formatDid(parts: { host: string; port?: number | undefined; path?: readonly string[] }): string {
  const host = new URL(`http://${parts.host}/`).hostname;
  const authority = parts.port === undefined || parts.port === 443 ? host : `${host}%3A${parts.port}`;
  const did = ['did', 'web', authority, ...(parts.path ?? [])].join(':');
  parseDid(did);
  return did;
}

/** Whether the text is a canonical did:web. */
export function isDid(text: string): boolean {
  try {
    parseDid(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where the DID document and the key history of an actor are served (did:web, section «Read»): https, except on the loopback host,
 * where a network for development has no certificate.
 *
 * @example didUrls('did:web:host.example:acme').document // 'https://host.example/acme/did.json'
 */
export function didUrls(did: string): { document: string; keyHistory: string } {
  const { host, port, path } = parseDid(did);
  const scheme = isLoopbackHost(host) ? 'http' : 'https';
  const base = `${scheme}://${host}${port === undefined ? '' : `:${port}`}`;
  const folder = path.length === 0 ? '/.well-known' : `/${path.join('/')}`;
  return { document: `${base}${folder}/did.json`, keyHistory: `${base}${folder}/key-history.json` };
}

/** Whether a host name or address literal means this machine. */
export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
