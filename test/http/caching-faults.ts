// Faults that make a good call of any route fail, and the statuses that they lead to.
import { env } from 'cloudflare:workers'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import type { Call } from '../helpers.ts'
import { brokenDatabase } from './broken.ts'

type Bindings = Parameters<typeof callWith>[0]
type Sent = [path: string, options?: Call, bindings?: Bindings]

const overloaded = aroundBatches(() => Promise.reject(new Error('D1_ERROR: D1 DB is overloaded.')))
const broken = brokenDatabase('broken')
const brokenBucket = new Proxy(env.PHOTOS, {
  get: () => () => Promise.reject(new Error('broken')),
})
const over = { limit: () => Promise.resolve({ success: false }) }

const forged = 'roster_cm_000000000000000000000000000000000000'
/** Faults by name; each changes a good call of a route. */
export const faults: Record<string, (sent: [string, Call]) => Sent> = {
  'no key': ([path, options]) => [path, { ...options, headers: {} }],
  'a forged key': ([path, options]) => [path, { ...options, headers: { 'API-KEY': forged } }],
  'too many failures': ([path, options]) => [path, { ...options, headers: {} }, { FAILURE_LIMIT: over }],
  'too many calls': ([path, options]) => [path, options, { CALL_LIMIT: over }],
  'an unknown field': ([path, options]) => [`${path}${path.includes('?') ? '&' : '?'}no_such=1`, options],
  'a method that no route takes': ([path, options]) => [path, { ...options, method: 'OPTIONS' }],
  'a path below': ([path, options]) => [path.replace(/(\?|$)/, '/no/such/path$1'), options],
  'a body too large': ([path, { json: _, ...options }]) => [path, withBody(options, 'x'.repeat(1_000_001))],
  'a body of another type': ([path, { json: _, ...options }]) => [path, withBody(options, 'text')],
  'a database that is overloaded': ([path, options]) => [path, options, { DB: overloaded }],
  'a database and a bucket that throw': ([path, options]) => [
    path,
    options,
    { DB: broken, PHOTOS: brokenBucket },
  ],
  'plain http': ([path, options]) => [path, options, { LOCAL: undefined }],
  HEAD: ([path, { json: _, body: __, ...options }]) => [path, { ...options, method: 'HEAD' }],
}
/** The statuses of each fault on routes behind a key. */
export const refusals: Record<string, number[]> = {
  'no key': [401],
  'a forged key': [401],
  'too many failures': [429],
  'too many calls': [429],
  'an unknown field': [400],
  'a method that no route takes': [405],
  'a path below': [404],
  'a body too large': [413, 405],
  'a body of another type': [415, 405],
  'a database that is overloaded': [503],
  'a database and a bucket that throw': [500],
  'plain http': [403],
  // HEAD goes to the GET of the path, which may require other fields.
  HEAD: [200, 400, 405],
}
const withBody = (options: Call, body: string): Call => ({
  method: 'POST',
  ...options,
  headers: { ...options.headers, 'Content-Type': 'text/plain' },
  body,
})
