import { timeScale } from '../../domain/chart/time-scale.ts'
import { weightScale } from '../../domain/chart/weight-scale.ts'
import type { Formats } from './formats.ts'
import { isGap, type TrendPoint } from './history.ts'
import type { Messages } from './messages/messages.ts'

interface Props {
  points: TrendPoint[]
  target: number | undefined
  text: Messages
  formats: Formats
  direction: 'ltr' | 'rtl'
}

/**
 * Weight over time. Only the inner drawing is stretched, so text keeps its size at every width; the outer one positions
 * by percent. In Arabic, time runs from right to left.
 */
export const WeightChart = (props: Props) => {
  const { points, target, text, formats, direction } = props
  const [first, latest] = [points.at(0), points.at(-1)]
  if (!first || !latest) return null

  const time = timeScale(first.time, latest.time)
  const weight = weightScale([...points.map(({ value }) => value), ...(target === undefined ? [] : [target])])
  const across = (moment: number) => {
    const share = (moment - time.from) / (time.to - time.from)
    return direction === 'rtl' ? 1 - share : share
  }
  const down = (value: number) => (weight.to - value) / (weight.to - weight.from)
  const at = (moment: number, value: number) =>
    `${Math.round(across(moment) * 2000)} ${Math.round(down(value) * 1000)}`
  const dots = points.map(({ time, value }) => `M${at(time, value)}h0`).join('')
  const places = points.map(({ time, trend }) => at(time, trend))
  let [line, gaps] = ['', '']
  points.forEach((point, index) => {
    const isFirst = index === 0
    const isAfterGap = !isFirst && isGap(points[index - 1] ?? point, point)
    line += `${isFirst || isAfterGap ? 'M' : 'L'}${places[index]}`
    if (isAfterGap) gaps += `M${places[index - 1]}L${places[index]}`
  })
  // The label stands above the drawing, where no line can cross it.
  const now = percent(across(latest.time))

  return (
    <>
      <svg class="chart" role="img" aria-labelledby="chart" aria-describedby="story">
        <title id="chart">{text.weightOverTime}</title>
        <desc id="story">
          {formats.days(first.time, latest.time)}: {formats.weight(first.value)} –{' '}
          {formats.weight(latest.value)}
        </desc>
        {weight.ticks.map((tick) => (
          <>
            <line class="grid" x2="100%" y1={percent(down(tick))} y2={percent(down(tick))} />
            <text
              class="end"
              x={direction === 'rtl' ? '100%' : '0'}
              dx={direction === 'rtl' ? 8 : -8}
              dy="4"
              y={percent(down(tick))}
            >
              {formats.number(tick)}
            </text>
          </>
        ))}
        <g class={time.ticks.length > 3 ? 'middle many' : 'middle'}>
          {time.ticks.map((tick) => (
            <text x={percent(across(tick.time))} y="100%" dy="22">
              {formats.tick(tick)}
            </text>
          ))}
        </g>
        {target !== undefined && (
          <line class="target" x2="100%" y1={percent(down(target))} y2={percent(down(target))} />
        )}
        <svg viewBox="0 0 2000 1000" preserveAspectRatio="none">
          <path class={points.length > 40 ? 'points fine' : 'points'} d={dots} />
          <path class="trend" d={line} />
          {gaps && <path class="trend gap" d={gaps} />}
        </svg>
        <line class="now" x1={now} x2={now} y1="-16" y2={percent(down(latest.value))} />
        <circle r="6" cx={now} cy={percent(down(latest.value))} />
        <text class={time.to === latest.time ? 'now end' : 'now middle'} x={now} y="-22">
          {formats.weight(latest.value)}
        </text>
      </svg>
      <Legend {...props} trend={latest.trend} />
      <p class="quiet">{text.trendNote}</p>
    </>
  )
}

const Legend = ({ target, trend, text, formats }: Props & { trend: number }) => (
  <ul class="legend">
    <li>
      <Key class="points" /> {text.weight}
    </li>
    <li>
      <Key class="trend" /> {text.trend}: {formats.weight(trend)}
    </li>
    {target !== undefined && (
      <li>
        <Key class="target" /> {text.targetWeight}: {formats.weight(target)}
      </li>
    )}
  </ul>
)

const Key = (props: { class: string }) => (
  <svg class="key" aria-hidden="true">
    <path class={props.class} d={props.class === 'points' ? 'M10 6h0' : 'M2 6H18'} />
  </svg>
)

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`
