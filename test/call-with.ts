import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '../src/worker.ts'
import { answerOf, requestOf, type Answer, type Call } from './helpers.ts'

/**
 * Calls the Worker with bindings that replace its own, such as ones that count, fail or lag.
 * Returns once the work after the response is done.
 */
export async function callWith(
  bindings: Partial<Omit<typeof env, 'OPERATOR_TOKEN'>> & { OPERATOR_TOKEN?: string | undefined },
  path: string,
  options: Call = {},
): Promise<Answer> {
  const context = createExecutionContext()
  const request = requestOf(path, options)
  const response = await worker.fetch(request, { ...env, ...bindings }, context)
  const answer = await answerOf(request, response)
  await waitOnExecutionContext(context)
  return answer
}
