import type { Draft } from '../drafts.ts'
import { texts } from '../i18n.ts'

/** Says that a form has what was typed at an earlier visit; whoever does not want it goes on in its first field. */
export function Restored({ draft }: { draft: Pick<Draft<unknown>, 'isRestored' | 'forget'> }) {
  const { shell } = texts.value
  if (!draft.isRestored) return null
  return (
    <p class="hint">
      {shell.draftRestored}{' '}
      <button
        type="button"
        class="link"
        onClick={({ currentTarget }) => {
          currentTarget.closest('form,.open')?.querySelector<HTMLElement>('input,select,textarea')?.focus()
          draft.forget()
        }}
      >
        {shell.discard}
      </button>
    </p>
  )
}
