import { isIPv6 } from 'node:net';

/**
 * The name under which a client address is counted: IPv4 as it is, also where it comes mapped into IPv6 (RFC 4291, section 2.5.5.2);
 * of other IPv6 the first 64 bits, since whoever has one address has the rest of its network (RFC 6177).
 */
export function addressKey(address: string): string {
  const bare = address.split('%', 1)[0] ?? '';
  if (!isIPv6(bare)) return bare;
  // the URL standard writes IPv6 in one way: shortened, lower case, without dots
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
  if (groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff') {
    const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}
