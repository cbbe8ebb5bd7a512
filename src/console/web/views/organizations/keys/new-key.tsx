import { useSignal } from '@preact/signals'
import { useDraft } from '../../../drafts.ts'
import { texts } from '../../../i18n.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { Failed } from '../../../parts/failed.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Restored } from '../../../parts/restored.tsx'
import { useAct } from '../../../parts/use-act.ts'
import { operator } from '../../../session.ts'
import { createKey, type Admin, type Made } from '../desk.ts'
import { keyKinds } from '../rules.ts'
import { Access } from './access.tsx'
import { asked, blankKey, isPast, type TypedKey } from './life.ts'

/** Asks what a new key is for; `end` gets the key, which nobody else ever sees. */
export function NewKeyDialog({
  id,
  admins,
  lost,
  end,
}: {
  id: string
  admins: readonly Admin[]
  /** Without an answer, there may be a key that nobody has seen: the list shows it. */
  lost: () => void
  end: (made?: Made) => void
}) {
  const { keys: t, shell } = texts.value
  const draft = useDraft<TypedKey>({ of: operator.value, name: `new-key:${id}` }, blankKey)
  const isTried = useSignal(false)
  const { failure, act } = useAct()
  // An admin may come after the dialog has opened, and go.
  const admin = admins.find(({ admin_uid }) => admin_uid === draft.value.value.admin) ?? admins[0]
  const typed = { ...draft.value.value, admin: admin?.admin_uid ?? '' }
  const set = (changes: Partial<TypedKey>) => {
    draft.value.value = { ...typed, ...changes }
  }
  const isOfClients = typed.kind === 'cm'
  const { scopes } = asked(typed)
  const isReady = (!isOfClients || admin !== undefined) && scopes?.length !== 0 && !isPast(typed.lastDay)
  const create = async () => {
    isTried.value = true
    if (!isReady) return
    const made = await act(() => createKey(id, asked(typed)))
    if (!made) {
      lost()
      return
    }
    draft.forget()
    end(made)
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
          hint={t.nameHint}
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
        <Choice
          label={t.kind}
          value={typed.kind}
          options={keyKinds.map((kind) => [kind, t.kinds[kind]])}
          onValue={(text) => {
            set({ kind: keyKinds.find((kind) => kind === text) ?? 'cm' })
          }}
        />
        {isOfClients && (
          <div class="pair">
            <Choice
              label={t.admin}
              hint={t.adminHint}
              problem={(isTried.value && !admin ? t.noAdmin : undefined) ?? failure?.of('admin_uid')}
              value={typed.admin}
              options={admins.map((each) => [each.admin_uid, each.display_name])}
              onValue={(value) => {
                set({ admin: value })
              }}
            />
            <Choice
              label={t.role}
              value={typed.role}
              options={[
                ['admin', t.roles.admin],
                ['member', t.roles.member],
              ]}
              onValue={(role) => {
                set({ role: role === 'member' ? 'member' : 'admin' })
              }}
            />
          </div>
        )}
        <Access
          value={typed}
          onValue={set}
          problem={isTried.value && scopes?.length === 0 ? t.noScopes : failure?.of('scopes')}
        />
        <Field
          label={t.expiry}
          hint={t.expiryHint}
          problem={
            (isTried.value && isPast(typed.lastDay) ? t.notFuture : undefined) ?? failure?.of('expires_at')
          }
          type="date"
          value={typed.lastDay}
          onValue={(lastDay) => {
            set({ lastDay })
          }}
        />
        {failure?.problems.length === 0 && <Failed failure={failure} />}
        <footer class="actions">
          <button class="primary">{t.add}</button>
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
