import { kcalPerGram, type Targets } from '../../domain/targets.ts'
import type { Values } from './fill.ts'
import type { Formats } from './formats.ts'
import type { Messages } from './messages/messages.ts'

/** Calories and macronutrients, as numbers and as a bar. */
export const dailyTargets = (targets: Targets, text: Messages, formats: Formats): Values => ({
  calories: formats.counted(targets.calories, text.kilocalories),
  macros: sharesOf(targets).map(({ macro, grams, from, share }) => ({
    macro,
    name: text[macro],
    from: from * 100,
    width: share * 100,
    grams: formats.grams(grams),
    percent: formats.percent(share),
  })),
})

/**
 * Whole percents of the energy, which add up to 100: carbohydrates are the rest after protein and fat (targets.ts).
 */
function sharesOf({ calories, protein, fat, carbs }: Targets) {
  const ofProtein = Math.round((protein * kcalPerGram.protein * 100) / calories) / 100
  const ofFat = Math.round((fat * kcalPerGram.fat * 100) / calories) / 100
  return [
    { macro: 'protein', grams: protein, from: 0, share: ofProtein },
    { macro: 'fat', grams: fat, from: ofProtein, share: ofFat },
    { macro: 'carbs', grams: carbs, from: ofProtein + ofFat, share: 1 - ofProtein - ofFat },
  ] as const
}
