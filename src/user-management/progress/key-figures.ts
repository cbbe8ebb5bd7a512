import { roundTo } from '../../domain/measurements.ts'
import type { About } from './about.ts'
import type { Values } from './fill.ts'
import { lastChange } from './history.ts'
import { paceTowards } from './pace.ts'
import { wayTo, type Way } from './way.ts'

/** The figures at the head of the page. Readings are as measured; all else follows the trend of the whole history. */
export function keyFigures(about: About): Values {
  const { user, points, target, text, formats } = about
  const latest = points.at(-1)
  const hasWay = target !== undefined && user.goal !== 'maintain'
  const way = hasWay && latest && wayTo(target, formats.toUnit(user.baselineKg), latest.trend)
  return {
    measured: formats.weight(formats.toUnit(user.weightKg)),
    measuredOn: latest && formats.day(latest.time),
    trendNow: latest && formats.weight(latest.trend),
    change: changes(about),
    target: target === undefined ? undefined : formats.weight(target),
    left: hasWay && (way ? toGo(way, about) : text.goals.maintain),
    goalName: text.goals[user.goal],
    tall: formats.height(user.heightCm),
    way: way && wayBar(way, target, about),
  }
}

/** The trend's change over the last week and since the baseline; a single weight has no change. */
function changes({ user, points, now, text, formats }: About): Values | undefined {
  const change = lastChange(points, now)
  if (!change) return undefined
  const { of, from, to } = change
  const baseline = formats.toUnit(user.baselineKg)
  const difference = (before: number) => formats.change(roundTo(to.trend - before, 0.1))
  return {
    period: of === 'week' ? text.weekChange : text.lastChange,
    difference: difference(from.trend),
    days: formats.days(from.time, to.time),
    sinceBaseline: difference(baseline),
    baseline: formats.weight(baseline),
  }
}

const toGo = ({ left }: Way, { text, formats }: About) =>
  left > 0 ? text.toGo.replace('{}', formats.weight(left)) : text.reached

function wayBar({ share }: Way, target: number, { points, now, text, formats }: About): Values {
  const pace = paceTowards(target, points, now)
  return {
    width: share * 100,
    share: text.ofTheWay.replace('{}', formats.percent(share)),
    pace: pace && {
      arrival: text.arrival.replace('{}', formats.days(pace.from, pace.to)),
      speed: formats.pace(pace.perWeek),
    },
  }
}
