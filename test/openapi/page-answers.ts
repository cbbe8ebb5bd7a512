// The Worker's answers to the calls of /llms.txt, each where its examples exist.
import { exports } from 'cloudflare:workers'
import document from '../../src/openapi/openapi.json'
import { answerOf, newOrganization, operatorToken, type Answer } from '../helpers.ts'
import { exampleWorld } from './example-world.ts'
import { requestOf, type PageCall } from './page-calls.ts'

/** Static files never reach the pool's Worker through its exports; the browser tests open them. */
export const isStatic = ({ operation }: PageCall) =>
  /^\/(?:docs|openapi\.json|llms\.txt)/.test(operation.split(' ')[1] ?? '')

export function operationIdOf({ operation }: PageCall): string {
  const [method = '', path = ''] = operation.split(' ')
  const found: Record<string, Record<string, { operationId: string }>> = document.paths
  return found[path]?.[method.toLowerCase()]?.operationId ?? ''
}

/** What must not exist before gets an id of its own. */
const fresh: Record<string, (line: string, call: number) => string> = {
  createUser: (line, call) => line.replaceAll('user_abc123', `user-made-by-the-page-${call}`),
  createOrganization: (line, call) => line.replaceAll('"acme"', `"acme-made-by-the-page-${call}"`),
  importClients: (line, call) => line.replaceAll('julia@', `julia-${call}@`),
  importUsers: (line, call) => line.replaceAll('user_abc123', `user-made-by-the-page-${call}`),
}

let calls = 0

const newWorld = async () => exampleWorld(await newOrganization(), operatorToken)
let readWorld: ReturnType<typeof newWorld> | undefined

/** GETs share a world; every write has its own. */
export async function pageAnswer(pageCall: PageCall): Promise<Answer> {
  const { operation, line } = pageCall
  const isRead = operation.startsWith('GET ') && !operation.includes('/operator/')
  const world = await (isRead ? (readWorld ??= newWorld()) : newWorld())
  const call = ++calls
  const made = fresh[operationIdOf(pageCall)]?.(line, call) ?? line
  const request = requestOf(world.real(made).replaceAll('mara@', `mara-${call}@`), world.variables)
  return answerOf(request, await exports.default.fetch(request))
}
