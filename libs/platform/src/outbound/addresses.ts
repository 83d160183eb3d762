import { BlockList, isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Ranges that are somebody's own and that the parser takes for the open internet: what carriers and providers keep to
 * themselves (RFC 6598), and the older and newer spellings of IPv4 within IPv6 (RFC 6052, 3056, 4380, 4291).
 */
const OWN = new BlockList();
for (const [network, bits, family] of [
  ['100.64.0.0', 10, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['2001::', 32, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['::', 96, 'ipv6'],
] as const) {
  OWN.addSubnet(network, bits, family);
}

/**
 * Whether an address is one of the open internet. Everything else is somebody's own: this machine, the network it stands
 * in, the services that clouds offer their machines, whatever form it is written in.
 */
export function isPublic(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  // An IPv4 address mapped into IPv6 is where the IPv4 address is (RFC 4291, section 2.5.5.2): nobody needs it.
  if (ipaddr.parse(address).range() !== 'unicast') return false;
  return !OWN.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
