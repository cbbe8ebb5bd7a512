/**
 * The address that requests are counted by: an IPv4 address (also when mapped into IPv6), or the /64 of an IPv6
 * address, which a network gives to one customer. A text that is not an address comes back unchanged.
 */
export function clientNetwork(address: string): string {
  const groups = groupsOf(address)
  if (!groups) return address
  const isMapped = groups.slice(0, 6).join() === '0,0,0,0,0,65535'
  if (isMapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** The eight numbers of an IPv6 address, in any spelling. */
function groupsOf(address: string): number[] | undefined {
  const host = URL.parse(`http://[${address}]/`)?.hostname
  if (host === undefined) return undefined
  const [head = [], tail = []] = host
    .slice(1, -1)
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16))))
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail]
}
