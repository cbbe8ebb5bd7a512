import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '../../src/worker.ts'
import { requestOf, type Organization } from '../helpers.ts'

export interface Sheet {
  status: number
  headers: Headers
  /** As it was sent: a byte order mark is its first character. */
  text: string
}

const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The answer to an export, not yet read. */
export async function askedFor(
  { keys }: Pick<Organization, 'keys'>,
  path: string,
  bindings: object = {},
  method = 'GET',
): Promise<Response> {
  const isOfClients = path.startsWith('/client-management')
  const key = isOfClients ? keys.admin : path.includes('/dev/') ? keys.dev : keys.prod
  const request = requestOf(path, { method, headers: { Authorization: `Bearer ${key}` } })
  const context = createExecutionContext()
  const response = await worker.fetch(request, { ...env, ...bindings }, context)
  await waitOnExecutionContext(context)
  return response
}

export async function sheet(
  owner: Pick<Organization, 'keys'>,
  path: string,
  bindings: object = {},
): Promise<Sheet> {
  const response = await askedFor(owner, path, bindings)
  const { status, headers } = response
  return { status, headers, text: whole.decode(await response.arrayBuffer()) }
}

/** The lines of NDJSON, the last of which is its end. */
export function linesOf({ text }: Sheet): { rows: Record<string, unknown>[]; end: Record<string, unknown> } {
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new Error('The last line has no end')
  const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  return { rows: rows.slice(0, -1), end: rows.at(-1) ?? {} }
}
