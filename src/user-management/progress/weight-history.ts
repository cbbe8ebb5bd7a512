import type { About } from './about.ts'
import type { Values } from './fill.ts'
import { chosenRange, ranges, thinned, within, type Range } from './history.ts'
import { weightChart } from './weight-chart.ts'

/** The weights of one range, as a chart and as a table. The range in the page's address is unchecked. */
export function weightsOverTime(about: About, asked: string | null): Values {
  const { points, now, formats } = about
  const chosen = chosenRange(asked, points, now)
  return {
    unit: formats.weightUnit,
    nav: points.length > 1 && {
      ranges: ranges.map((range) => ({ range, isChosen: range === chosen, name: nameOf(range, about) })),
    },
    ...chartAndTable({ ...about, points: thinned(within(chosen, points, now)) }),
  }
}

function chartAndTable(about: About): Values {
  const { points, formats } = about
  const chart = weightChart(about)
  if (!chart) return { isShort: true }
  const rows = points.toReversed().map(({ time, value, trend }) => ({
    time: formats.day(time),
    value: formats.value(value),
    trend: formats.value(trend),
  }))
  return { chart: { ...chart, rows } }
}

function nameOf(range: Range, { text, formats }: About): string {
  if (range === 'all') return text.all
  return range === 'year' ? formats.years(1) : formats.months(range === 'month' ? 1 : 3)
}
