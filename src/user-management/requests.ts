import type { Context } from 'hono'
import { recordingInterval } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { afterResponse } from '../http/after-response.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'

export const userNotFound = (fromId: string) => new ApiError(404, sentences.unknownUser(fromId))

/** Records the time of a request about this user, after the response; at most once a minute. */
export function recordRequest(c: Context<AppEnv>, fromId: string, lastRequestAt: string): void {
  const organization = c.get('organization')
  const environment = c.get('environment')
  const now = c.get('now')
  if (now.getTime() - Date.parse(lastRequestAt) < recordingInterval) return
  afterResponse(c, (storage) => storage.users.recordRequest(organization, environment, fromId, now))
}
