import { texts } from '../../i18n.ts'
import { activities } from '../clients/roster.ts'
import { problemOf, toNumber } from './rules.ts'
import type { NewSession } from './sessions-api.ts'

/** Now, as an input of day and time has it. */
export const localNow = () =>
  new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

export const measures = ['weight', 'leg_length', 'ycom'] as const
export type Typed = Record<'activity' | 'time' | 'minutes' | 'note' | (typeof measures)[number], string>

/** What is wrong with what is typed, by the fields of the API. */
export function problemsOf(typed: Typed): Partial<Record<string, string>> {
  const t = texts.value.client.problems
  const minutes = toNumber(typed.minutes)
  return {
    started_at: Date.parse(typed.time) > Date.now() + 300_000 ? t.future : undefined,
    duration_seconds: typed.minutes && !(minutes > 0 && minutes <= 1440) ? t.minutes : undefined,
    ...Object.fromEntries(measures.map((name) => [name, problemOf('size', typed[name])])),
  }
}

/** The session that is asked for. */
export function toSession(typed: Typed): NewSession {
  const figure = (text: string) => (text.trim() ? toNumber(text) : null)
  const minutes = figure(typed.minutes)
  return {
    activity: activities.find((each) => each === typed.activity) ?? activities[0],
    ...(typed.time && { started_at: new Date(typed.time).toISOString() }),
    duration_seconds: minutes === null ? null : Math.round(minutes * 60),
    weight: figure(typed.weight),
    leg_length: figure(typed.leg_length),
    ycom: figure(typed.ycom),
    note: typed.note || null,
  }
}
