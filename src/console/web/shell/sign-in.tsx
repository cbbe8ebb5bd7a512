import { useSignal } from '@preact/signals'
import { Failure } from '../api/failure.ts'
import { fill, texts } from '../i18n.ts'
import { fits, type Need, type Session } from '../keys.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Failed, toFailure } from '../parts/failed.tsx'
import { Field } from '../parts/field.tsx'
import { say } from '../parts/toast.tsx'
import { session } from '../session.ts'
import { keyName, opens } from './key-name.ts'

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

/** In the place of a view whose key nobody has signed in with. */
export function NeedsKey({ need }: { need: Need }) {
  const { signIn, needsKey } = texts.value.shell
  return (
    <section class="card sign-in">
      <h1>{signIn}</h1>
      <p>{fill(needsKey, { needed: opens(need) })}</p>
      <KeyForm need={need} />
    </section>
  )
}

/** The same form over the open view, which keeps all that was typed. */
export function SignInAgain() {
  const wanted = session.wanted.value
  const { signIn, signInAgain, addKey, signedIn } = texts.value.shell
  if (!wanted || session.all.value?.length === 0) return null
  return (
    <Dialog
      title={wanted.need ? signIn : addKey}
      onClose={() => {
        wanted.end(false)
      }}
    >
      {wanted.need && <p>{signInAgain}</p>}
      <KeyForm
        need={wanted.need}
        onSignedIn={(made) => {
          wanted.end(true)
          say(fill(signedIn, { name: keyName(made) }))
        }}
      />
    </Dialog>
  )
}

interface KeyFormProps {
  /** What the key must be for; any will do where nothing is said. */
  need?: Need | undefined
  onSignedIn?: (made: Session) => void
}

function KeyForm({ need, onSignedIn }: KeyFormProps) {
  const { shell } = texts.value
  const key = useSignal('')
  const isBusy = useSignal(false)
  const failure = useSignal<Failure | undefined>(undefined)
  /** A key that is signed in now, and is for something else. */
  const other = useSignal<Session | undefined>(undefined)
  const kind = failure.value?.kind
  const enter = async () => {
    isBusy.value = true
    failure.value = undefined
    other.value = undefined
    try {
      const made = await session.signIn(key.value.trim())
      if (made && need && !fits(made, need)) other.value = made
      else if (made) onSignedIn?.(made)
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
          need && other.value
            ? fill(shell.otherKey, { given: opens(other.value), needed: opens(session.of(need) ?? need) })
            : kind === 'signed-out'
              ? shell.keyWrong
              : kind === 'refused'
                ? failure.value?.message
                : undefined
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
