import * as clients from './clients/clients.tsx'
import type { Load, Params } from './view.ts'

const webhooks: Load = () => import('./webhooks/webhooks.tsx')
const usage: Load = () => import('./usage/usage.tsx')

/** The views by the form of their address below /console. A view is loaded when it is first opened; the roster is there at once. */
const views: readonly (readonly [string, Load])[] = [
  ['clients', () => Promise.resolve(clients)],
  ['import', () => import('./import/import.tsx')],
  ['organizations', () => import('./organizations/organizations.tsx')],
  ['organizations/{id}', () => import('./organizations/organization.tsx')],
  ['webhooks', webhooks],
  ['usage', usage],
  ['{organization}/{environment}/webhooks', webhooks],
  ['{organization}/{environment}/usage', usage],
  ['{organization}/{environment}/users', () => import('./users/users.tsx')],
  ['{organization}/{environment}/users/{user_id}', () => import('./user/user.tsx')],
  ['clients/new', () => import('./new-client/allowed.tsx')],
  ['clients/{user_uid}', () => import('./client/client.tsx')],
]

/** The view of an address. */
export function match(parts: readonly string[]): { load: Load; params: Params } | undefined {
  for (const [form, load] of views) {
    const params = paramsOf(form.split('/'), parts)
    if (params) return { load, params }
  }
  return undefined
}

function paramsOf(form: readonly string[], parts: readonly string[]): Params | undefined {
  if (form.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const name = form[index] ?? ''
    if (name === '{environment}' && part !== 'dev' && part !== 'prod') return undefined
    if (name.startsWith('{')) params[name.slice(1, -1)] = part
    else if (name !== part) return undefined
  }
  return params
}
