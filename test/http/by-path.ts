// Calls with the key of whatever API their path is of.
import { callWith } from '../call-with.ts'
import { operatorToken, type Answer, type Call, type Organization } from '../helpers.ts'
import { ofPage } from '../routes/console.ts'

/** What opens the API that a path is of. */
export function keyFor(path: string, { keys }: Organization): string {
  if (path.startsWith('/client-management')) return keys.admin
  return path.startsWith('/operator') ? operatorToken : keys.prod
}

/** What a call of this path needs beside it: a key, or what the page of the console sends. */
export const headersFor = (path: string, organization: Organization): Record<string, string> =>
  path.startsWith('/console') ? ofPage : { Authorization: `Bearer ${keyFor(path, organization)}` }

/** A call with it. */
export const openTo = (organization: Organization, path: string, options: Call = {}): Promise<Answer> =>
  callWith({}, path, {
    ...options,
    headers: { Authorization: `Bearer ${keyFor(path, organization)}`, ...options.headers },
  })
