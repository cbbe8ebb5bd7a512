import { timeScale } from '../../domain/chart/time-scale.ts'
import { weightScale } from '../../domain/chart/weight-scale.ts'
import type { About } from './about.ts'
import type { Values } from './fill.ts'
import { isGap } from './history.ts'

/**
 * Weight over time, if there are two weights. Only the inner drawing is stretched, so text keeps its size at every width;
 * the outer one positions by percent. In Arabic, time runs from right to left.
 */
export function weightChart({ user, points, target, formats }: About): Values | undefined {
  const [first, latest] = [points.at(0), points.at(-1)]
  if (!first || !latest || first === latest) return undefined

  const time = timeScale(first.time, latest.time)
  const weight = weightScale([...points.map(({ value }) => value), ...(target === undefined ? [] : [target])])
  const across = (moment: number) => {
    const share = (moment - time.from) / (time.to - time.from)
    return user.language === 'ar' ? 1 - share : share
  }
  const down = (value: number) => (weight.to - value) / (weight.to - weight.from)
  const at = (moment: number, value: number) =>
    `${Math.round(across(moment) * 2000)} ${Math.round(down(value) * 1000)}`
  const places = points.map(({ time, trend }) => at(time, trend))
  let [line, gaps] = ['', '']
  points.forEach((point, index) => {
    const before = points[index - 1]
    const isAfterGap = before && isGap(before, point)
    line += `${before && !isAfterGap ? 'L' : 'M'}${places[index]}`
    if (isAfterGap) gaps += `M${places[index - 1]}L${places[index]}`
  })
  return {
    days: formats.days(first.time, latest.time),
    firstWeight: formats.weight(first.value),
    lastWeight: formats.weight(latest.value),
    grid: weight.ticks.map((tick) => ({ y: percent(down(tick)), label: formats.number(tick) })),
    ticks: time.ticks.map((tick) => ({ x: percent(across(tick.time)), label: formats.tick(tick) })),
    hasManyTicks: time.ticks.length > 3,
    goalLine: target !== undefined && { y: percent(down(target)) },
    dots: points.map(({ time, value }) => `M${at(time, value)}h0`).join(''),
    hasManyDots: points.length > 40,
    line,
    gaps,
    // The label stands above the drawing, where no line can cross it.
    x: percent(across(latest.time)),
    y: percent(down(latest.value)),
    anchor: time.to === latest.time ? 'end' : 'middle',
  }
}

const percent = (share: number) => Math.round(share * 1000) / 10
