import { computed, signal } from '@preact/signals'
import type { Failure } from './api/failure.ts'
import { addSession, dropSessions, listSessions } from './api/sessions.ts'
import { forgetDrafts } from './drafts.ts'
import { fits, keyIdOf, needOfView, type Need, type Session } from './keys.ts'
import { toFailure } from './parts/failed.tsx'
import { parts } from './router.ts'

const sessions = signal<readonly Session[] | undefined>(undefined)
/** What a call needs a key for (none: a person adds one), and what to do once somebody has signed in. */
const wanted = signal<{ need: Need | undefined; end: (isSignedIn: boolean) => void } | undefined>(undefined)
/** What may change who is signed in, while it is under way. */
let pending: Promise<unknown> = Promise.resolve()
/** Whether the page shows what is another person's or organization's by now, and is about to be loaded again. */
let isOver = false
const signIns = new BroadcastChannel('sign-in')
const signOuts = new BroadcastChannel('sign-out')

/** Lets changes wait until it has ended. */
function hold<Done>(work: Promise<Done>): Promise<Done> {
  pending = Promise.allSettled([pending, work])
  return work
}

/** Ends when a change may be sent: never, where the cookie's key is no longer for what the page shows. */
async function ready(): Promise<void> {
  await pending
  if (isOver) await new Promise(() => undefined)
}

/** Takes over who is signed in. A page is about the clients of one organization: for another it begins anew. */
function adopt(found: readonly Session[]): void {
  const next = found.find(({ kind }) => kind === 'client-management')
  if (next && coach.value && next.organization !== coach.value.organization) {
    beginAnew()
    return
  }
  const known = sessions.value ?? []
  // A key that has ended stays, and what was typed with it stays open: the next call asks for the key again.
  const all = [
    ...known.map((one) => found.find((other) => keyIdOf(other) === keyIdOf(one)) ?? one),
    ...found.filter((one) => known.every((other) => keyIdOf(other) !== keyIdOf(one))),
  ]
  if (sessions.value === undefined || JSON.stringify(all) !== JSON.stringify(known)) sessions.value = all
}

async function load(): Promise<readonly Session[]> {
  const found = await listSessions()
  adopt(found)
  return found
}

/** Signs in; undefined if the page begins anew. */
async function signIn(key: string): Promise<Session | undefined> {
  const adding = addSession(key).then((one) => {
    signIns.postMessage('')
    adopt([one])
    return one
  })
  const one = await hold(adding)
  return isOver ? undefined : one
}

/** Signs out of one key, or of all. */
async function signOut(one?: Session): Promise<void> {
  await dropSessions(one)
  const id = one ? keyIdOf(one) : ''
  signOuts.postMessage(id)
  leave(id)
}

/** What belongs to a key that was signed out of goes; without an id, to all. */
function leave(id: string): void {
  forgetDrafts(id)
  const open = of(needOfView(parts.value))
  if (id === '' || !open || keyIdOf(open) === id) beginAnew()
  else sessions.value = (sessions.value ?? []).filter((each) => keyIdOf(each) !== id)
}

/** What was shown, selected and searched is another person's or organization's: the page is loaded again. */
function beginAnew(): void {
  isOver = true
  wanted.value?.end(false)
  globalThis.location.assign('/console')
}

/** Learns what other windows do: at once, and when this one comes back from where it could not hear them. */
function followOthers(): void {
  const look = () => hold(load()).catch(() => [])
  signOuts.onmessage = ({ data }) => {
    leave(String(data))
  }
  signIns.onmessage = async () => {
    const found = await look()
    const need = wanted.value?.need
    if (need && found.some((each) => fits(each, need))) wanted.value?.end(true)
  }
  const back = () => {
    if (document.visibilityState === 'visible') void look()
  }
  document.addEventListener('visibilitychange', back)
  addEventListener('focus', back)
}

/** Why it is not known who has signed in. */
const failure = signal<Failure | undefined>(undefined)
const fail = (reason: unknown) => {
  sessions.value = []
  failure.value = toFailure(reason)
}

/** Asks for a key over whatever is open; false if nobody gave one. Calls that wait are answered together. */
let asked: Promise<boolean> | undefined
function renew(need?: Need): Promise<boolean> {
  // Where nobody has signed in, or is not known to have, nobody's session has ended.
  if (isOver || !sessions.value?.length) return Promise.resolve(false)
  asked ??= new Promise<boolean>((answer) => {
    wanted.value = {
      need,
      end: (isSignedIn) => {
        wanted.value = undefined
        asked = undefined
        answer(isSignedIn)
      },
    }
  })
  return asked
}

/** The key that is signed in for this. */
const of = (need: Need) => sessions.value?.find((each) => fits(each, need))

/** The keys that this browser has signed in with. Undefined until the service has told. */
const all = computed(() => sessions.value)
export const session = { all, wanted, of, load, failure, fail, signIn, signOut, renew, ready, followOthers }

const ofKind = (kind: Session['kind']) => computed(() => sessions.value?.find((each) => each.kind === kind))
export const coach = ofKind('client-management')
export const operator = ofKind('operator')
export const apps = computed(() => (sessions.value ?? []).filter(({ kind }) => kind === 'user-management'))

/** Whether a key may do what needs this scope. A key without a list may do everything. */
export const may = (of: Session | undefined, scope: string) =>
  of !== undefined && (of.scopes?.includes(scope) ?? true)
