import * as z from 'zod/mini'
import { isCalendarDay, utcDay } from '../domain/calendar.ts'
import { clockToleranceMinutes, firstBirthday, firstYear, minute } from '../domain/limits.ts'
import { parseInstant } from '../domain/instant.ts'
import * as sentences from '../domain/sentences.ts'
import { documented } from './documented.ts'
import { textual } from './fields.ts'

/** A day as YYYY-MM-DD, kept as text. */
export function calendarDay(name: string) {
  const error = textual(name, 'must be a calendar day as YYYY-MM-DD')
  const schema = z.string({ error }).check(z.trim(), z.refine(isCalendarDay, { error }))
  return documented(schema, { format: 'date' })
}

/** The fields of a range of days, and its check: it must not end before it begins. */
export const days = () => ({
  start_date: z.optional(calendarDay('start_date')),
  end_date: z.optional(calendarDay('end_date')),
})
export const daysInOrder = () =>
  z.refine<{ start_date?: unknown; end_date?: unknown }>((range) => !isReversed(range), {
    path: ['start_date'],
    error: sentences.datesReversed,
    // Checked even when other fields are wrong; the dates may be wrong too.
    when: () => true,
  })

/** False unless both are days: a wrong day is already reported. */
function isReversed({
  start_date: start,
  end_date: end,
}: {
  start_date?: unknown
  end_date?: unknown
}): boolean {
  if (typeof start !== 'string' || typeof end !== 'string') return false
  return isCalendarDay(start) && isCalendarDay(end) && start > end
}

/** A birthdate: from 1900 to today in UTC. */
export function birthday(name: string) {
  const error = textual(name, `must be a calendar day as YYYY-MM-DD, from ${firstBirthday} to today`)
  const isBirthday = (day: string) => isCalendarDay(day) && day >= firstBirthday && day <= utcDay(new Date())
  const schema = z.string({ error }).check(z.trim(), z.refine(isBirthday, { error }))
  return documented(schema, { format: 'date' })
}

/** A past moment, since the year 2000. */
export function instant(name: string) {
  return moment(
    name,
    `must be an ISO 8601 time with an offset or Z, from ${firstYear} to at most ${clockToleranceMinutes} minutes ahead`,
    (time) => time <= Date.now() + clockToleranceMinutes * minute,
  )
}

/** A future moment. */
export function futureInstant(name: string) {
  return moment(
    name,
    'must be an ISO 8601 time with an offset or Z, in the future and before the year 9999',
    (time) => time > Date.now(),
  )
}

function moment(name: string, rule: string, isAllowed: (time: number) => boolean) {
  const error = textual(name, rule)
  return z.pipe(
    documented(z.string({ error }), { format: 'date-time' }),
    z.transform((value, context) => {
      const time = parseInstant(value.trim())
      if (time && isAllowed(time.getTime())) return time
      context.issues.push({ code: 'custom', input: value, message: `${name} ${rule}` })
      return z.NEVER
    }),
  )
}
