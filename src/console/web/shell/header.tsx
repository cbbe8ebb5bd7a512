import { computed, useSignal } from '@preact/signals'
import { Fragment } from 'preact'
import { dayAndTime, fill, languages, language, speak, texts } from '../i18n.ts'
import { notLoaded } from '../api/failure.ts'
import { confirmed } from '../parts/confirm.tsx'
import { sentenceOf, toFailure } from '../parts/failed.tsx'
import { Choice } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { Menu } from '../parts/menu.tsx'
import { say } from '../parts/toast.tsx'
import { addressOf, ask, parts, query } from '../router.ts'
import { keyIdOf, type Session } from '../keys.ts'
import { apps, coach, operator, session } from '../session.ts'
import { keyName } from './key-name.ts'

/** The sections of what one key opens, as paths below /console. */
function sectionsOf({ kind, organization, environment }: Session): string[][] {
  if (kind === 'operator') return [['organizations']]
  if (kind === 'client-management') return [['clients'], ['import'], ['webhooks'], ['usage']]
  const app = [organization ?? '', environment ?? '']
  return ['users', 'webhooks', 'usage'].map((section) => [...app, section])
}

/** The first view of the first key. */
export function homeOf(first?: Session, second?: Session, others: readonly Session[] = []): string {
  const one = first ?? second ?? others[0]
  return addressOf(...(one ? (sectionsOf(one)[0] ?? []) : []))
}

/** The key that the open view is for. */
const current = computed(() => {
  const [one = '', two] = parts.value
  if (one === 'organizations') return operator.value
  return (
    apps.value.find((app) => app.organization === one && app.environment === two) ??
    coach.value ??
    operator.value
  )
})

export function Header() {
  const { shell } = texts.value
  const open = current.value ?? session.all.value?.[0]
  if (!open) return null
  const titles: Record<string, string> = {
    clients: shell.clients,
    import: shell.import,
    webhooks: shell.webhooks,
    usage: shell.usage,
    organizations: shell.organizations,
    users: shell.users,
  }
  return (
    <header class="top">
      <a class="brand" href={homeOf(open)}>
        Roster
      </a>
      <nav aria-label={shell.sections}>
        {sectionsOf(open).map((path) => {
          const isOpen = path.every((part, index) => parts.value[index] === part)
          return (
            <a key={path.join('/')} href={addressOf(...path)} aria-current={isOpen ? 'page' : undefined}>
              {titles[path.at(-1) ?? '']}
            </a>
          )
        })}
      </nav>
      <Account open={open} />
    </header>
  )
}

function Account({ open }: { open: Session }) {
  const { shell } = texts.value
  const all = session.all.value ?? []
  const turn = useSignal(0)
  const change = async (name: string) => {
    try {
      await speak(name)
      // The language of the address would come back with the next visit.
      if (query.value.has('lang')) ask({ lang: undefined }, { isReplaced: true })
    } catch {
      say(sentenceOf(notLoaded()))
      turn.value += 1
    }
  }
  const out = async (one?: Session) => {
    const text = one ? fill(shell.signOutOfAsk, { name: keyName(one) }) : shell.signOutAsk
    if (!(await confirmed({ title: shell.signOut, text, action: shell.signOut }))) return
    try {
      await session.signOut(one)
    } catch (reason) {
      say(sentenceOf(toFailure(reason)))
    }
  }
  return (
    <Menu
      kind="account"
      label={
        <>
          <Icon name="person" /> <bdi class="account-name">{keyName(open)}</bdi>
        </>
      }
    >
      {all.map((each) => (
        <Fragment key={keyIdOf(each)}>
          <a href={homeOf(each)} aria-current={each === open ? 'true' : undefined}>
            <bdi>{keyName(each)}</bdi>
            <small>{fill(shell.signedInUntil, { time: dayAndTime(each.expires_at) })}</small>
          </a>
          {all.length > 1 && (
            <button type="button" class="row" onClick={() => void out(each)}>
              <small>
                {shell.signOutOf}
                <span class="hidden"> · {keyName(each)}</span>
              </small>
            </button>
          )}
        </Fragment>
      ))}
      <Choice
        // A choice that failed shows the language as it is.
        key={turn.value}
        label={shell.language}
        value={language.value}
        options={Object.entries(languages)}
        onValue={(name) => void change(name)}
      />
      <button type="button" class="row" onClick={() => void session.renew()}>
        {shell.addKey}
      </button>
      <button type="button" class="row" onClick={() => void out()}>
        {shell.signOut}
      </button>
    </Menu>
  )
}
