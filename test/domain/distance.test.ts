import { expect, test } from 'vitest'
import { distance, nearest } from '../../src/domain/distance.ts'

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['weight', 'weight', 0],
  ['wieght', 'weight', 2],
  ['weigt', 'weight', 1],
  ['weightt', 'weight', 1],
  ['kitten', 'sitting', 3],
  ['from_id', 'form_id', 2],
  ['a'.repeat(64), 'b'.repeat(20), 64],
  ['💪', 'x', 2],
])('from %j to %j: %d', (one, other, expected) => {
  expect(distance(one, other)).toBe(expected)
  expect(distance(other, one)).toBe(expected)
})

test('the nearest of words is the first of them that is', () => {
  expect(nearest('hight', ['weight', 'height', 'age'])).toBe('height')
  expect(nearest('ax', ['ab', 'ac'])).toBe('ab')
  expect(nearest('a', [])).toBeUndefined()
})
