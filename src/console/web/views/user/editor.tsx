import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { changeKey } from '../../api/client.ts'
import type { AppOfKey } from '../../app-key.ts'
import type { useDraft } from '../../drafts.ts'
import { fill, texts } from '../../i18n.ts'
import { Differences } from '../../parts/differences.tsx'
import { Failed, toFailure } from '../../parts/failed.tsx'
import { Restored } from '../../parts/restored.tsx'
import { say } from '../../parts/toast.tsx'
import { useAct } from '../../parts/use-act.ts'
import { edit, userOf, type User } from './data.ts'
import { changedFields, problemNames, toChanges, toForm, type FieldName, type Typed } from './form.ts'
import { Inputs } from './inputs.tsx'
import { shownValue } from './values.ts'
import { whoChanged } from './who.ts'

interface Props {
  app: AppOfKey
  user: User
  draft: ReturnType<typeof useDraft<Typed>>
  /** Closes the form, with what was saved. */
  end: (next?: User) => void
  /** Takes what another person has saved meanwhile. */
  reload: (next: User) => void
}

/** The form of a user. It keeps only what was typed, so that what others change meanwhile stays theirs. */
export function Editor({ app, user, draft, end, reload }: Props) {
  const { shell, user: t } = texts.value
  const { profile } = user
  const { isBusy, failure, act } = useAct()
  const conflict = useSignal<{ by: string | undefined } | undefined>(undefined)
  const form = useRef<HTMLFormElement>(null)
  const typed = draft.value.value
  const saved = toForm(profile)

  const save = async () => {
    const changes = toChanges(typed, profile)
    if (Object.keys(changes).length === 0) {
      draft.forget()
      end()
      return
    }
    const key = changeKey()
    const done = await act(async () => {
      try {
        return await edit(app, user, changes, key)
      } catch (reason) {
        if (toFailure(reason).kind !== 'conflict') throw reason
        reload(await userOf(app, profile.user_id))
        conflict.value = { by: await whoChanged(app, profile.from_id) }
        return undefined
      }
    })
    if (!done) {
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
      return
    }
    draft.forget()
    say(shell.saved)
    end(done)
  }
  const leave = () => {
    draft.forget()
    end()
  }
  const problemOf = (name: FieldName) => problemNames(name).flatMap((each) => failure?.of(each) ?? [])[0]
  const isAtField = changedFields(typed, saved).some((name) => problemOf(name) !== undefined)
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        conflict.value = undefined
        void save()
      }}
    >
      <Restored draft={draft} />
      <Inputs
        values={{ ...saved, ...typed }}
        unit={profile.preferred_unit}
        problemOf={problemOf}
        onValue={(name, value) => {
          draft.value.value = { ...typed, [name]: value }
        }}
      />
      {!isAtField && failure && <Failed failure={failure} />}
      {conflict.value ? (
        <Differences
          {...(conflict.value.by !== undefined && { by: fill(t.changedBy, { name: conflict.value.by }) })}
          rows={changedFields(typed, saved).map((name) => ({
            label: t.fields[name],
            yours: shownValue(name, typed[name] ?? '', profile),
            theirs: shownValue(name, saved[name], profile),
          }))}
          onMine={() => {
            conflict.value = undefined
            void save()
          }}
          onTheirs={leave}
        />
      ) : (
        <footer class="actions">
          <button class="primary" aria-disabled={isBusy}>
            {isBusy ? shell.saving : shell.save}
          </button>
          <button type="button" onClick={leave}>
            {shell.cancel}
          </button>
        </footer>
      )}
    </form>
  )
}
