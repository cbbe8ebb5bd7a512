import type { Formats } from './formats.ts'
import { chosenRange, ranges, thinned, within, type Range, type TrendPoint } from './history.ts'
import type { Messages } from './messages/messages.ts'
import { WeightChart } from './weight-chart.tsx'
import { WeightTable } from './weight-table.tsx'

interface Props {
  /** The whole history, oldest first. */
  points: TrendPoint[]
  target: number | undefined
  now: number
  /** The range in the page's address, unchecked. */
  asked: string | undefined
  text: Messages
  formats: Formats
  direction: 'ltr' | 'rtl'
}

/** The weights of one range, as a chart and as a table. */
export const WeightHistory = ({ points, now, asked, text, formats, ...rest }: Props) => {
  const chosen = chosenRange(asked, points, now)
  const shown = { ...rest, points: thinned(within(chosen, points, now)), text, formats }
  return (
    <section class="card">
      <h2>
        {text.weightOverTime} ({formats.weightUnit})
      </h2>
      {points.length > 1 && (
        <nav>
          {ranges.map((range) => (
            <a href={`?range=${range}`} aria-current={range === chosen ? 'true' : undefined}>
              {nameOf(range, text, formats)}
            </a>
          ))}
        </nav>
      )}
      {shown.points.length > 1 ? (
        <>
          <WeightChart {...shown} />
          <WeightTable {...shown} />
        </>
      ) : (
        <p class="quiet">{text.tooFew}</p>
      )}
    </section>
  )
}

function nameOf(range: Range, text: Messages, formats: Formats): string {
  if (range === 'all') return text.all
  return range === 'year' ? formats.span(1, 'year') : formats.span(range === 'month' ? 1 : 3, 'month')
}
