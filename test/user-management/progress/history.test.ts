import { expect, test } from 'vitest'
import { weekBefore } from '../../../src/user-management/progress/history.ts'

const day = 86_400_000
const now = Date.parse('2026-11-21T12:00:00Z')
const ago = (...days: number[]) => days.map((each) => ({ time: now - each * day, value: 80 + each }))

test.each<[string, number[], number | undefined]>([
  ['a week ago', [7, 0], 7],
  ['the nearest of several', [30, 9, 6.5, 3, 0], 6.5],
  ['the earlier of two as near', [8, 6, 0], 8],
  ['at the earliest half a week too early', [10.5, 0], 10.5],
  ['not more', [10.6, 0], undefined],
  ['at the latest half a week too late', [3.5, 0], 3.5],
  ['not more', [3.4, 0], undefined],
  ['from the latest weight and not from now', [12, 5], 12],
  ['the latest may be a week old', [14, 7], 14],
  ['and not older', [14.1, 7.1], undefined],
  ['one point', [0], undefined],
  ['none', [], undefined],
])('%s: %j', (_, days, expected) => {
  expect(weekBefore(ago(...days), now)).toEqual(expected === undefined ? undefined : ago(expected)[0])
})
