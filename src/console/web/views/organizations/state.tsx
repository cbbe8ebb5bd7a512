import { useSignal } from '@preact/signals'
import { fill, texts } from '../../i18n.ts'
import { confirmed } from '../../parts/confirm.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Field } from '../../parts/field.tsx'
import { say } from '../../parts/toast.tsx'
import { useAct } from '../../parts/use-act.ts'
import { changeOrganization, deleteOrganization, type Organization } from './desk.ts'

interface Props {
  organization: Organization
  onChanged: (next: Organization) => void
}

/** Suspends, reactivates and deletes; each asks and says what will happen. */
export function State({ organization, onChanged }: Props) {
  const t = texts.value.organizations
  const { id, name, status } = organization
  const isDeleting = useSignal(false)
  const { failure, act } = useAct()
  const isActive = status === 'active'
  const turn = async () => {
    const isWanted = await confirmed({
      title: fill(isActive ? t.suspendTitle : t.reactivateTitle, { name }),
      text: isActive ? t.suspendText : t.reactivateText,
      action: isActive ? t.suspend : t.reactivate,
      isDangerous: isActive,
    })
    if (!isWanted) return
    const next = await act(() => changeOrganization(id, { status: isActive ? 'suspended' : 'active' }))
    if (!next) return
    say(fill(isActive ? t.suspended : t.reactivated, { name }))
    onChanged(next)
  }
  return (
    <section class="card stack" aria-labelledby="state">
      <h2 id="state">{t.status}</h2>
      <p class={isActive ? 'quiet' : 'notice warn'}>{isActive ? t.isActive : t.isSuspended}</p>
      <Failed failure={failure} />
      <div class="actions">
        <button type="button" class={isActive ? '' : 'primary'} onClick={() => void turn()}>
          {isActive ? t.suspend : t.reactivate}
        </button>
        <button
          type="button"
          class="link-danger"
          onClick={() => {
            isDeleting.value = true
          }}
        >
          {t.delete}
        </button>
      </div>
      {isDeleting.value && (
        <DeleteDialog
          organization={organization}
          end={(next) => {
            isDeleting.value = false
            if (next) onChanged(next)
          }}
        />
      )}
    </section>
  )
}

/** Asks for the id once more, as the service does. */
function DeleteDialog({
  organization: { id, name },
  end,
}: {
  organization: Organization
  end: (next?: Organization) => void
}) {
  const { organizations: t, shell } = texts.value
  const typed = useSignal('')
  const isWrong = useSignal(false)
  const { failure, act } = useAct()
  const erase = async () => {
    isWrong.value = typed.value.trim() !== id
    if (isWrong.value) return
    const next = await act(() => deleteOrganization(id))
    if (next) end(next)
  }
  return (
    <Dialog
      title={fill(t.deleteTitle, { name })}
      onClose={() => {
        end()
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void erase()
        }}
      >
        <p>{t.deleteText}</p>
        <Field
          label={fill(t.confirm, { id })}
          problem={isWrong.value ? t.notConfirmed : undefined}
          value={typed.value}
          autocomplete="off"
          spellcheck={false}
          required
          autofocus
          onValue={(value) => {
            typed.value = value
          }}
        />
        <Failed failure={failure} />
        <footer class="actions">
          <button
            type="button"
            onClick={() => {
              end()
            }}
          >
            {shell.cancel}
          </button>
          <button class="danger">{t.delete}</button>
        </footer>
      </form>
    </Dialog>
  )
}
