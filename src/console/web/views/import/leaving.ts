import { computed, effect } from '@preact/signals'
import { isEnded } from './running.ts'
import { chunks, isCorrected, step, typed } from './store.ts'

/** Whether the page alone has something that was worked for: corrections, or how far an import has come. */
const isAtStake = computed(
  () =>
    (step.value === 'check' && (typed.value.size > 0 || isCorrected.value)) ||
    (step.value === 'import' && !isEnded.value && chunks.value.some(({ isDone }) => !isDone)),
)

const question = (event: Event) => {
  event.preventDefault()
}

// The wizard outlasts its view, and so does the question.
effect(() => {
  if (isAtStake.value) addEventListener('beforeunload', question)
  else removeEventListener('beforeunload', question)
})
