import type { Goal, Language } from '../../../domain/user.ts'
import { ar } from './ar.ts'
import { bg } from './bg.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { ru } from './ru.ts'
import { uk } from './uk.ts'

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

export const messages: Record<Language, Messages> = { en, de, es, bg, uk, ru, ar }
