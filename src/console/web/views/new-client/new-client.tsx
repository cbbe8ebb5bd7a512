// /console/clients/new: adds a client, with a photo if there is one.
import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Failure } from '../../api/failure.ts'
import { once } from '../../api/once.ts'
import { useDraft } from '../../drafts.ts'
import { fill, texts } from '../../i18n.ts'
import { Failed, toFailure } from '../../parts/failed.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Restored } from '../../parts/restored.tsx'
import { say } from '../../parts/toast.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { addressOf, backTo, go } from '../../router.ts'
import { coach } from '../../session.ts'
import { blank, create, problemsOf } from './create.ts'
import { Main, More } from './inputs.tsx'
import { PhotoInput } from './photo-input.tsx'

export function View() {
  const { client: t, clients, shell } = texts.value
  useTitle(clients.add)
  const name = { of: coach.value, name: 'new client' }
  const draft = useDraft(name, blank)
  const photo = useSignal<Blob | undefined>(undefined)
  const problems = useSignal<Partial<Record<string, string>>>({})
  const failure = useSignal<Failure | undefined>(undefined)
  const isBusy = useSignal(false)
  const form = useRef<HTMLFormElement>(null)
  const typed = draft.value.value
  const isFull = failure.value?.kind === 'missing'
  useLayoutEffect(() => {
    // A browser heeds autofocus only once a page.
    form.current?.querySelector('input')?.focus()
  }, [])
  useLayoutEffect(() => {
    // After a failure the focus goes where something is to be mended.
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [problems.value])

  const add = async () => {
    problems.value = problemsOf(typed)
    failure.value = undefined
    if (Object.values(problems.value).some(Boolean) || isBusy.value) return
    isBusy.value = true
    try {
      const asked = { typed, photo: photo.value }
      const uid = await once(name, asked, (headers) => create(typed, photo.value, headers))
      draft.forget()
      go(addressOf('clients', uid), { isReplaced: true })
      say(fill(t.newDone, { name: typed.display_name.trim() }))
    } catch (reason) {
      const failed = toFailure(reason)
      failure.value = failed
      problems.value = Object.fromEntries(failed.problems.map(({ field, message }) => [field, message]))
      if (failed.of('email')?.includes('already exists')) problems.value = { email: t.problems.emailTaken }
    }
    isBusy.value = false
  }
  const common = {
    typed,
    problem: (name: string) => problems.value[name],
    onTyped: (name: string, value: string | string[]) => {
      draft.value.value = { ...draft.value.peek(), [name]: value }
    },
  }
  return (
    <>
      <a class="back" href={backTo('clients')}>
        <Icon name="back" /> {t.back}
      </a>
      <form
        ref={form}
        class="card new-client"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <h1>{clients.add}</h1>
        <Restored draft={draft} />
        <Main {...common} />
        <PhotoInput photo={photo} name={typed.display_name} problem={problems.value.profile_photo} />
        <More {...common} />
        {isFull ? (
          <p class="failed" role="alert">
            {t.planFull}
          </p>
        ) : (
          Object.keys(problems.value).length === 0 && <Failed failure={failure.value} />
        )}
        <footer class="actions">
          <button class="primary" aria-disabled={isBusy.value}>
            {clients.add}
          </button>
          <a class="button" href={backTo('clients')}>
            {shell.cancel}
          </a>
        </footer>
      </form>
    </>
  )
}
