// Short forms of what targets are worked out from, and of what comes out.
import type { TargetFacts, Targets } from '../../src/domain/targets.ts'
import type { Gender, Goal } from '../../src/domain/user.ts'

export const today = '2026-11-21'

export const facts = (
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

export const targets = (
  calories: number,
  protein: number,
  fat: number,
  carbs: number,
  weightKg: number,
  weight = weightKg,
): Targets => ({ calories, protein, fat, carbs, weight, weightKg })

export type Case = [name: string, facts: TargetFacts, targets: Targets | undefined]

export const imperial = { unitSystem: 'imperial' } as const
