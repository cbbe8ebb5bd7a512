import { computed } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { texts } from './i18n.ts'
import { keyIdOf, needOfView } from './keys.ts'
import { go, parts } from './router.ts'
import { apps, coach, operator, session } from './session.ts'
import { Confirmation } from './parts/confirm.tsx'
import { Failed } from './parts/failed.tsx'
import { Toasts } from './parts/toast.tsx'
import { Header, homeOf } from './shell/header.tsx'
import { NeedsKey, SignIn, SignInAgain } from './shell/sign-in.tsx'
import { match } from './views/index.ts'
import { Lazy } from './parts/lazy.tsx'
import { NothingHere } from './shell/nothing-here.tsx'

const view = computed(() => match(parts.value))

export function App() {
  const isSignedIn = (session.all.value ?? []).length > 0
  return (
    <>
      <a class="skip" href="#main">
        {texts.value.shell.skip}
      </a>
      {isSignedIn && <Header />}
      <Toasts />
      <main id="main" tabIndex={-1}>
        {isSignedIn ? <View /> : <NobodyYet />}
      </main>
      <SignInAgain />
      <Confirmation />
    </>
  )
}

/** Who did not get told may be signed in all the same. */
function NobodyYet() {
  const failure = session.failure.value
  // Without a console there, the form says so.
  return failure && failure.kind !== 'missing' ? <Failed failure={failure} again={reload} /> : <SignIn />
}

const reload = () => {
  location.reload()
}

function View() {
  const home = homeOf(coach.value, operator.value, apps.value)
  const isHome = parts.value.length === 0
  useEffect(() => {
    if (isHome) go(home, { isReplaced: true })
  }, [isHome, home])
  if (isHome) return null
  const found = view.value
  if (!found) return <NothingHere />
  const need = needOfView(parts.value)
  if (!session.of(need)) return <NeedsKey key={keyIdOf(need)} need={need} />
  // The key makes another client another card, with its own state.
  return <Lazy key={parts.value.join('/')} load={found.load} params={found.params} />
}
