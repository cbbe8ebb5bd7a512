import { expect, test } from 'vitest'
import { wayTo } from '../../../src/user-management/progress/way.ts'

test.each<[string, number, number, number, ReturnType<typeof wayTo>]>([
  ['half way down', 76, 80, 78, { left: 2, share: 0.5 }],
  ['half way up', 84, 80, 82, { left: 2, share: 0.5 }],
  ['at the start', 76, 80, 80, { left: 4, share: 0 }],
  ['the wrong way', 76, 80, 81.5, { left: 5.5, share: 0 }],
  ['arrived', 76, 80, 76, { left: 0, share: 1 }],
  ['beyond', 76, 80, 74, { left: -2, share: 1 }],
  ['so near that it is shown as arrived', 76, 80, 76.04, { left: 0, share: 1 }],
  ['nearly there is not a hundred percent', 76, 120, 76.1, { left: 0.1, share: 0.99 }],
  ['whole percents, downwards', 77, 80, 78.01, { left: 1, share: 0.66 }],
  ['target equal to baseline', 80, 80, 79, undefined],
])('%s', (_, target, baseline, trend, expected) => {
  expect(wayTo(target, baseline, trend)).toEqual(expected)
})
