import { describe, expect, test } from 'vitest'
import { fullYears } from '../../src/domain/calendar.ts'
import { parseFeetAndInches, poundsToKilograms } from '../../src/domain/measurements.ts'
import { calculateTargets, targetsVersion } from '../../src/domain/targets.ts'
import type { TargetFacts, Targets } from '../../src/domain/targets.ts'
import { genders, goals } from '../../src/domain/user.ts'
import type { Gender, Goal } from '../../src/domain/user.ts'

const today = '2026-11-21'
const inches = Number(parseFeetAndInches(`5'10`))
const pounds = poundsToKilograms(183)

const facts = (
  gender: Gender,
  birthdate: string,
  heightCm: number,
  weightKg: number,
  goal: Goal,
  others: Partial<TargetFacts> = {},
): TargetFacts => ({
  gender,
  birthdate,
  heightCm,
  weightKg,
  goal,
  baselineKg: weightKg,
  unitSystem: 'metric',
  targetsOn: today,
  ...others,
})

const targets = (
  calories: number,
  protein: number,
  fat: number,
  carbs: number,
  weightKg: number,
  weight = weightKg,
): Targets => ({ calories, protein, fat, carbs, weight, weightKg })

type Case = [name: string, facts: TargetFacts, targets: Targets | undefined]

const imperial = { unitSystem: 'imperial' } as const

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

test.each([...workedCases, ...limits])('%s', (_, given, expected) => {
  expect(calculateTargets(given)).toEqual(expected)
})

test('the version is the one that these cases belong to', () => {
  expect(targetsVersion).toBe(1)
})

/** mulberry32: the same numbers in [0, 1) for the same seed, on every machine. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Half of the ages and of the body mass indices lie at a limit, some heights are the extreme ones. */
function randomFacts(random: () => number): TargetFacts {
  const between = (least: number, most: number) => least + random() * (most - least)
  const oneOf = <T>(values: readonly [T, ...T[]]): T =>
    values[Math.floor(random() * values.length)] ?? values[0]
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')

  const heightCm = oneOf([50, 272, between(50, 272), between(140, 210), Math.floor(between(140, 210))])
  const weightAt = (index: number) => index * (heightCm / 100) ** 2
  const nearLimit = oneOf([10, 18.5, 25, 30, 100]) + oneOf([0, 0, 1e-6, -1e-6, between(-0.5, 0.5)])
  const weightKg = oneOf([weightAt(nearLimit), weightAt(between(9, 45)), Math.floor(between(20, 650))])
  const age = oneOf([oneOf([17, 18, 120, 121]), Math.floor(between(0, 127))])
  const monthAndDay = oneOf([
    '11-20',
    today.slice(5),
    '11-22',
    `${two(between(1, 13))}-${two(between(1, 29))}`,
  ])
  return {
    gender: oneOf(genders),
    birthdate: `${2026 - age}-${monthAndDay}`,
    heightCm,
    weightKg,
    baselineKg: oneOf([weightKg, weightKg / 0.95, weightKg / 1.05, weightKg * between(0.7, 1.4)]),
    goal: oneOf(goals),
    unitSystem: oneOf(['metric', 'imperial']),
    targetsOn: today,
  }
}

describe('100 000 random profiles', () => {
  const seed = 20_261_121
  const profiles = 100_000
  const roundings = 1e-6

  /** What is wrong with these targets, in words. */
  function faults(given: TargetFacts, result: Targets | undefined): string[] {
    const { gender, birthdate, heightCm, weightKg, baselineKg, goal, unitSystem } = given
    const age = fullYears(birthdate, today)
    const index = weightKg / (heightCm / 100) ** 2
    if (!result) return age >= 18 && age <= 120 && index > 10 && index < 100 ? ['has no targets'] : []

    const { calories, protein, fat, carbs, weight } = result
    const lose = goal === 'lose weight'
    const leastHealthy = 18.5 * (heightCm / 100) ** 2
    // The shown weight is rounded to 0.1, so it may lie 0.05 to either side of the exact one.
    const half = 0.05 + roundings
    const inPounds = result.weightKg / 0.45359237
    const rules: [string, boolean][] = [
      ['is an adult within the limits', age >= 18 && age <= 120 && index > 9.9999 && index < 100.0001],
      ['whole numbers', [calories / 10, protein, fat, carbs].every(Number.isInteger)],
      ['one decimal', [weight, result.weightKg].every((value) => /^\d+(\.\d)?$/.test(String(value)))],
      ['calories at or above the floor', calories >= (gender === 'male' ? 1500 : 1200)],
      ['grams are not negative', protein > 0 && fat > 0 && carbs >= 0],
      // Carbohydrate takes the exact rest r and is rounded to a gram: |4·round(r / 4) − r| ≤ 4 · 0.5.
      ['macros and calories agree', Math.abs(4 * protein + 9 * fat + 4 * carbs - calories) <= 2],
      // A rounded gram of protein adds at most half a gram, 2 kcal; of fat 4.5 kcal to either side.
      ['protein at most 35 %', 4 * protein <= 0.35 * calories + 2 + roundings],
      ['fat at 30 %', Math.abs(9 * fat - 0.3 * calories) <= 4.5 + roundings],
      ['lose: never above the baseline', !lose || result.weightKg <= baselineKg + half],
      ['lose: healthy', !lose || result.weightKg >= Math.min(leastHealthy, baselineKg) - half],
      ['lose: at most 5 %', !lose || result.weightKg >= 0.95 * baselineKg - half],
      ['gain: from 0 to 5 %', goal !== 'gain muscle' || isGain(result.weightKg, baselineKg, half)],
      ['maintain: the baseline', goal !== 'maintain' || Math.abs(result.weightKg - baselineKg) <= half],
      [
        'the preferred unit',
        unitSystem === 'metric'
          ? weight === result.weightKg
          : Math.abs(weight - inPounds) <= half + half / 0.45359237,
      ],
    ]
    return rules.filter(([, holds]) => !holds).map(([rule]) => rule)
  }

  const isGain = (weight: number, baseline: number, slack: number) =>
    baseline - slack <= weight && weight <= 1.05 * baseline + slack

  test('keep every promise', () => {
    const random = generator(seed)
    const seen = { targets: 0, none: 0, floor: 0, lean: 0, obese: 0, minor: 0, old: 0 }
    for (let run = 0; run < profiles; run++) {
      const given = randomFacts(random)
      const before = JSON.stringify(given)
      const result = calculateTargets(given)
      const again = calculateTargets(given)
      const found = faults(given, result)
      if (JSON.stringify(result) !== JSON.stringify(again)) found.push('is not pure')
      if (JSON.stringify(given) !== before) found.push('changes its input')
      if (found.length > 0) {
        const told = JSON.stringify({ ...given, ...result })
        expect.fail(`seed ${seed}, run ${run}: not true: ${found.join('; ')}: ${told}`)
      }

      const index = given.weightKg / (given.heightCm / 100) ** 2
      const age = fullYears(given.birthdate, today)
      if (result) seen.targets++
      else seen.none++
      if (result?.calories === 1200) seen.floor++
      if (result && index < 18.5) seen.lean++
      if (result && index >= 30) seen.obese++
      if (age === 17) seen.minor++
      if (age === 121) seen.old++
    }
    // A generator that stopped reaching a region would prove nothing about it.
    for (const [region, times] of Object.entries(seen))
      expect(times, `seed ${seed}: ${region}`).toBeGreaterThan(1000)
  })
})
