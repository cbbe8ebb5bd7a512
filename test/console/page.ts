// The console's page as these tests play it: a browser that keeps one cookie.
import { env } from 'cloudflare:workers'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import worker from '../../src/worker.ts'
import { answerOf, requestOf, type Answer, type Call } from '../helpers.ts'
import { ofPage } from '../routes/console.ts'

export { ofPage }
export const session = '/console/session'

export type Bindings = Partial<Omit<typeof env, 'APP_SECRET'>> & { APP_SECRET?: string | undefined }

/** Sends a request to the service as deployed: over https, or as `at` says. */
export async function send(
  path: string,
  options: Call = {},
  bindings: Bindings = {},
  at = 'https://roster.test',
): Promise<Answer> {
  const request = new Request(`${at}${path}`, requestOf(path, options))
  const context = createExecutionContext()
  const answer = await answerOf(request, await worker.fetch(request, { ...env, ...bindings }, context))
  await waitOnExecutionContext(context)
  return answer
}

export class Page {
  cookie = ''
  readonly bindings: Bindings

  constructor(bindings: Bindings = {}) {
    this.bindings = bindings
  }

  /** A call of the page, which brings the cookie and keeps the one that it is given. */
  async call(path: string, options: Call = {}): Promise<Answer> {
    const headers = { ...ofPage, Cookie: `theme=dark; ${this.cookie}`, ...options.headers }
    const answer = await send(path, { ...options, headers }, this.bindings)
    const [pair] = answer.headers.get('Set-Cookie')?.split(';') ?? []
    if (pair !== undefined) this.cookie = pair
    return answer
  }

  signIn = (key: unknown) => this.call(session, { json: { key } })

  sessions = async (): Promise<Record<string, unknown>[]> => (await this.call(session)).body.sessions
}

/** A page that is signed in with these keys. */
export async function signedIn(...keys: string[]): Promise<Page> {
  const page = new Page()
  for (const key of keys) {
    const { status } = await page.signIn(key)
    if (status !== 201) throw new Error(`Signing in was answered ${status}`)
  }
  return page
}

export const clients = '/client-management/clients?limit=1'
export const noToken = { status: 401, body: { error: 'Missing or invalid access token' } }
export const noKey = { status: 401, body: { error: 'Invalid API key' } }
