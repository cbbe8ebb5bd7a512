import { decodeTime, isValid } from 'ulid'
import { expect, test } from 'vitest'
import { newId, newWeightId } from '../../src/http/ids.ts'

const times = [0, 1, 31, 32, 1_795_867_200_123, 2 ** 48 - 1]

test.each(times)('an id of %d is a ULID of that time', (time) => {
  const id = newId(new Date(time))
  expect(isValid(id)).toBe(true)
  expect(decodeTime(id)).toBe(time)
})

test('ids of one moment differ, and each character is used in each place', () => {
  const ids = Array.from({ length: 5_000 }, () => newId(new Date(0)))
  expect(new Set(ids).size).toBe(ids.length)
  for (let place = 10; place < 26; place++) expect(new Set(ids.map((id) => id[place])).size).toBe(32)
})

test('ids of weights sort by the time of weighing, then by the time of writing, then as they are made', () => {
  const moments: [weighed: number, written: number][] = [
    [5, 1_000],
    [5, 1_000],
    [5, 1_000],
    // A clock that is set back.
    [5, 999],
    [5, 1_001],
    [6, 1_001],
    [6, 1_001],
    [1_795_867_200_123, 1_002],
  ]
  const ids = moments.map(([weighed, written]) =>
    newWeightId(new Date(weighed), new Date(Date.now() + written)),
  )
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [index, id] of ids.entries()) {
    expect(isValid(id)).toBe(true)
    expect(decodeTime(id)).toBe(moments[index]?.[0])
  }
})
