import type { Context } from 'hono'
import * as sentences from '../domain/sentences.ts'
import { stale } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError, badRequest } from '../http/errors.ts'

/** The error for an e-mail that another client of the organization has. It does not repeat the e-mail. */
export const emailTaken = () => badRequest({ field: 'email', message: sentences.takenEmail })

export const tagsOverLimit = () => badRequest({ field: 'tags', message: sentences.tooManyTags })

/** The error for a change of a client that is not there, not in this version, or archived. */
export function refusedChange(
  c: Context<AppEnv>,
  kind: 'not-found' | 'stale' | 'archived',
  unknown: string = sentences.unknownClient,
): ApiError {
  if (kind === 'stale') return stale(c)
  return kind === 'archived'
    ? badRequest({ field: 'user_uid', message: sentences.isArchived })
    : new ApiError(404, unknown)
}
