import { fullYears } from '../../domain/calendar.ts'
import { calculateTargets } from '../../domain/targets.ts'
import type { Storage } from '../../storage/index.ts'
import type { Brand } from './brand.ts'
import { DailyTargets } from './daily-targets.tsx'
import { KeyFigures } from './facts.tsx'
import { formatsFor } from './formats.ts'
import { withTrend } from './history.ts'
import { messages } from './messages/index.ts'
import { directionOf, Document } from './document.tsx'
import { WeightHistory } from './weight-history.tsx'

type Progress = NonNullable<Awaited<ReturnType<Storage['users']['progress']>>>

/** The whole page: key figures, weight over time, and the daily targets if the user has any. */
export const ProgressPage = ({
  user,
  weights,
  now,
  range,
  brand,
}: Progress & { now: Date; range: string | undefined; brand: Brand }) => {
  const text = messages[user.language]
  const formats = formatsFor(user)
  const targets = calculateTargets(user)
  const points = withTrend(
    weights.map(({ weightKg, recordedAt }) => ({
      time: formats.toLocal(new Date(recordedAt)),
      value: formats.toUnit(weightKg),
    })),
  )
  const history = { points, target: targets?.weight, now: formats.toLocal(now), text, formats }
  return (
    <Document language={user.language} title={text.title} brand={brand} name={user.displayName}>
      <main>
        <KeyFigures {...history} user={user} />
        <WeightHistory {...history} asked={range} direction={directionOf(user.language)} />
        {targets ? (
          <DailyTargets targets={targets} text={text} formats={formats} />
        ) : (
          <p class="card quiet">
            {fullYears(user.birthdate, user.targetsOn) < 18 ? text.tooYoung : text.unusual}
          </p>
        )}
      </main>
      <footer>
        <p>
          {text.timezone} <bdi>{user.timezone}</bdi>
        </p>
      </footer>
    </Document>
  )
}
