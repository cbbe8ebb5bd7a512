import { ask } from '../../router.ts'
import { api, call, changeKey } from '../../api/client.ts'
import { Failure } from '../../api/failure.ts'
import type { operations } from '../../../../openapi/api.d.ts'

type Query = NonNullable<operations['filterClients']['parameters']['query']>
export type Page = operations['filterClients']['responses']['200']['content']['application/json']
export type Client = Page['users'][number]

export const activities = ['Running', 'Vertical Jump', 'Weightlifting', 'Mobility Assessment'] as const
export const orders = ['display_name', 'last_session', 'user_uid'] as const
export type Order = NonNullable<Query['order_by']>
const pageSize = 50

/** The filter that an address has, as a query of the API: values that no list of the page has are left out. */
export function queryOf(address: URLSearchParams): Query {
  const one = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === address.get(name))
  const order = one('order_by', [...orders, ...orders.map((each) => `-${each}` as const)])
  const chosen = activities.filter((each) => address.getAll('activity').includes(each))
  const all = {
    limit: pageSize,
    q: address.get('q')?.slice(0, 100),
    status: one('status', ['archived', 'all']),
    gender: one('gender', ['female', 'male']),
    admin_uid: address.get('coach'),
    start_date: address.get('from'),
    end_date: address.get('until'),
    tag: address
      .getAll('tag')
      .map((each) => each.replaceAll(',', ' '))
      .join(','),
    preferable_activities: chosen.join(','),
    order_by: order ?? 'display_name',
    cursor: address.get('cursor'),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value))
}

/** Changes the filter of the address; a page of another filter is no page of this one. */
export const filter = (changes: Parameters<typeof ask>[0], how = {}) => {
  ask({ ...changes, cursor: undefined }, how)
}

/** A page of the roster. */
export async function rosterOf(query: Query, signal: AbortSignal): Promise<Page> {
  try {
    return (await call(() => api.GET('/client-management/clients/filter', { params: { query }, signal })))
      .data
  } catch (reason) {
    // The API says 404 where nobody matches.
    if (!(reason instanceof Failure) || reason.kind !== 'missing') throw reason
    return {
      users: [],
      query_count: 0,
      first_uid: '',
      last_uid: '',
      next_cursor: null,
      previous_cursor: null,
    }
  }
}

/** The tags in use, by how often. */
export async function tagsInUse(signal: AbortSignal): Promise<string[]> {
  const { data } = await call(() => api.GET('/client-management/tags', { signal }))
  return data.tags.toSorted((one, other) => other.count - one.count).map(({ tag }) => tag)
}

/** Puts clients away, or takes them back. */
export async function move(user_uid: string, way: 'archive' | 'restore'): Promise<void> {
  const init = { params: { path: { user_uid } }, headers: changeKey() }
  await call(() =>
    way === 'archive'
      ? api.POST('/client-management/clients/archive/{user_uid}', init)
      : api.POST('/client-management/clients/restore/{user_uid}', init),
  )
}

/** Adds a tag to a client as it is now: another window's change in between is seen, and made upon. */
export async function addTag(user_uid: string, tag: string): Promise<void> {
  const path = { user_uid }
  const { data, etag } = await call(() =>
    api.GET('/client-management/clients/{user_uid}', { params: { path } }),
  )
  const headers = { ...changeKey(), ...(etag !== null && { 'If-Match': etag }) }
  await call(() =>
    api.PUT('/client-management/clients', {
      body: { user_uid, tags: [...data.tags, tag] },
      headers,
    }),
  )
}

/** Does something for each, a few at a time, and tells whom it was done for. */
export async function forEach(
  uids: readonly string[],
  work: (uid: string) => Promise<void>,
): Promise<{ done: string[]; failed: unknown[] }> {
  const waiting = [...uids]
  const [done, failed]: [string[], unknown[]] = [[], []]
  const worker = async () => {
    for (let uid = waiting.shift(); uid !== undefined; uid = waiting.shift()) {
      try {
        await work(uid)
        done.push(uid)
      } catch (reason) {
        failed.push(reason)
      }
    }
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  return { done, failed }
}

/** The address of the sheet of those who match, or of these. */
export function exportAddress(query: Query, uids: readonly string[] = []): string {
  const { limit: _, order_by: __, cursor: ___, ...filter } = query
  const fields = uids.length > 0 ? [] : Object.entries(filter).filter(([name]) => name)
  const search = new URLSearchParams([...fields, ...uids.map((uid) => ['user_uid', uid])])
  if (uids.length > 0) search.set('status', 'all')
  return `/client-management/exports/clients?${search.toString()}`
}
