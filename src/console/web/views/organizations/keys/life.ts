import type { Key, NewKey } from '../desk.ts'
import { readingOf, scopesOf, type KeyKind, type Scope } from '../rules.ts'

/** Whether a key works now. */
export const isLive = ({ revoked_at, expires_at }: Key) =>
  revoked_at === null && (expires_at === null || Date.parse(expires_at) > Date.now())

export const kindOfKey = ({ environment }: Pick<Key, 'environment'>): KeyKind => environment ?? 'cm'

/** Whether a key's scopes are those of reading. */
export const isReading = ({ scopes, ...key }: Key) =>
  scopes?.toSorted().join() === readingOf(kindOfKey(key)).toSorted().join()

/** What a form asks for. */
export interface TypedKey {
  name: string
  kind: KeyKind
  admin: string
  role: 'admin' | 'member'
  access: 'all' | 'readOnly' | 'chosen'
  chosen: readonly Scope[]
  /** A day of this person's calendar, or blank. */
  lastDay: string
}

export const blankKey: TypedKey = {
  name: '',
  kind: 'cm',
  admin: '',
  role: 'admin',
  access: 'all',
  chosen: [],
  lastDay: '',
}

/** When a day of this person's calendar ends. */
const endOf = (lastDay: string) => new Date(`${lastDay}T23:59:59`)
export const isPast = (lastDay: string) => lastDay !== '' && !(endOf(lastDay).getTime() > Date.now())

/** What the service is asked for. */
export function asked({ name, kind, admin, role, access, chosen, lastDay }: TypedKey): NewKey {
  const scopes = {
    all: null,
    readOnly: readingOf(kind),
    chosen: chosen.filter((each) => scopesOf(kind).includes(each)),
  }
  return {
    name: name.trim(),
    ...(kind === 'cm'
      ? { api: 'client-management', role, admin_uid: admin }
      : { api: 'user-management', environment: kind }),
    scopes: scopes[access] && [...scopes[access]],
    expires_at: lastDay === '' ? null : endOf(lastDay).toISOString(),
  }
}
