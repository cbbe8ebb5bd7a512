import { signal } from '@preact/signals'
import { texts } from '../i18n.ts'
import { Dialog } from './dialog.tsx'

interface Question {
  title: string
  text?: string
  /** What the button says. */
  action: string
  isDangerous?: boolean
}

const asked = signal<(Question & { answer: (isWanted: boolean) => void }) | undefined>(undefined)

/** Asks before something is done that cannot be undone. */
export const confirmed = (question: Question) =>
  new Promise<boolean>((answer) => {
    asked.value = { ...question, answer }
  })

/** The question that is open; the page has one place for it. */
export function Confirmation() {
  const question = asked.value
  if (!question) return null
  const end = (isWanted: boolean) => {
    asked.value = undefined
    question.answer(isWanted)
  }
  return (
    <Dialog
      title={question.title}
      onClose={() => {
        end(false)
      }}
    >
      {question.text !== undefined && <p>{question.text}</p>}
      <footer class="actions">
        <button
          type="button"
          data-first={question.isDangerous ? true : undefined}
          onClick={() => {
            end(false)
          }}
        >
          {texts.value.shell.cancel}
        </button>
        <button
          type="button"
          class={question.isDangerous ? 'danger' : 'primary'}
          data-first={question.isDangerous ? undefined : true}
          onClick={() => {
            end(true)
          }}
        >
          {question.action}
        </button>
      </footer>
    </Dialog>
  )
}
