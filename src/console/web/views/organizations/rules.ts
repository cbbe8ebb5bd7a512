// What the service's own rules say, as far as forms of the desk need them before they ask it; a test holds them equal.
import type { components } from '../../../../openapi/api.d.ts'

export type Plan = components['schemas']['Organization']['plan']
export type Scope = NonNullable<components['schemas']['Key']['scopes']>[number]

export const plans = ['free', 'pro', 'enterprise'] as const
/** The clients that a plan allows where the organization has no limit of its own; null is no limit. */
export const planLimits: Record<Plan, number | null> = { free: 10, pro: 500, enterprise: null }
/** An id of an organization. */
export const idForm = /^[a-z0-9][a-z0-9-]{1,62}$/

/** What a key opens: client management, or the users of one environment. */
export const keyKinds = ['cm', 'prod', 'dev'] as const
export type KeyKind = (typeof keyKinds)[number]

/** The scopes that a key of this kind can have. */
export const scopesOf = (kind: KeyKind): readonly Scope[] =>
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
export const readingOf = (kind: KeyKind) => scopesOf(kind).filter((scope) => scope.endsWith(':read'))

/** A limit as it is typed: blank is null. Undefined of what is no whole number. */
export function limitOf(text: string): number | null | undefined {
  const typed = text.trim()
  if (typed === '') return null
  return /^\d{1,10}$/.test(typed) ? Number(typed) : undefined
}

export const typedLimit = (limit: number | null) => (limit === null ? '' : String(limit))

/** An id made of a name: Latin letters without marks, digits, and hyphens between. */
export const idOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '')
