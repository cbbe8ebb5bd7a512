import createClient from 'openapi-fetch'
import type { paths } from '../../../openapi/api.d.ts'
import { needOfCall } from '../keys.ts'
import { session } from '../session.ts'
import { Failure, failureOf } from './failure.ts'
import { patiently } from './patience.ts'

/** The public API, as its document describes it. The cookie of the session stands for a key. */
export const api = createClient<paths>({ headers: { 'X-Roster-Console': '1' } })

const bookmarkName = 'x-d1-bookmark'
/** The latest state that this window has seen of each part of the API, so that it never sees an older one. */
const bookmarks = new Map<string, string>()
/** The API that a path belongs to. */
const apiOf = (url: string) => new URL(url).pathname.split('/').slice(1, 3).join('/')

api.use({
  onRequest: async ({ request }) => {
    if (request.method !== 'GET') await session.ready()
    const bookmark = bookmarks.get(apiOf(request.url))
    if (bookmark !== undefined) request.headers.set(bookmarkName, bookmark)
  },
  onResponse: ({ request, response }) => {
    const bookmark = response.headers.get(bookmarkName)
    if (bookmark !== null) bookmarks.set(apiOf(request.url), bookmark)
  },
})

export interface Answer<Data> {
  data?: Data
  error?: unknown
  response: Response
}

export interface Success<Data> {
  data: Data
  /** The version of what was answered, for If-Match. */
  etag: string | null
}

/**
 * Makes a call, and makes it again after a person has signed in anew or the service has come back. Throws a Failure.
 * A call that changes something carries a key (`changeKey`), so that a repeated one counts once.
 */
export async function call<Data>(make: () => Promise<Answer<Data>>): Promise<Success<Data>> {
  for (;;) {
    const { data, error, response } = await patiently(make).catch((reason: unknown) => {
      if (isAbort(reason)) throw reason
      throw new Failure('offline')
    })
    if (response.ok && data !== undefined) return { data, etag: response.headers.get('ETag') }
    if (response.status === 401 && (await session.renew(needOfCall(new URL(response.url).pathname)))) continue
    throw failureOf(response, error)
  }
}

/** Whether a call ended because the page no longer wants its answer. */
export const isAbort = (reason: unknown) => reason instanceof DOMException && reason.name === 'AbortError'

/** The header under which a repeated change counts once. */
export const changeKey = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': crypto.randomUUID() })
