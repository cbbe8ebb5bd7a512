import { useDraft } from '../../drafts.ts'
import { texts } from '../../i18n.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Field } from '../../parts/field.tsx'
import { Restored } from '../../parts/restored.tsx'
import { useAct } from '../../parts/use-act.ts'
import { operator } from '../../session.ts'
import { createAdmin } from './desk.ts'

const blank = { display_name: '', email: '' }

/** Asks for a new admin; `end` gets the name if there is one now. */
export function AddAdminDialog({ id, end }: { id: string; end: (name?: string) => void }) {
  const { organizations: t, shell } = texts.value
  const name = { of: operator.value, name: `new-admin:${id}` }
  const draft = useDraft(name, blank)
  const { failure, act } = useAct()
  const typed = draft.value.value
  const isTaken = failure?.kind === 'refused' && failure.problems.length === 0
  const add = async () => {
    const body = { display_name: typed.display_name.trim(), email: typed.email.trim() }
    const made = await act(() => createAdmin(id, body))
    if (!made) return
    draft.forget()
    end(made.display_name)
  }
  return (
    <Dialog
      title={t.addAdmin}
      onClose={() => {
        end()
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Restored draft={draft} />
        <Field
          label={t.name}
          problem={failure?.of('display_name')}
          value={typed.display_name}
          maxLength={200}
          autocomplete="off"
          required
          autofocus
          onValue={(display_name) => {
            draft.value.value = { ...typed, display_name }
          }}
        />
        <Field
          label={t.email}
          problem={isTaken ? t.adminTaken : failure?.of('email')}
          type="email"
          value={typed.email}
          maxLength={254}
          autocomplete="off"
          required
          onValue={(email) => {
            draft.value.value = { ...typed, email }
          }}
        />
        {!isTaken && failure?.problems.length === 0 && <Failed failure={failure} />}
        <footer class="actions">
          <button class="primary">{t.addAdmin}</button>
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
