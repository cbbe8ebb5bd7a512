import type { Context } from 'hono'
import { recordingInterval } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { User } from '../domain/user.ts'
import { afterResponse } from '../http/after-response.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError, badRequest } from '../http/errors.ts'
import type { WhichUser } from './user-fields.ts'

export const userNotFound = (fromId: string) => new ApiError(404, sentences.unknownUser(fromId))

/** The user whom a query names, whose request it is. @throws ApiError 404; 400 if both ids are given and differ */
export async function askedUser(c: Context<AppEnv>, { from_id, user_id }: WhichUser): Promise<User> {
  const { users } = c.get('storage')
  const id = from_id === undefined ? { userId: user_id ?? '' } : { fromId: from_id }
  const user = await users.get(c.get('organization'), c.get('environment'), id)
  if (!user) {
    throw from_id === undefined
      ? new ApiError(404, sentences.unknownUserId(user_id ?? ''))
      : userNotFound(from_id)
  }
  if (user_id !== undefined && user.userId !== user_id) {
    throw badRequest({ field: 'user_id', message: sentences.idsDiffer })
  }
  recordRequest(c, user.fromId, user.lastRequestAt)
  return user
}

/** Records the time of a request about this user, after the response; at most once a minute. */
export function recordRequest(c: Context<AppEnv>, fromId: string, lastRequestAt: string): void {
  const organization = c.get('organization')
  const environment = c.get('environment')
  const now = c.get('now')
  if (now.getTime() - Date.parse(lastRequestAt) < recordingInterval) return
  afterResponse(c, (storage) => storage.users.recordRequest(organization, environment, fromId, now))
}
