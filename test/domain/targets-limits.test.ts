// Targets where an age, an index or a weight is exactly at a limit, or just past it.
import { expect, test } from 'vitest'
import { calculateTargets } from '../../src/domain/targets.ts'
import { facts, imperial, targets, type Case } from './target-facts.ts'

// Expected values from the same formula in exact rational arithmetic. Where a limit is met exactly, the figures are
// ones that plain binary arithmetic puts on the wrong side of it.
const limits: Case[] = [
  ['the last day of 120', facts('female', '1905-11-22', 160, 60, 'maintain'), targets(1200, 96, 40, 114, 60)],
  ['121 today', facts('female', '1905-11-21', 160, 60, 'maintain'), undefined],
  [
    'born on February 29, a day too young',
    facts('male', '2008-02-29', 175, 68, 'maintain', { targetsOn: '2026-02-28' }),
    undefined,
  ],
  [
    'born on February 29, 18 today',
    facts('male', '2008-02-29', 175, 68, 'maintain', { targetsOn: '2026-03-01' }),
    targets(2360, 109, 79, 303, 68),
  ],
  ['BMI 10', facts('female', '1980-01-01', 160, 25.6, 'maintain'), targets(1210, 41, 40, 172, 25.6)],
  ['BMI below 10', facts('female', '1980-01-01', 160, 25.59, 'maintain'), undefined],
  ['BMI 100', facts('male', '1980-01-01', 170, 289, 'maintain'), targets(5220, 116, 174, 798, 289)],
  [
    'BMI 100 in pounds',
    facts('male', '1980-01-01', 170, 289, 'maintain', imperial),
    targets(5220, 116, 174, 798, 289, 637.1),
  ],
  ['BMI above 100', facts('male', '1980-01-01', 170, 289.01, 'maintain'), undefined],
  [
    'gain at BMI 30',
    facts('male', '1980-01-01', 160, 76.8, 'gain muscle'),
    targets(2160, 102, 72, 276, 76.8),
  ],
  [
    'gain below BMI 30',
    facts('male', '1980-01-01', 160, 76.79, 'gain muscle'),
    targets(2510, 102, 84, 337, 80.6),
  ],
  [
    'obese and below the baseline',
    facts('male', '1980-01-01', 175, 98, 'gain muscle', { baselineKg: 100 }),
    targets(2590, 123, 86, 331, 100),
  ],
  [
    'lose, arrived exactly',
    facts('male', '1990-01-01', 180, 68.4, 'lose weight', { baselineKg: 72 }),
    targets(2290, 137, 76, 265, 68.4),
  ],
  [
    'lose, not yet arrived',
    facts('male', '1990-01-01', 180, 68.41, 'lose weight', { baselineKg: 72 }),
    targets(1790, 137, 60, 176, 68.4),
  ],
  [
    'gain, arrived exactly',
    facts('male', '2001-12-31', 175, 75.6, 'gain muscle', { baselineKg: 72 }),
    targets(2430, 121, 81, 304, 75.6),
  ],
  [
    'gain, not yet arrived',
    facts('male', '2001-12-31', 175, 75.59, 'gain muscle', { baselineKg: 72 }),
    targets(2780, 121, 93, 365, 75.6),
  ],
  [
    'BMI 18.5 holds',
    facts('female', '1980-01-01', 180, 62, 'lose weight'),
    targets(1400, 120, 47, 124, 59.9),
  ],
  ['floor for men', facts('male', '1940-01-01', 160, 50, 'lose weight'), targets(1500, 95, 50, 168, 47.5)],
  [
    'protein at 35 %',
    facts('female', '1940-01-01', 175, 90, 'lose weight'),
    targets(1460, 128, 49, 127, 85.5),
  ],
  ['no real birthdate', facts('male', '1980-02-30', 175, 68, 'maintain'), undefined],
  ['no real day', facts('male', '1980-01-01', 175, 68, 'maintain', { targetsOn: '' }), undefined],
]

test.each(limits)('%s', (_, given, expected) => {
  expect(calculateTargets(given)).toEqual(expected)
})
