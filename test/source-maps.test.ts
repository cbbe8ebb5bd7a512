import { expect, test } from 'vitest'

/** Types are no lines of the compiled module. */
interface Compiled {
  away: true
}

test('an error is at its own line and column', () => {
  const compiled: Compiled = { away: true }
  const { stack = '' } = new Error(`${compiled.away}`)
  expect(stack.split('\n')[1]).toMatch(/\/source-maps\.test\.ts:10:26\)?$/)
})
