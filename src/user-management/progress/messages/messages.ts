import type { Goal } from '../../../domain/user.ts'

/** A counted noun in the forms that Intl.PluralRules tells apart in its language; `{}` is the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Every text of the page. `{}` is where a formatted value goes. */
export interface Messages {
  title: string
  currentWeight: string
  weekChange: string
  lastChange: string
  sinceStart: string
  targetWeight: string
  toGo: string
  reached: string
  ofTheWay: string
  arrival: string
  goal: string
  goals: Record<Goal, string>
  height: string
  weightOverTime: string
  weight: string
  date: string
  trend: string
  trendNote: string
  /** The range of all weights; Intl names the others. */
  all: string
  /** In place of a chart of fewer than two weights. */
  tooFew: string
  showValues: string
  dailyTargets: string
  kilocalories: Plural
  protein: string
  fat: string
  carbs: string
  share: string
  disclaimer: string
  /** Why there are no daily targets: age, or figures that are hardly right. */
  tooYoung: string
  unusual: string
  timezone: string
  linkIsDead: string
  askForLink: string
}
