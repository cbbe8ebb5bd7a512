// Worked examples of the targets.
import { expect, test } from 'vitest'
import { parseFeetAndInches, poundsToKilograms } from '../../src/domain/measurements.ts'
import { calculateTargets, targetsVersion } from '../../src/domain/targets.ts'
import { facts, imperial, targets, type Case } from './target-facts.ts'

const inches = Number(parseFeetAndInches(`5'10`))
const pounds = poundsToKilograms(183)

const workedCases: Case[] = [
  [
    "the vendor's sample",
    facts('male', '1990-01-01', 180, 80, 'lose weight', { targetsOn: '2023-05-20' }),
    targets(1970, 152, 66, 192, 76),
  ],
  [
    'later',
    facts('male', '1990-01-01', 180, 78, 'lose weight', { baselineKg: 80 }),
    targets(1920, 152, 64, 184, 76),
  ],
  [
    'arrived',
    facts('male', '1990-01-01', 180, 75.9, 'lose weight', { baselineKg: 80 }),
    targets(2390, 152, 80, 266, 76),
  ],
  ['metric sample', facts('male', '1997-01-25', 181, 83, 'maintain'), targets(2550, 131, 85, 315, 83)],
  [
    'imperial sample',
    facts('female', '1985-09-10', inches, pounds, 'lose weight', imperial),
    targets(1710, 150, 57, 149, 78.9, 173.9),
  ],
  ['calorie floor', facts('female', '1960-03-01', 155, 52, 'lose weight'), targets(1200, 99, 40, 111, 49.4)],
  ['already lean', facts('female', '2000-06-15', 170, 53, 'lose weight'), targets(1820, 106, 61, 212, 53)],
  ['gaining', facts('male', '2001-12-31', 175, 68, 'gain muscle'), targets(2670, 114, 89, 353, 71.4)],
  ['gain at BMI 32', facts('male', '1980-01-01', 175, 98, 'gain muscle'), targets(2590, 123, 86, 331, 98)],
  ['a binary tie', facts('male', '1973-01-01', 212, 186, 'lose weight'), targets(3600, 225, 120, 405, 176.7)],
  ['17 years', facts('male', '2008-11-22', 175, 68, 'maintain'), undefined],
  ['18 today', facts('male', '2008-11-21', 175, 68, 'maintain'), targets(2360, 109, 79, 303, 68)],
  ['BMI 8.9', facts('male', '1980-01-01', 190, 32, 'maintain'), undefined],
]

test.each(workedCases)('%s', (_, given, expected) => {
  expect(calculateTargets(given)).toEqual(expected)
})

test('the cases belong to this version of the formula', () => {
  expect(targetsVersion).toBe(1)
})
