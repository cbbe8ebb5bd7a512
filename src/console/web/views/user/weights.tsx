import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { keyOf, type AppOfKey } from '../../app-key.ts'
import { number, texts } from '../../i18n.ts'
import { Failed } from '../../parts/failed.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { weightUnit } from '../../parts/measures.ts'
import { useLoaded } from '../../parts/use-loaded.ts'
import { ask, query } from '../../router.ts'
import { may } from '../../session.ts'
import { AddWeight } from './add-weight.tsx'
import { weightsOf, type Profile, type User } from './data.ts'
import { isRange, ranges, within, withTrend, type Range } from './points.ts'
import { wallClock } from './wall-clock.ts'
import { WeightChart } from './weight-chart.tsx'
import { WeightTable } from './weight-table.tsx'

/** The history of a user's weight: a chart, its values, and adding one. */
export function Weights({
  app,
  profile,
  set,
}: {
  app: AppOfKey
  profile: Profile
  set: (user: User) => void
}) {
  const { user: t } = texts.value
  const { from_id, preferred_unit, target_weight, timezone } = profile
  // A change of the unit shows other numbers.
  const history = useLoaded(`${from_id} ${preferred_unit}`, (signal) => weightsOf(app, from_id, signal))
  const isAdding = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const unit = weightUnit(history.data?.unit ?? preferred_unit)
  const clock = wallClock(timezone)
  const points = withTrend(history.data?.weights ?? [], clock.of)
  const asked = query.value.get('range')
  const range: Range = isRange(asked) ? asked : 'all'
  const shown = within(range, points, clock.of(new Date().toISOString()))
  const mayWrite = may(keyOf(app), 'users:write')
  const changed = (user?: User) => {
    if (user) {
      set(user)
      history.again()
    }
    isAdding.value = false
    button.current?.focus()
  }
  return (
    <section class="card stack tight">
      <header class="card-head">
        <h2>
          {t.weight} <span class="quiet">({unit.name})</span>
        </h2>
        {mayWrite && (
          <button
            ref={button}
            type="button"
            aria-expanded={isAdding.value}
            onClick={() => {
              isAdding.value = !isAdding.value
            }}
          >
            <Icon name="plus" /> {t.addWeight}
          </button>
        )}
      </header>
      {isAdding.value && <AddWeight app={app} profile={profile} end={changed} />}
      <Failed failure={history.failure} again={history.again} />
      {history.data ? (
        <div class="stack tight" aria-busy={history.isLoading}>
          {points.length > 10 && <Ranges chosen={range} />}
          <WeightChart points={shown} target={target_weight} unit={unit} />
          <WeightTable
            app={app}
            profile={profile}
            points={shown}
            mayDelete={mayWrite && points.length > 1}
            end={changed}
          />
          {history.data.next_cursor !== null && (
            <p class="quiet">{t.latestWeights.replace('{n}', number(points.length))}</p>
          )}
        </div>
      ) : (
        !history.failure && <Loading />
      )}
    </section>
  )
}

function Ranges({ chosen }: { chosen: Range }) {
  const t = texts.value.user
  return (
    <div class="chips" role="group" aria-label={t.range}>
      {Object.keys(ranges)
        .filter(isRange)
        .map((range) => (
          <button
            key={range}
            type="button"
            class="chip"
            aria-pressed={range === chosen}
            onClick={() => {
              ask({ range: range === 'all' ? undefined : range }, { isReplaced: true })
            }}
          >
            {t.ranges[range]}
          </button>
        ))}
    </div>
  )
}
