import type { Goal } from '../../../domain/user.ts'

/** A counted noun in its language's plural forms (Intl.PluralRules); `{}` is the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Every text of the page; a formatted value replaces `{}`. */
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
  /** The name of the range of all weights; Intl names the other ranges. */
  all: string
  /** Shown instead of a chart of fewer than two weights. */
  tooFew: string
  showValues: string
  dailyTargets: string
  kilocalories: Plural
  protein: string
  fat: string
  carbs: string
  share: string
  disclaimer: string
  /** The reasons for no daily targets: age, or implausible figures. */
  tooYoung: string
  unusual: string
  timezone: string
  linkIsDead: string
  askForLink: string
  /** Shown to a client address that opens too many links. */
  tryAgain: string
}
