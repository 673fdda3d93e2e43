import { BlockList, isIP } from 'node:net';
import { ConstellationError, isLoopbackHost } from '../../schema/index.ts';

/** IPv4 that is not public unicast: IANA special-purpose registry (RFC 6890), multicast and what is reserved. */
const special4 = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special4.addSubnet(network, prefix, 'ipv4');

/** Of IPv6 only global unicast is public, without the parts that carry or stand for other addresses (Teredo, 6to4, documentation). */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const special6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special6.addSubnet(network, prefix, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether an address literal (without brackets) is public unicast. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special4.check(address, 'ipv4');
  if (family === 6) return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
  return false;
}

/** Whether the hub may connect to this address: public ones, and on a network for development this machine too. */
export function mayConnect(address: string, development: boolean): boolean {
  if (isPublicAddress(address)) return true;
  const family = isIP(address);
  return development && family !== 0 && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Checks the address of a member: https on its default port; on a network for development also http and any port on this machine.
 *
 * @throws ConstellationError DID_UNRESOLVABLE with the rule that it breaks
 */
export function checkNodeAddress(address: string, development: boolean, actor?: string): URL {
  const refuse = (rule: string): never => {
    const shown = address.length > 200 ? `${address.slice(0, 200)}…` : address;
    throw new ConstellationError('DID_UNRESOLVABLE', `The address ${shown} is not allowed: ${rule}.`, {
      ...(actor === undefined ? {} : { actor }),
    });
  };
  if (address.length > 2_000 || !URL.canParse(address)) return refuse('it is not a URL');
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.username !== '' || url.password !== '') refuse('it must hold no user or password');
  if (development && isLoopbackHost(url.hostname) && /^https?:$/.test(url.protocol)) return url;
  if (isLoopbackHost(url.hostname)) refuse('it means this machine, which only a network for development may');
  if (url.protocol !== 'https:') refuse('it must begin with https://');
  if (url.port !== '') refuse('it must use the default port of https');
  if (isIP(host) !== 0 && !isPublicAddress(host)) refuse('it is not a public address');
  return url;
}
