import { fullYears } from './calendar.ts'
import { roundTo, weightIn } from './measurements.ts'
import type { User } from './user.ts'

/** Counts up whenever the same facts would give other targets. */
export const targetsVersion = 1

/** What the targets depend on, and nothing else; a `User` is one. Units as in `User`. */
export type TargetFacts = Pick<
  User,
  'gender' | 'birthdate' | 'heightCm' | 'weightKg' | 'baselineKg' | 'goal' | 'unitSystem' | 'targetsOn'
>

export interface Targets {
  /** kcal per day, a multiple of 10 */
  calories: number
  /** whole grams per day */
  protein: number
  /** whole grams per day */
  fat: number
  /** whole grams per day */
  carbs: number
  /** The weight to reach, in the user's own unit (kg or lb), to 0.1. */
  weight: number
  /** The same in kilograms, to 0.1. */
  weightKg: number
}

/** Atwater's general factors: kcal in a gram. */
export const kcalPerGram = { protein: 4, fat: 9, carbs: 4 } as const

/** WHO's classes of the body mass index, kg/m². */
const bmi = { leastHealthy: 18.5, mostHealthy: 25, obese: 30 } as const

/**
 * Daily energy, macronutrients and the weight to reach: an estimate for adults, no medical advice. A pure function
 * of stored facts whose height and weights are within the bounds of measurements.ts. Undefined for whom there are
 * no targets: under 18 or over 120 years of age, a BMI below 10 or above 100, a date that is none.
 * Source: version 1 of our own targets.md; each step below names the publication it follows.
 */
export function calculateTargets(facts: TargetFacts): Targets | undefined {
  if (!hasTargets(facts)) return undefined
  const target = targetWeight(facts)
  const calories = dailyCalories(facts, target)
  const protein = dailyProtein(facts, target, calories)
  const fat = dailyFat(calories)
  const carbs = roundTo(
    (calories - protein * kcalPerGram.protein - fat * kcalPerGram.fat) / kcalPerGram.carbs,
    1,
  )
  const weight = weightIn(facts.unitSystem, target, 0.1)
  return { calories, protein, fat, carbs, weight, weightKg: roundTo(target, 0.1) }
}

// Adults, as the energy equation was fitted on them (19–78 years); the American Academy of Pediatrics advises
// against diets for adolescents. The outer limits keep typing errors from becoming advice.
function hasTargets({ birthdate, targetsOn, heightCm, weightKg }: TargetFacts): boolean {
  const age = fullYears(birthdate, targetsOn)
  const index = weightKg / squareMetres(heightCm)
  return age >= 18 && age <= 120 && !isBelow(index, 10) && !isBelow(100, index)
}

// Kilograms. Losing 5 % is clinically meaningful (2013 AHA/ACC/TOS guideline), but nobody is sent below a healthy
// BMI, nor is someone already below it told to gain. From the baseline, so that success does not move the goal.
function targetWeight(facts: TargetFacts): number {
  const { goal, baselineKg, heightCm } = facts
  if (goal === 'lose weight') {
    const leastHealthy = bmi.leastHealthy * squareMetres(heightCm)
    return Math.min(baselineKg, Math.max(0.95 * baselineKg, leastHealthy))
  }
  return goal === 'gain muscle' && isBelowObesity(facts) ? 1.05 * baselineKg : baselineKg
}

// kcal per day. Activity 1.4 is the low end of sedentary to light (FAO/WHO/UNU 2004): nobody tells us theirs. The
// floors are the low ends of the diets of AHA/ACC/TOS 2013 (men 1500–1800, women 1200–1500).
function dailyCalories(facts: TargetFacts, target: number): number {
  const floor = facts.gender === 'male' ? 1500 : 1200
  return roundTo(Math.max(restingEnergy(facts) * 1.4 + adjustment(facts, target), floor), 10)
}

// kcal per day. Mifflin, St Jeor et al. 1990, Am J Clin Nutr 51:241.
function restingEnergy({ gender, birthdate, targetsOn, heightCm, weightKg }: TargetFacts): number {
  const age = fullYears(birthdate, targetsOn)
  return 10 * weightKg + 6.25 * heightCm - 5 * age + (gender === 'male' ? 5 : -161)
}

// kcal per day, 0 once the target is reached. Deficit: AHA/ACC/TOS, 500–750. Surplus: Slater 2019, Front Nutr
// 6:131, 350–480.
function adjustment(facts: TargetFacts, target: number): number {
  if (facts.goal === 'lose weight' && isBelow(target, facts.weightKg)) return -500
  if (facts.goal === 'gain muscle' && isBelowObesity(facts) && isBelow(facts.weightKg, target)) return 350
  return 0
}

// Grams. Per kilogram 2.0 to lose weight (ISSN 2017: 1.4–2.0), else 1.6 (Morton 2018), of no more weight than a
// healthy BMI has, and at most 35 % of the energy (the upper end of the AMDR).
function dailyProtein({ goal, heightCm }: TargetFacts, target: number, calories: number): number {
  const weight = Math.min(target, bmi.mostHealthy * squareMetres(heightCm))
  const wanted = (goal === 'lose weight' ? 2 : 1.6) * weight
  return roundTo(Math.min(wanted, (0.35 * calories) / kcalPerGram.protein), 1)
}

// Grams: 30 % of the energy, inside the 20–35 % of the AMDR.
function dailyFat(calories: number): number {
  return roundTo((0.3 * calories) / kcalPerGram.fat, 1)
}

function isBelowObesity({ heightCm, weightKg }: TargetFacts): boolean {
  return isBelow(weightKg / squareMetres(heightCm), bmi.obese)
}

function squareMetres(heightCm: number): number {
  return (heightCm / 100) ** 2
}

// A limit that is met exactly on paper (76.8 kg at 160 cm is BMI 30; 68.4 kg is 95 % of 72) must count as met,
// whichever way its binary arithmetic went.
function isBelow(value: number, limit: number): boolean {
  return value < limit - 1e-9
}
