import type { ComponentChildren } from 'preact'
import type { TimeScale, TimeTick } from '../../../domain/chart/time-scale.ts'
import type { WeightScale } from '../../../domain/chart/weight-scale.ts'
import { day, language, number } from '../i18n.ts'

/** The size of the inner drawing, which is stretched to the place that there is. */
const chartSize = { width: 2000, height: 1000 } as const

const tickFormats: Record<TimeTick['unit'], Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
}

/**
 * Values over time: a grid, its labels, and what is drawn inside. Times are in milliseconds of a wall clock. Only the
 * inner drawing is stretched, so text keeps its size; in Arabic, time runs from right to left.
 */
export function Chart({
  label,
  time,
  values,
  target,
  children,
}: {
  /** What a screen reader says instead of the picture. */
  label: string
  time: TimeScale
  values: WeightScale
  target?: number | undefined
  /** Draws inside, with places on `chartSize`. */
  children: (x: (moment: number) => number, y: (value: number) => number) => ComponentChildren
}) {
  const isTurned = language.value === 'ar'
  const across = (moment: number) => {
    const share = (moment - time.from) / (time.to - time.from)
    return isTurned ? 1 - share : share
  }
  const down = (value: number) => (values.to - value) / (values.to - values.from)
  return (
    <svg class="chart" role="img" aria-label={label}>
      {values.ticks.map((tick) => (
        <g key={tick}>
          <line class="grid" x2="100%" y1={percent(down(tick))} y2={percent(down(tick))} />
          <text class="value" x={isTurned ? '100%' : 0} dx={isTurned ? 8 : -8} dy="4" y={percent(down(tick))}>
            {number(tick)}
          </text>
        </g>
      ))}
      <g class={time.ticks.length > 3 ? 'times many' : 'times'}>
        {time.ticks.map((tick) => (
          <text key={tick.time} x={percent(across(tick.time))} y="100%" dy="22">
            {day(new Date(tick.time).toISOString(), {
              dateStyle: undefined,
              timeZone: 'UTC',
              ...tickFormats[tick.unit],
            })}
          </text>
        ))}
      </g>
      {target !== undefined && (
        <line class="target" x2="100%" y1={percent(down(target))} y2={percent(down(target))} />
      )}
      <svg viewBox={`0 0 ${chartSize.width} ${chartSize.height}`} preserveAspectRatio="none">
        {children(
          (moment) => Math.round(across(moment) * chartSize.width),
          (value) => Math.round(down(value) * chartSize.height),
        )}
      </svg>
    </svg>
  )
}

/** What the lines and points of a chart mean. */
export function Legend({ keys }: { keys: readonly (readonly ['points' | 'trend' | 'target', string])[] }) {
  return (
    <ul class="legend">
      {keys.map(([kind, text]) => (
        <li key={kind}>
          <svg class="key" aria-hidden="true">
            <path class={kind} d={kind === 'points' ? 'M10 6h0' : 'M2 6H18'} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`
