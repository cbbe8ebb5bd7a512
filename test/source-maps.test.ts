import { expect, test } from 'vitest'

/** The compiled module lacks the lines of types. */
interface Compiled {
  away: true
}

test('the stack of an error has its line and column in the source', () => {
  const compiled: Compiled = { away: true }
  const { stack = '' } = new Error(`${compiled.away}`)
  expect(stack.split('\n')[1]).toMatch(/\/source-maps\.test\.ts:10:26\)?$/)
})
