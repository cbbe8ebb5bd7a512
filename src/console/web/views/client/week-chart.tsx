import { timeScale } from '../../../../domain/chart/time-scale.ts'
import { weightScale } from '../../../../domain/chart/weight-scale.ts'
import { counted, day, fill, number, texts } from '../../i18n.ts'
import { Chart } from '../../parts/chart.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import type { Card } from './card.ts'
import { sessionsOf } from './sessions-api.ts'
import { firstOf, weeksOf, type Week } from './weeks.ts'

const week = 7 * 86_400_000

/** Sessions a week, of the last half year, as bars and as a table. */
export function WeekChart({ card }: { card: Card }) {
  const t = texts.value.client
  const found = useLoaded(`${card.turn.value}`, (signal) =>
    sessionsOf(card.uid, { limit: 500, start_date: firstOf(new Date()) }, signal),
  )
  if (!found.data) return null
  const weeks = weeksOf(
    found.data.sessions.map(({ started_at }) => new Date(started_at)),
    new Date(),
  )
  const all = weeks.reduce((sum, { count }) => sum + count, 0)
  return (
    <figure class="weeks">
      <figcaption>{fill(t.chartOf, { sessions: counted(t.sessionCount, all) })}</figcaption>
      <Bars weeks={weeks} />
      <details>
        <summary>{t.asTable}</summary>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{t.weekOf}</th>
                <th scope="col" class="number">
                  {t.sessions}
                </th>
              </tr>
            </thead>
            <tbody>
              {weeks.toReversed().map(({ start, count }) => (
                <tr key={start}>
                  <th scope="row">{shownDay(start)}</th>
                  <td class="number">{number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

// The starts of weeks are days of the wall clock, counted as UTC.
const shownDay = (time: number) => day(new Date(time).toISOString(), { timeZone: 'UTC' })

function Bars({ weeks }: { weeks: readonly Week[] }) {
  const t = texts.value.client
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (!first || !last) return null
  return (
    <Chart
      label={t.chart}
      time={timeScale(first.start, last.start + week)}
      values={weightScale([0, Math.max(5, ...weeks.map(({ count }) => count))])}
    >
      {(x, y) =>
        weeks.map(({ start, count }) => {
          const [from, to] = [x(start + 0.14 * week), x(start + 0.86 * week)]
          return (
            <rect
              key={start}
              x={Math.min(from, to)}
              y={y(count)}
              width={Math.abs(to - from)}
              height={y(0) - y(count)}
            >
              <title>
                {shownDay(start)}: {counted(t.sessionCount, count)}
              </title>
            </rect>
          )
        })
      }
    </Chart>
  )
}
