import type { Context } from 'hono'
import { recordingInterval } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { afterResponse } from '../http/after-response.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'

export const userNotFound = (fromId: string) => new ApiError(404, sentences.unknownUser(fromId))

/** Writes down, after the response is sent, that a request was about this user; not when that was done a minute ago. */
export function recordRequest(c: Context<AppEnv>, fromId: string, lastRequestAt: string): void {
  const { organization, environment, now } = c.var
  if (now.getTime() - Date.parse(lastRequestAt) < recordingInterval) return
  afterResponse(c, (storage) => storage.users.recordRequest(organization, environment, fromId, now))
}
