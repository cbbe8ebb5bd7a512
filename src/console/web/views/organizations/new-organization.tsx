import { useSignal } from '@preact/signals'
import { useDraft } from '../../drafts.ts'
import { fill, texts } from '../../i18n.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Restored } from '../../parts/restored.tsx'
import { say } from '../../parts/toast.tsx'
import { useAct } from '../../parts/use-act.ts'
import { operator } from '../../session.ts'
import { createOrganization, type Database } from './desk.ts'
import { areLimits, Limits, type TypedFacts } from './limits.tsx'
import { idForm, idOf, limitOf } from './rules.ts'

interface Draft extends TypedFacts {
  /** Undefined while it is made of the name. */
  id?: string
  database: string
}

const blank: Draft = { name: '', plan: 'free', clients: '', users: '', database: '' }

/** Asks for a new organization; `end` gets its id if it was made. */
export function NewOrganizationDialog({
  databases,
  end,
}: {
  databases: readonly Database[]
  end: (id?: string) => void
}) {
  const { organizations: t, shell } = texts.value
  const draft = useDraft<Draft>({ of: operator.value, name: 'new-organization' }, blank)
  const isTried = useSignal(false)
  const { failure, act } = useAct()
  const typed = draft.value.value
  const id = typed.id ?? idOf(typed.name)
  const isId = idForm.test(id)
  const set = (changes: Partial<Draft>) => {
    draft.value.value = { ...typed, ...changes }
  }
  const isTaken = failure?.kind === 'refused' && failure.problems.length === 0
  const idProblem = isTaken ? t.idTaken : isTried.value && !isId ? t.idWrong : failure?.of('id')
  const create = async () => {
    isTried.value = true
    if (!isId || !areLimits(typed)) return
    const body = {
      id,
      name: typed.name.trim(),
      plan: typed.plan,
      client_limit: limitOf(typed.clients) ?? null,
      user_limit: limitOf(typed.users) ?? null,
      ...(typed.database && { database: typed.database }),
    }
    const made = await act(() => createOrganization(body))
    if (!made) return
    draft.forget()
    say(fill(t.made, { name: made.name }))
    end(made.id)
  }
  return (
    <Dialog
      title={t.add}
      onClose={() => {
        end()
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <Restored draft={draft} />
        <Field
          label={t.name}
          problem={failure?.of('name')}
          value={typed.name}
          maxLength={200}
          autocomplete="off"
          required
          autofocus
          onValue={(name) => {
            set({ name })
          }}
        />
        <Field
          label={t.id}
          hint={t.idHint}
          problem={idProblem}
          value={id}
          maxLength={63}
          autocomplete="off"
          spellcheck={false}
          required
          onValue={(text) => {
            set({ id: text })
          }}
        />
        <Limits value={typed} onValue={set} failure={failure} isTried={isTried.value} />
        {databases.length > 1 && (
          <Choice
            label={t.database}
            problem={failure?.of('database')}
            value={typed.database}
            options={[['', t.smallest], ...databases.map(({ name }) => [name, name] as const)]}
            onValue={(database) => {
              set({ database })
            }}
          />
        )}
        {failure && !isTaken && failure.problems.length === 0 && <Failed failure={failure} />}
        <footer class="actions">
          <button class="primary">{t.create}</button>
          <button
            type="button"
            onClick={() => {
              end()
            }}
          >
            {shell.cancel}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
