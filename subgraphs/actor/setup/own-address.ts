/**
 * Whether an address is reached at this very port of this machine: only addresses without a certificate are (networks for development).
 * Before one with https stands a proxy, which passes on to whatever port it is told.
 */
export function isAtPort(address: string, port: number): boolean {
  const url = new URL(address);
  return url.protocol === 'http:' && Number(url.port || 80) === port;
}

/** Whether others look for a node at another port than it listens at, with no proxy between that would explain it. */
export function isAstray(address: string, port: number): boolean {
  return new URL(address).protocol === 'http:' && !isAtPort(address, port);
}
