import { useSignal } from '@preact/signals'
import { Failure } from '../api/failure.ts'
import { texts } from '../i18n.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Failed, toFailure } from '../parts/failed.tsx'
import { Field } from '../parts/field.tsx'
import { session } from '../session.ts'

/** The first view of somebody who is not signed in. */
export function SignIn() {
  const { signInTitle } = texts.value.shell
  return (
    <section class="card sign-in">
      <h1>{signInTitle}</h1>
      <KeyForm />
    </section>
  )
}

/** The same form over the open view, which keeps all that was typed. */
export function SignInAgain() {
  const wanted = session.wanted.value
  const { signIn, signInAgain, addKey } = texts.value.shell
  if (!wanted || session.all.value?.length === 0) return null
  return (
    <Dialog
      title={wanted.path ? signIn : addKey}
      onClose={() => {
        wanted.end(false)
      }}
    >
      {wanted.path && <p>{signInAgain}</p>}
      <KeyForm />
    </Dialog>
  )
}

function KeyForm() {
  const { shell } = texts.value
  const key = useSignal('')
  const isBusy = useSignal(false)
  const failure = useSignal<Failure | undefined>(undefined)
  const kind = failure.value?.kind
  const enter = async () => {
    isBusy.value = true
    failure.value = undefined
    try {
      await session.signIn(key.value.trim())
    } catch (reason) {
      failure.value = toFailure(reason)
    }
    isBusy.value = false
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <Field
        label={shell.key}
        hint={shell.keyHint}
        problem={
          kind === 'signed-out' ? shell.keyWrong : kind === 'refused' ? failure.value?.message : undefined
        }
        value={key.value}
        onValue={(value) => {
          key.value = value
        }}
        type="password"
        name="key"
        autocomplete="off"
        spellcheck={false}
        required
        autofocus
      />
      {kind === 'missing' && <p role="alert">{shell.notConfigured}</p>}
      {kind !== 'missing' && kind !== 'signed-out' && kind !== 'refused' && (
        <Failed failure={failure.value} />
      )}
      <footer class="actions">
        <button class="primary" disabled={isBusy.value}>
          {shell.signIn}
        </button>
      </footer>
    </form>
  )
}
