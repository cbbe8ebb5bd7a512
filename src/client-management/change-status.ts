import type { Context } from 'hono'
import type { ClientStatus } from '../domain/client.ts'
import * as sentences from '../domain/sentences.ts'
import { json } from '../http/answer.ts'
import { madeVersion } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { refusedChange } from './refusals.ts'

/** Archives or restores a client, and answers with `message`, also if it already was so. */
export async function changeStatus(
  c: Context<AppEnv>,
  userUid: string,
  status: ClientStatus,
  message: string,
): Promise<Response> {
  const { clients } = c.get('storage')
  const outcome = await clients.setStatus(c.get('organization'), userUid, status, c.get('revision'))
  if (outcome.kind === 'limit-reached') throw new ApiError(404, sentences.limitReached(outcome.plan))
  if (outcome.kind !== 'changed') throw refusedChange(c, outcome.kind)
  return json(c, { message }, 200, madeVersion(c, outcome.version))
}
