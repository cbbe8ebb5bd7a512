import { fullYears } from '../../domain/calendar.ts'
import { calculateTargets } from '../../domain/targets.ts'
import type { Storage } from '../../storage/index.ts'
import { dailyTargets } from './daily-targets.ts'
import type { Values } from './fill.ts'
import { formatsFor } from './formats.ts'
import { withTrend } from './history.ts'
import { keyFigures } from './key-figures.ts'
import type { Look } from './look.ts'
import { weightsOverTime } from './weight-history.ts'

type Progress = NonNullable<Awaited<ReturnType<Storage['users']['progress']>>>

/** The values of a user's page: key figures, weight over time, and the daily targets if the user has any. */
export function progressOf(
  { user, weights }: Progress,
  time: Date,
  range: string | null,
  { messages, formatOptions }: Look,
): Values {
  const text = messages[user.language]
  const formats = formatsFor(user, formatOptions)
  const targets = calculateTargets(user)
  const points = withTrend(
    weights.map(({ weightKg, recordedAt }) => ({
      time: formats.toLocal(new Date(recordedAt)),
      value: formats.toUnit(weightKg),
    })),
  )
  const about = { user, points, target: targets?.weight, now: formats.toLocal(time), text, formats }
  return {
    name: user.displayName,
    place: user.timezone,
    ...keyFigures(about),
    ...weightsOverTime(about, range),
    ...(targets
      ? { targets: dailyTargets(targets, text, formats) }
      : { whyNot: fullYears(user.birthdate, user.targetsOn) < 18 ? text.tooYoung : text.unusual }),
  }
}
