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
  targetWeight: string
  toGo: string
  reached: string
  goal: string
  goals: Record<Goal, string>
  height: string
  weightOverTime: string
  weight: string
  date: string
  lowest: string
  highest: string
  /** The whole name of the trend line, for the legend. */
  trend: string
  /** The same at the head of a column. */
  average: string
  showValues: string
  dailyTargets: string
  kilocalories: Plural
  protein: string
  fat: string
  carbs: string
  share: string
  disclaimer: string
  noTargets: string
  timezone: string
  linkIsDead: string
  askForLink: string
}

export const messages: Record<Language, Messages> = { en, de, es, bg, uk, ru, ar }
