import type { Context, ErrorHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as sentences from '../domain/sentences.ts'
import {
  IdempotencyKeyExpired,
  IdempotencyKeyReused,
  KeyNoLongerValid,
  OutcomeErased,
  Unavailable,
  UnknownKeysAreOver,
} from '../storage/index.ts'
import { json } from './answer.ts'
import type { AppEnv } from './env.ts'
import type { AnswerHeaders } from './headers.ts'
import { addressPeriod, missesAreOver } from './rate-limit.ts'
import { logFailure } from './request-log.ts'

/** One thing wrong with a request: the field (or part of it: `body`) and a sentence that names it. */
export interface Problem {
  field: string
  message: string
}

/** An answer other than success. Endpoints throw it; only `answerError` writes the body. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode
  readonly headers: AnswerHeaders
  readonly details: Problem[] | undefined

  constructor(
    status: ContentfulStatusCode,
    message: string,
    { headers = {}, details }: { headers?: AnswerHeaders; details?: Problem[] } = {},
  ) {
    super(message)
    this.status = status
    this.headers = headers
    this.details = details
  }
}

/** 400 with every problem in `details`, and all of them in `error` for callers who read only that. */
export function badRequest(...problems: Problem[]): ApiError {
  const details = [...new Map(problems.map((each) => [`${each.field}\0${each.message}`, each])).values()]
  return new ApiError(400, details.map(({ message }) => message).join('; '), { details })
}

/** 400 for a body that cannot be read. */
export const malformed = (message: string) => badRequest({ field: 'body', message })

/** 404 for an unknown path. */
export const notFound = () => new ApiError(404, sentences.noSuchPath)

/** 401 with the API's sentence, the same for every problem with the key; only the log gets the reason. */
export function refused(c: Context<AppEnv>, reason: string): ApiError {
  c.set('refused', reason)
  const headers = { 'WWW-Authenticate': 'Bearer realm="Roster"' }
  return new ApiError(401, c.get('unauthorized'), { headers })
}

/** 429 for too many calls in the last `seconds`. */
export const tooManyRequests = (seconds: number, more: AnswerHeaders = {}) =>
  new ApiError(429, sentences.slowDown, { headers: { 'Retry-After': String(seconds), ...more } })

export const answerError: ErrorHandler<AppEnv> = async (thrown, c) => {
  let error = toApiError(c, thrown)
  // Every failed authentication passes here, even one that only the database has found.
  if (error instanceof ApiError && error.status === 401 && (await missesAreOver(c))) {
    error = tooManyRequests(addressPeriod)
  }
  if (error instanceof ApiError) {
    const body = error.details ? { error: error.message, details: error.details } : { error: error.message }
    return json(c, body, error.status, error.headers)
  }
  logFailure(c, error)
  return json(c, { error: sentences.internalError }, 500)
}

/** Translates storage's errors into answers; other errors pass unchanged. */
function toApiError(c: Context<AppEnv>, thrown: Error): Error {
  if (thrown instanceof KeyNoLongerValid) return refused(c, 'revoked or expired')
  if (thrown instanceof Unavailable) return unavailable(sentences.noDatabase)
  if (thrown instanceof UnknownKeysAreOver) return unavailable(sentences.noKeyLookup)
  if (thrown instanceof IdempotencyKeyReused) {
    return new ApiError(422, sentences.keyReused)
  }
  if (thrown instanceof IdempotencyKeyExpired) {
    return new ApiError(409, sentences.keyExpired)
  }
  if (thrown instanceof OutcomeErased) return new ApiError(410, sentences.outcomeErased)
  return thrown
}

/** 503 for a call that may work again in a moment. */
const unavailable = (message: string) => new ApiError(503, message, { headers: { 'Retry-After': '5' } })
