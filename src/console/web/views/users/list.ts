import type { components, operations } from '../../../../openapi/api.d.ts'
import { api, call } from '../../api/client.ts'
import type { AppOfKey } from '../../app-key.ts'
import { ask } from '../../router.ts'

type Query = NonNullable<operations['listUsers']['parameters']['query']>
export type Profile = components['schemas']['Profile']
export interface Page {
  users: Profile[]
  next_cursor: string | null
}

export const goals = ['lose weight', 'gain muscle', 'maintain'] as const
export const subscriptions = ['active', 'trial', 'trial_end'] as const
const pageSize = 50

/** The filter that an address has, as a query of the API. */
export function queryOf(address: URLSearchParams): Query {
  const all = {
    limit: pageSize,
    q: address.get('q')?.slice(0, 100),
    goal: goals.find((each) => each === address.get('goal')),
    subscription_status: subscriptions.find((each) => each === address.get('subscription')),
    start_after_id: address.get('after'),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value))
}

/** Changes the filter of the address, and begins with its first page. */
export const filter = (changes: Parameters<typeof ask>[0], how = {}) => {
  ask({ ...changes, after: undefined }, how)
}

export const usersOf = async (app: AppOfKey, query: Query, signal: AbortSignal): Promise<Page> =>
  (await call(() => api.GET('/{org}/{environment}/v1/list-users', { params: { path: app, query }, signal })))
    .data
