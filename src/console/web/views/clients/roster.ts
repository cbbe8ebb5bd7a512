import { ask } from '../../router.ts'
import { api, call, changeKey } from '../../api/client.ts'
import { Failure } from '../../api/failure.ts'
import { toFailure } from '../../parts/failed.tsx'
import type { operations } from '../../../../openapi/api.d.ts'

export type Query = NonNullable<operations['filterClients']['parameters']['query']>
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

export type Way = 'archive' | 'restore'

/** Puts a client away, or takes it back. The API says 404 also where the plan is full: the client tells which it is. */
export async function move(user_uid: string, way: Way): Promise<void> {
  const path = { user_uid }
  const init = { params: { path }, headers: changeKey() }
  try {
    await call(() =>
      way === 'archive'
        ? api.POST('/client-management/clients/archive/{user_uid}', init)
        : api.POST('/client-management/clients/restore/{user_uid}', init),
    )
  } catch (reason) {
    if (way === 'archive' || toFailure(reason).kind !== 'missing') throw reason
    await call(() => api.GET('/client-management/clients/{user_uid}', { params: { path } }))
    throw new Failure('full')
  }
}

/** Adds tags to a client as it is now: another window's change in between is seen, and made upon. */
export async function addTags(user_uid: string, tags: readonly string[]): Promise<void> {
  const path = { user_uid }
  const { data, etag } = await call(() =>
    api.GET('/client-management/clients/{user_uid}', { params: { path } }),
  )
  const headers = { ...changeKey(), ...(etag !== null && { 'If-Match': etag }) }
  await call(() =>
    api.PUT('/client-management/clients', {
      body: { user_uid, tags: [...data.tags, ...tags] },
      headers,
    }),
  )
}

/** Does something for each, a few at a time, and tells for whom it was done and for whom not. */
export async function forEach(
  uids: readonly string[],
  work: (uid: string) => Promise<void>,
): Promise<{ done: string[]; failed: { uid: string; reason: unknown }[] }> {
  const waiting = [...uids]
  const [done, failed]: [string[], { uid: string; reason: unknown }[]] = [[], []]
  const worker = async () => {
    for (let uid = waiting.shift(); uid !== undefined; uid = waiting.shift()) {
      try {
        await work(uid)
        done.push(uid)
      } catch (reason) {
        failed.push({ uid, reason })
      }
    }
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  return { done, failed }
}

/** Clients that an export takes by name. */
export const mostExported = 100

/** The address of the sheet of those who match, or of these. */
export function exportAddress(query: Query, uids: readonly string[] = []): string {
  const { limit: _, order_by: __, cursor: ___, ...filter } = query
  const fields = Object.entries(filter).map(([name, value]) => [name, value])
  // A call takes fewer fields than there may be clients: they go as one.
  const search = new URLSearchParams(uids.length > 0 ? { user_uid: uids.join(), status: 'all' } : fields)
  return `/client-management/exports/clients?${search.toString()}`
}
