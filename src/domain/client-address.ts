/**
 * What counts as one client address: an IPv4 address, also where it is mapped into IPv6, and of IPv6 the /64 that a
 * network gives to one customer. Whatever is no address counts as it is.
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

/** The eight numbers of an IPv6 address, in whichever spelling. */
function groupsOf(address: string): number[] | undefined {
  const host = URL.parse(`http://[${address}]/`)?.hostname
  if (host === undefined) return undefined
  const [head = [], tail = []] = host
    .slice(1, -1)
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16))))
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail]
}
