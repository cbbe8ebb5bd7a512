// Calls with the key of whatever API their path is of.
import { callWith } from '../call-with.ts'
import { operatorToken, type Answer, type Call, type Organization } from '../helpers.ts'

/** What opens the API that a path is of. */
export function keyFor(path: string, { keys }: Organization): string {
  if (path.startsWith('/client-management')) return keys.admin
  return path.startsWith('/operator') ? operatorToken : keys.prod
}

/** A call with it. */
export const openTo = (organization: Organization, path: string, options: Call = {}): Promise<Answer> =>
  callWith({}, path, {
    ...options,
    headers: { Authorization: `Bearer ${keyFor(path, organization)}`, ...options.headers },
  })
