import type { Key, NewKey, Scope } from '../desk.ts'

/** Whether a key works now. */
export const isLive = ({ revoked_at, expires_at }: Key) =>
  revoked_at === null && (expires_at === null || Date.parse(expires_at) > Date.now())

/** What a key opens: client management, or the users of one environment. */
export const kinds = ['cm', 'prod', 'dev'] as const
export type Kind = (typeof kinds)[number]

export const kindOf = ({ environment }: Pick<Key, 'environment'>): Kind => environment ?? 'cm'

/** The scopes that a key of this kind can have. */
export const scopesOf = (kind: Kind): readonly Scope[] =>
  kind === 'cm'
    ? [
        'clients:read',
        'clients:write',
        'clients:delete',
        'notes:read',
        'notes:write',
        'history:read',
        'webhooks',
        'transfer',
      ]
    : ['users:read', 'users:write', 'users:delete', 'history:read', 'webhooks', 'transfer']

/** Those that change nothing and take nothing away. */
export const readingOf = (kind: Kind) => scopesOf(kind).filter((scope) => scope.endsWith(':read'))

/** Whether a key's scopes are those of reading. */
export const isReading = ({ scopes, ...key }: Key) =>
  scopes?.toSorted().join() === readingOf(kindOf(key)).toSorted().join()

/** What a form asks for. */
export interface Typed {
  name: string
  kind: Kind
  admin: string
  role: 'admin' | 'member'
  access: 'all' | 'readOnly' | 'chosen'
  chosen: readonly Scope[]
  /** A day of this person's calendar, or blank. */
  lastDay: string
}

export const blank: Typed = {
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
export function asked({ name, kind, admin, role, access, chosen, lastDay }: Typed): NewKey {
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
