// The rules that the targets of every profile meet.
import { describe, expect, test } from 'vitest'
import { fullYears } from '../../src/domain/calendar.ts'
import { calculateTargets } from '../../src/domain/targets.ts'
import type { TargetFacts, Targets } from '../../src/domain/targets.ts'
import { genders, goals } from '../../src/domain/user.ts'
import { today } from './target-facts.ts'

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

  test('meet every rule', () => {
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
