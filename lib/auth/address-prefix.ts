/**
 * The part of an address that tells one network from another, and no longer one person from another: /24 of an IPv4 address,
 * /48 of an IPv6 one.
 */
export function addressPrefix(address: string | undefined): string | null {
  if (!address) return null
  if (address === '::1' || address.startsWith('127.')) return 'localhost'
  if (!address.includes(':')) return `${address.split('.').slice(0, 3).join('.')}.*`
  const [head = '', tail] = address.toLowerCase().split('::')
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - first.length - last.length }, () => '0')
  return `${[...first, ...zeros, ...last].slice(0, 3).join(':')}:*`
}
