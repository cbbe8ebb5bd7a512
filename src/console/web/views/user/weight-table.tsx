import { useSignal } from '@preact/signals'
import type { AppOfKey } from '../../app-key.ts'
import { counted, fill, number, texts } from '../../i18n.ts'
import { confirmed } from '../../parts/confirm.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Icon } from '../../parts/icon.tsx'
import { weightUnit } from '../../parts/measures.ts'
import { say } from '../../parts/toast.tsx'
import { useAct } from '../../parts/use-act.ts'
import { deleteWeight, type Profile, type User } from './data.ts'
import type { TrendPoint } from './points.ts'
import { wallClock } from './wall-clock.ts'

interface Props {
  app: AppOfKey
  profile: Profile
  points: readonly TrendPoint[]
  /** The only weight of a user stays. */
  mayDelete: boolean
  end: (user: User) => void
}

/** Rows that are shown at first, and more by each press. */
const step = 30
const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const

/** The values of the chart, newest first. */
export function WeightTable({ app, profile, points, mayDelete, end }: Props) {
  const { shell, user: t } = texts.value
  const most = useSignal(step)
  const { isBusy, failure, act } = useAct()
  const clock = wallClock(profile.timezone)
  const unit = weightUnit(profile.preferred_unit)
  const remove = async ({ id, recordedAt, value }: TrendPoint) => {
    const text = fill(t.weightOf, { time: clock.shown(recordedAt), weight: unit.named(value) })
    if (!(await confirmed({ title: t.deleteWeight, text, action: shell.delete, isDangerous: true }))) return
    const user = await act(() => deleteWeight(app, profile.from_id, id))
    if (!user) return
    say(t.weightDeleted)
    end(user)
  }
  return (
    <details>
      <summary>{counted(t.values, points.length)}</summary>
      <Failed failure={failure} />
      <table class="plain-table">
        <caption class="hidden">{t.history}</caption>
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            <th scope="col" class="number">
              {t.weight}
            </th>
            <th scope="col" class="number">
              {t.trend}
            </th>
            {mayDelete && (
              <th scope="col">
                <span class="hidden">{shell.delete}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {points
            .toReversed()
            .slice(0, most.value)
            .map((point) => (
              <tr key={point.id}>
                <th scope="row">{clock.shown(point.recordedAt)}</th>
                <td class="number">{number(point.value, oneDigit)}</td>
                <td class="number quiet">{number(point.trend, oneDigit)}</td>
                {mayDelete && (
                  <td class="number">
                    <button
                      type="button"
                      class="plain"
                      aria-disabled={isBusy}
                      aria-label={fill(t.deleteWeightOf, { time: clock.shown(point.recordedAt) })}
                      onClick={() => void remove(point)}
                    >
                      <Icon name="trash" />
                    </button>
                  </td>
                )}
              </tr>
            ))}
        </tbody>
      </table>
      {points.length > most.value && (
        <button
          type="button"
          class="link"
          onClick={() => {
            most.value += step
          }}
        >
          {shell.more}
        </button>
      )}
    </details>
  )
}
