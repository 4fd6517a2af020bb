import { BlockList, isIPv6 } from 'node:net'

// What is not of the public internet (IANA's special-purpose registries), and IPv6 forms that hold an IPv4 address.
const ranges: [address: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
]

// Two lists: in one, the range of mapped addresses would block every IPv4 address.
const blocked = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [address, bits] of ranges) {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  blocked[family].addSubnet(address, bits, family)
}

/** Whether an IP address leads anywhere but into the public internet. */
export function isPrivateAddress(address: string): boolean {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  return blocked[family].check(address, family)
}
