import { day } from '../../i18n.ts'

const minute = 60_000

/** The clock on the wall of a user's place. Formatting a wall clock as UTC shows the local time. */
export function wallClock(timezone: string) {
  const [, sign, hours, minutes] = /\(UTC([+-])(\d{2}):(\d{2})\)$/.exec(timezone) ?? []
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minute
  const offset = sign === '-' ? -size : size
  const of = (time: string) => Date.parse(time) + offset
  return {
    /** Milliseconds. */
    of,
    shown: (time: string) => day(new Date(of(time)).toISOString(), { timeStyle: 'short', timeZone: 'UTC' }),
    /** The instant of a time that was typed as the clock shows it. */
    instant: (typed: string) => {
      const local = Date.parse(`${typed}Z`)
      return Number.isNaN(local) ? typed : new Date(local - offset).toISOString()
    },
  }
}
