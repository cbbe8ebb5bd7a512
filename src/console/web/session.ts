import { computed, signal } from '@preact/signals'
import { Failure, failureOf } from './api/failure.ts'
import { forgetDrafts } from './drafts.ts'

/** What a key that is signed in may do. */
export interface Session {
  kind: 'client-management' | 'user-management' | 'operator'
  organization: string | null
  environment: 'dev' | 'prod' | null
  role: string | null
  scopes: string[] | null
  admin_uid: string | null
  name: string | null
  expires_at: string
}

const sessions = signal<readonly Session[] | undefined>(undefined)
/** The path of a call that needs a key which nobody has, and what to do once somebody has signed in. */
const wanted = signal<{ path: string; end: (isSignedIn: boolean) => void } | undefined>(undefined)

async function request(method: string, search = '', body?: object): Promise<unknown> {
  const headers = { 'X-Roster-Console': '1', ...(body && { 'Content-Type': 'application/json' }) }
  const response = await fetch(`/console/session${search}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Failure('offline')
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw failureOf(response, answer)
  return answer
}

// The service and this page are deployed together, so that the answer has the form that both know.
const isList = (answer: unknown): answer is { sessions: Session[] } =>
  typeof answer === 'object' && answer !== null && 'sessions' in answer

async function load(): Promise<void> {
  const answer = await request('GET')
  sessions.value = isList(answer) ? answer.sessions : []
}

async function signIn(key: string): Promise<void> {
  const before = coach.value?.organization ?? undefined
  await request('POST', '', { key })
  await load()
  wanted.value?.end(true)
  if (before !== undefined && coach.value?.organization !== before) beginAnew()
}

async function signOut(): Promise<void> {
  await request('DELETE')
  forgetDrafts()
  beginAnew()
}

/** What was shown, selected and searched is another person's or organization's: the page is loaded again. */
function beginAnew(): void {
  globalThis.location.assign('/console')
}

const lose = () => {
  sessions.value = []
}

/** Asks for a key over whatever is open; false if nobody gave one. Calls that wait are answered together. */
let asked: Promise<boolean> | undefined
function renew(path: string): Promise<boolean> {
  asked ??= new Promise<boolean>((answer) => {
    wanted.value = {
      path,
      end: (isSignedIn) => {
        wanted.value = undefined
        asked = undefined
        answer(isSignedIn)
      },
    }
  })
  return asked
}

/** The keys that this browser has signed in with. Undefined until the service has told. */
export const session = { all: computed(() => sessions.value), wanted, load, lose, signIn, signOut, renew }

const ofKind = (kind: Session['kind']) => computed(() => sessions.value?.find((each) => each.kind === kind))
export const coach = ofKind('client-management')
export const operator = ofKind('operator')
export const apps = computed(() => (sessions.value ?? []).filter(({ kind }) => kind === 'user-management'))

/** Whether a key may do what needs this scope. A key without a list may do everything. */
export const may = (of: Session | undefined, scope: string) =>
  of !== undefined && (of.scopes?.includes(scope) ?? true)
