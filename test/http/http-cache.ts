import CachePolicy from 'http-cache-semantics'
import { exports } from 'cloudflare:workers'
import { requestOf, type Call } from '../helpers.ts'

interface Stored {
  policy: CachePolicy
  text: string
}
export interface Served {
  status: number
  text: string
  /** Who answered: the cache, the cache after revalidating its copy, or the service. */
  from: 'cache' | 'revalidation' | 'service'
}

const headersOf = (headers: Headers) => Object.fromEntries(headers)

/** An HTTP cache in front of the service, after RFC 9111: shared, or of one browser that several people use. */
export function cacheOf({ shared }: { shared: boolean }) {
  const store = new Map<string, Stored[]>()
  return async (path: string, options: Call = {}): Promise<Served> => {
    const request = requestOf(path, options)
    const asked = { url: request.url, method: request.method, headers: headersOf(request.headers) }
    const known = store.get(request.url) ?? []
    const fresh = known.find(({ policy }) => policy.satisfiesWithoutRevalidation(asked))
    if (fresh) return { status: 200, text: fresh.text, from: 'cache' }
    const [old] = known
    const headers = old ? old.policy.revalidationHeaders(asked) : asked.headers
    const response = await exports.default.fetch(
      new Request(request, {
        headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
      }),
    )
    const answer = { status: response.status, headers: headersOf(response.headers) }
    const text = await response.text()
    const wasConditional = 'if-none-match' in asked.headers
    if (old && !wasConditional) {
      const { policy, modified } = old.policy.revalidatedPolicy(asked, answer)
      if (!modified) {
        store.set(request.url, [{ policy, text: old.text }])
        return { status: 200, text: old.text, from: 'revalidation' }
      }
    }
    const policy = new CachePolicy(asked, answer, { shared })
    if (policy.storable()) store.set(request.url, [{ policy, text }, ...known])
    return { status: answer.status, text, from: 'service' }
  }
}
