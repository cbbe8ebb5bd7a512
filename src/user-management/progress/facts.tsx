import type { PropsWithChildren } from 'hono/jsx'
import { roundTo } from '../../domain/measurements.ts'
import type { Goal, User } from '../../domain/user.ts'
import type { Point } from './chart-scale.ts'
import type { Formats } from './formats.ts'
import { weekBefore } from './history.ts'
import type { Messages } from './messages/index.ts'

interface Props {
  user: User
  points: Point[]
  target: number | undefined
  now: number
  text: Messages
  formats: Formats
}

/** The figures at the head of the page. */
export const Facts = ({ user, points, target, now, text, formats }: Props) => {
  const weight = formats.toUnit(user.weightKg)
  const latest = points.at(-1)
  const before = weekBefore(points, now)
  const left = target === undefined ? undefined : distanceToGo(user.goal, weight, target)
  return (
    <dl class="card facts">
      <Fact name={text.currentWeight} note={latest && formats.day(latest.time)}>
        {formats.weight(weight)}
      </Fact>
      <Fact name={text.weekChange} note={before && latest && formats.days(before.time, latest.time)}>
        {before ? formats.change(roundTo(weight - before.value, 0.1)) : '—'}
      </Fact>
      {target !== undefined && (
        <Fact name={text.targetWeight} note={left !== undefined && toGo(left, text, formats)}>
          {formats.weight(target)}
        </Fact>
      )}
      <Fact name={text.goal}>{text.goals[user.goal]}</Fact>
      <Fact name={text.height}>
        <bdi>{formats.height(user.heightCm)}</bdi>
      </Fact>
    </dl>
  )
}

const Fact = ({
  name,
  note,
  children,
}: PropsWithChildren<{ name: string; note?: string | false | undefined }>) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <b>{children}</b>
      {note && <small>{note}</small>}
    </dd>
  </div>
)

/** How far the weight is from its target in the direction of the goal; whoever maintains it has no way to go. */
function distanceToGo(goal: Goal, weight: number, target: number): number | undefined {
  if (goal === 'maintain') return undefined
  return roundTo(goal === 'lose weight' ? weight - target : target - weight, 0.1)
}

const toGo = (left: number, text: Messages, formats: Formats) =>
  left > 0 ? text.toGo.replace('{}', formats.weight(left)) : text.reached
