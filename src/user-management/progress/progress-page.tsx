import { calculateTargets } from '../../domain/targets.ts'
import type { Storage } from '../../storage/index.ts'
import { movingAverage } from './chart-scale.ts'
import { DailyTargets } from './daily-targets.tsx'
import { Facts } from './facts.tsx'
import { formatsFor } from './formats.ts'
import { messages } from './messages/index.ts'
import { directionOf, Page } from './page.tsx'
import { WeightChart } from './weight-chart.tsx'
import { WeightTable } from './weight-table.tsx'

type Progress = NonNullable<Awaited<ReturnType<Storage['users']['progress']>>>

/** All that a user sees: the facts, the weight over time, the daily targets where they apply. */
export const ProgressPage = ({ user, weights, now }: Progress & { now: Date }) => {
  const text = messages[user.language]
  const formats = formatsFor(user)
  const targets = calculateTargets(user)
  const points = weights.map(({ weightKg, recordedAt }) => ({
    time: formats.toLocal(new Date(recordedAt)),
    value: formats.toUnit(weightKg),
  }))
  const average = movingAverage(points)
  const history = { points, average, target: targets?.weight, text, formats }
  return (
    <Page language={user.language} title={text.title}>
      <header>
        <p>
          <bdi>{user.displayName}</bdi>
        </p>
        <h1>{text.title}</h1>
      </header>
      <main>
        <Facts {...history} user={user} now={formats.toLocal(now)} />
        <section class="card">
          <h2>{text.weightOverTime}</h2>
          <WeightChart {...history} direction={directionOf(user.language)} />
          <WeightTable {...history} />
        </section>
        {targets ? (
          <DailyTargets targets={targets} text={text} formats={formats} />
        ) : (
          <p class="card quiet">{text.noTargets}</p>
        )}
      </main>
      <footer>
        <p>
          {text.timezone} <bdi>{user.timezone}</bdi>
        </p>
      </footer>
    </Page>
  )
}
