import { useSignal } from '@preact/signals'
import { texts } from '../../i18n.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { tagsIn } from './tags-in.ts'

/** Asks for the tag that clients are to get; several are separated by commas. */
export function TagDialog({ end }: { end: (tags: string[]) => void }) {
  const { clients: t, shell } = texts.value
  const typed = useSignal('')
  const cancel = () => {
    end([])
  }
  return (
    <Dialog title={t.tag} onClose={cancel}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          end(tagsIn(typed.value))
        }}
      >
        <Field
          label={t.tagName}
          value={typed.value}
          maxLength={200}
          required
          autofocus
          onValue={(value) => {
            typed.value = value
          }}
        />
        <footer class="actions">
          <button class="primary">{t.tag}</button>
          <button type="button" onClick={cancel}>
            {shell.cancel}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
