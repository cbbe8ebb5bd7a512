import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clientNetwork } from '../../src/domain/client-address.ts'

describe('an address counts as', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['::192.0.2.1', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['1:2:3:4:5:6:7::', '1:2:3:4::/64'],
    ['::2:3:4:5:6:7:8', '0:2:3:4::/64'],
    ['unknown', 'unknown'],
    ['', ''],
    ['1.2.3', '1.2.3'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
    ['x]/[y', 'x]/[y'],
  ])('%j: %j', (address, network) => {
    expect(clientNetwork(address)).toBe(network)
  })
})

const group = fc.integer({ min: 0, max: 0xffff })
const eight = fc.tuple(group, group, group, group, group, group, group, group)
const plain = (groups: number[]) => groups.map((each) => each.toString(16)).join(':')
const padded = (groups: number[]) =>
  groups
    .map((each) => each.toString(16).padStart(4, '0'))
    .join(':')
    .toUpperCase()

test('addresses share a count when their first four groups are equal, whatever the spelling', () => {
  fc.assert(
    fc.property(eight, eight, (one, other) => {
      const neighbour = [...one.slice(0, 4), ...other.slice(4)]
      expect(clientNetwork(padded(neighbour))).toBe(clientNetwork(plain(one)))
      const isSame = plain(one.slice(0, 4)) === plain(other.slice(0, 4))
      expect(clientNetwork(plain(other)) === clientNetwork(plain(one))).toBe(isSame)
    }),
    { numRuns: 2_000 },
  )
})

test('a run of zeros may be left out', () => {
  fc.assert(
    fc.property(eight, fc.nat(6), fc.integer({ min: 2, max: 8 }), (groups, start, length) => {
      const zeroed = groups.map((each, number) => (number >= start && number < start + length ? 0 : each))
      const short = `${plain(zeroed.slice(0, start))}::${plain(zeroed.slice(start + length))}`
      expect(clientNetwork(short)).toBe(clientNetwork(plain(zeroed)))
    }),
    { numRuns: 2_000 },
  )
})

test('an IPv4 address counts as itself, also mapped into IPv6', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(clientNetwork(address)).toBe(address)
      expect(clientNetwork(`::ffff:${address}`)).toBe(address)
    }),
    { numRuns: 2_000 },
  )
})

test('it answers any bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof clientNetwork(text)).toBe('string')
    }),
    { numRuns: 2_000 },
  )
})
