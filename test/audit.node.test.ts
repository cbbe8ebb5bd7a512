import { expect, test } from 'vitest'
import { judge } from '../scripts/check-audit.ts'

const report = (total: number) =>
  JSON.stringify({ vulnerabilities: {}, metadata: { vulnerabilities: { total } } })

test.each([
  ['nothing is known', report(0), false, /: 0 known/],
  ['something is', report(1), true, /: 1 known/],
  [
    'the registry keeps no list',
    JSON.stringify({ message: '405 Method Not Allowed', error: {} }),
    false,
    /405/,
  ],
  ['there is no report', '', false, /not checked/],
])('the audit, where %s', (_, output, isFailure, text) => {
  expect(judge(output)).toEqual({ isFailure, text: expect.stringMatching(text) })
})
