import { roundTo } from '../../domain/measurements.ts'
import type { User } from '../../domain/user.ts'
import type { Formats } from './formats.ts'
import { lastChange, type TrendPoint } from './history.ts'
import type { Messages } from './messages/messages.ts'
import { paceTowards } from './pace.ts'
import { wayTo, type Way } from './way.ts'

interface Props {
  user: User
  points: TrendPoint[]
  target: number | undefined
  now: number
  text: Messages
  formats: Formats
}

type Fact = [name: string, value: string, note?: string | false | undefined]

/** The figures at the head of the page. Readings are as measured; all else follows the trend of the whole history. */
export const KeyFigures = (props: Props) => {
  const { user, points, target, text, formats } = props
  const latest = points.at(-1)
  const hasWay = target !== undefined && user.goal !== 'maintain'
  const way = hasWay && latest && wayTo(target, formats.toUnit(user.baselineKg), latest.trend)
  const left = way ? toGo(way, text, formats) : text.goals.maintain
  const facts: Fact[] = [
    [text.currentWeight, formats.weight(formats.toUnit(user.weightKg)), latest && formats.day(latest.time)],
    ...changes(props),
    ...(target === undefined
      ? []
      : [[text.targetWeight, formats.weight(target), hasWay && left] satisfies Fact]),
    [text.goal, text.goals[user.goal]],
    [text.height, formats.height(user.heightCm)],
  ]
  return (
    <section class="card">
      <dl class="facts">
        {facts.map(([name, value, note]) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <b>{value}</b>
              {note && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {way && <WayBar {...props} way={way} />}
    </section>
  )
}

/** The trend's change over the last week and since the baseline; a single weight has no change. */
function changes({ user, points, now, text, formats }: Props): Fact[] {
  const change = lastChange(points, now)
  if (!change) return []
  const { of, from, to } = change
  const baseline = formats.toUnit(user.baselineKg)
  const difference = (before: number) => formats.change(roundTo(to.trend - before, 0.1))
  return [
    [
      of === 'week' ? text.weekChange : text.lastChange,
      difference(from.trend),
      formats.days(from.time, to.time),
    ],
    [text.sinceStart, difference(baseline), `${formats.weight(baseline)} – ${formats.weight(to.trend)}`],
  ]
}

const toGo = ({ left }: Way, text: Messages, formats: Formats) =>
  left > 0 ? text.toGo.replace('{}', formats.weight(left)) : text.reached

const WayBar = ({ way, points, target, now, text, formats }: Props & { way: Way }) => {
  const pace = target === undefined ? undefined : paceTowards(target, points, now)
  return (
    <div class="way">
      <svg class="bar" aria-hidden="true">
        <rect class="protein" width={`${way.share * 100}%`} height="100%" />
      </svg>
      <b>{text.ofTheWay.replace('{}', formats.percent(way.share))}</b>
      {pace && (
        <p class="quiet">
          {text.arrival.replace('{}', formats.days(pace.from, pace.to))} ({formats.pace(pace.perWeek)})
        </p>
      )}
    </div>
  )
}
