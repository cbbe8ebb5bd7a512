import { once } from '../../api/once.ts'
import { keyOf, type AppOfKey } from '../../app-key.ts'
import { useDraft } from '../../drafts.ts'
import { fill, texts } from '../../i18n.ts'
import { Failed } from '../../parts/failed.tsx'
import { Field } from '../../parts/field.tsx'
import { Restored } from '../../parts/restored.tsx'
import { weightUnit } from '../../parts/measures.ts'
import { say } from '../../parts/toast.tsx'
import { useAct } from '../../parts/use-act.ts'
import { addWeight, type Profile, type User } from './data.ts'
import { toNumber } from './form.ts'
import { wallClock } from './wall-clock.ts'

/** A weight in the user's own unit, of now or of a time on the user's clock. */
export function AddWeight({
  app,
  profile,
  end,
}: {
  app: AppOfKey
  profile: Profile
  end: (user?: User) => void
}) {
  const { shell, user: t } = texts.value
  const name = { of: keyOf(app), name: `weight ${profile.user_id}` }
  const draft = useDraft(name, { weight: '', at: '' })
  const { isBusy, failure, act } = useAct()
  const { weight, at } = draft.value.value
  const unit = weightUnit(profile.preferred_unit)
  const save = async () => {
    const time = at ? wallClock(profile.timezone).instant(at) : undefined
    const user = await act(() =>
      once(name, { weight, time }, (headers) => addWeight(app, profile, toNumber(weight), time, headers)),
    )
    if (!user) return
    draft.forget()
    say(t.weightAdded)
    end(user)
  }
  const problem = failure?.of('weight_kg') ?? failure?.of('weight_lbs')
  const timeProblem = failure?.of('weighed_at')
  return (
    <form
      class="inset"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Restored draft={draft} />
      <div class="columns">
        <Field
          label={fill(t.weightIn, { unit: unit.name })}
          value={weight}
          problem={problem}
          inputMode="decimal"
          required
          autofocus
          onValue={(value) => {
            draft.value.value = { weight: value, at }
          }}
        />
        <Field
          type="datetime-local"
          label={t.weighedAt}
          hint={fill(t.weighedAtHint, { timezone: profile.timezone })}
          value={at}
          problem={timeProblem}
          isOptional
          onValue={(value) => {
            draft.value.value = { weight, at: value }
          }}
        />
      </div>
      {problem === undefined && timeProblem === undefined && <Failed failure={failure} />}
      <footer class="actions">
        <button class="primary" aria-disabled={isBusy}>
          {isBusy ? shell.saving : t.addWeight}
        </button>
        <button
          type="button"
          onClick={() => {
            draft.forget()
            end()
          }}
        >
          {shell.cancel}
        </button>
      </footer>
    </form>
  )
}
