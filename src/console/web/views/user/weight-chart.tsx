import { timeScale } from '../../../../domain/chart/time-scale.ts'
import { weightScale } from '../../../../domain/chart/weight-scale.ts'
import { day, fill, texts } from '../../i18n.ts'
import { Chart, Legend } from '../../parts/chart.tsx'
import type { weightUnit } from '../../parts/measures.ts'
import { isGap, thinned, type TrendPoint } from './points.ts'

interface Props {
  points: readonly TrendPoint[]
  target: number | undefined
  unit: ReturnType<typeof weightUnit>
}

const shownDay = (time: number) => day(new Date(time).toISOString(), { timeZone: 'UTC' })

/** Weight over time, if there are two weights: a point each, their trend, and the weight to reach. */
export function WeightChart({ points, target, unit }: Props) {
  const t = texts.value.user
  const [first, latest] = [points.at(0), points.at(-1)]
  if (!first || !latest || first === latest) return <p class="quiet">{t.tooFew}</p>
  const shown = thinned(points)
  const values = [...shown.map(({ value }) => value), ...(target === undefined ? [] : [target])]
  const label = fill(t.chart, {
    from: shownDay(first.time),
    to: shownDay(latest.time),
    first: unit.named(first.value),
    last: unit.named(latest.value),
  })
  return (
    <figure class="stack tight">
      <Chart
        label={label}
        time={timeScale(first.time, latest.time)}
        values={weightScale(values)}
        target={target}
      >
        {(x, y) => {
          const place = ({ time, trend }: TrendPoint) => `${x(time)} ${y(trend)}`
          let [line, gaps] = ['', '']
          for (const [index, point] of shown.entries()) {
            const before = shown[index - 1]
            const isAfterGap = before !== undefined && isGap(before, point)
            line += `${before && !isAfterGap ? 'L' : 'M'}${place(point)}`
            if (isAfterGap) gaps += `M${place(before)}L${place(point)}`
          }
          return (
            <>
              <path
                class={shown.length > 40 ? 'points fine' : 'points'}
                d={shown.map(({ time, value }) => `M${x(time)} ${y(value)}h0`).join('')}
              />
              <path class="trend" d={line} />
              {gaps && <path class="trend gap" d={gaps} />}
            </>
          )
        }}
      </Chart>
      <Legend
        keys={[
          ['points', t.weight],
          ['trend', fill(t.trendNow, { weight: unit.named(latest.trend) })],
          ...(target === undefined
            ? []
            : [['target', fill(t.targetWeight, { weight: unit.named(target) })] as const]),
        ]}
      />
    </figure>
  )
}
