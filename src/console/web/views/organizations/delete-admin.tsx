import { useSignal } from '@preact/signals'
import { fill, texts } from '../../i18n.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Choice } from '../../parts/field.tsx'
import { useAct } from '../../parts/use-act.ts'
import { deleteAdmin, type Admin } from './desk.ts'

/** Asks who takes over the clients of an admin, and deletes the admin. */
export function DeleteAdminDialog({
  id,
  admin,
  others,
  end,
}: {
  id: string
  admin: Admin
  others: readonly Admin[]
  end: (isDeleted: boolean) => void
}) {
  const { organizations: t, shell } = texts.value
  const chosen = useSignal('')
  // Others may come and go while the dialog is open.
  const heir = others.find(({ admin_uid }) => admin_uid === chosen.value) ?? others[0]
  const { failure, act } = useAct()
  const hasClients = failure?.kind === 'refused' && failure.problems.length === 0
  const erase = async () => {
    if (await act(() => deleteAdmin(id, admin.admin_uid, heir?.admin_uid ?? null))) end(true)
  }
  return (
    <Dialog
      title={fill(t.deleteAdminTitle, { name: admin.display_name })}
      onClose={() => {
        end(false)
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void erase()
        }}
      >
        <p>{t.deleteAdminText}</p>
        {others.length > 0 ? (
          <Choice
            label={t.takesOver}
            hint={t.takesOverHint}
            problem={failure?.of('reassign_to')}
            value={heir?.admin_uid ?? ''}
            options={others.map((each) => [each.admin_uid, `${each.display_name} (${each.email})`])}
            onValue={(value) => {
              chosen.value = value
            }}
          />
        ) : (
          <p>{t.nobodyElse}</p>
        )}
        {hasClients ? (
          <p class="failed" role="alert">
            {t.hasClients}
          </p>
        ) : (
          <Failed failure={failure?.problems.length === 0 ? failure : undefined} />
        )}
        <footer class="actions">
          <button
            type="button"
            onClick={() => {
              end(false)
            }}
          >
            {shell.cancel}
          </button>
          <button class="danger">{shell.delete}</button>
        </footer>
      </form>
    </Dialog>
  )
}
