import { photoLimits, requestLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { mediaTypes } from '../http/body/formats.ts'
import type { Facts } from '../http/facts.ts'
import { answer, failure, having, shared, type Answer } from './answers.ts'
import { spaced } from './schemas.ts'

/** What routes answer because of the facts they carry. */

export const etag = { ETag: 'What If-Match takes: another one after each change.' }
const noKey = 'No key, or one that is malformed, unknown, expired, revoked or for something else.'

const common: Record<string, () => Answer> = {
  InternalError: () => failure('A fault of ours.', sentences.internalError),
  Unavailable: () => failure('Busy, or the database does not answer.', sentences.noDatabase),
  ToHttps: () => having(answer('Asked for over plain http.'), { Location: 'The same over https.' }),
  HttpsRequired: () => failure('Sent over plain http.', sentences.httpsRequired),
  InvalidToken: () => failure(`${noKey} Two different keys.`, sentences.badToken),
  InvalidKey: () => failure(noKey, sentences.badKey),
  NoOperator: () => failure('This deployment has no operator.', sentences.noSuchPath),
  TooManyRequests: () =>
    failure(
      'More than 2 000 calls in 10 s by a key; in 60 s from an address, more than 300 failed authentications and 404s of photos and progress pages, or 6 000 requests for those.',
      sentences.slowDown,
    ),
  TooLarge: () =>
    failure(
      `Over ${spaced(requestLimits.bytes)} bytes (multipart: ${spaced(requestLimits.multipartBytes)}).`,
      sentences.tooLarge(requestLimits.bytes),
      `profile_photo must be at most ${photoLimits.bytes} bytes`,
    ),
  UnsupportedMediaType: () =>
    having(
      failure(
        'A body in another media type, in none, or compressed.',
        sentences.wrongMediaType(mediaTypes.json),
        sentences.encodedBody,
      ),
      { Accept: 'What the route takes.', 'Accept-Encoding': '`identity`' },
      false,
    ),
  KeyExpired: () =>
    failure(
      'The Idempotency-Key expired while this was being looked up: a retry will do.',
      sentences.keyExpired,
    ),
  Erased: () =>
    failure(
      'The Idempotency-Key came before, and the user whom its answer shows is no more.',
      sentences.outcomeErased,
    ),
  KeyReused: () =>
    failure('The Idempotency-Key came before with other fields or another path.', sentences.keyReused),
  NotModified: () => having(answer('Not modified.'), etag),
  Stale: () =>
    failure('Meant for another version; nothing has happened.', sentences.notCurrent, sentences.isCurrent),
}

/** Headers that every answer of a status has. */
const ofStatus: Record<number, Record<string, string>> = {
  401: { 'WWW-Authenticate': 'Names the scheme.' },
  429: { 'Retry-After': 'Seconds.' },
  503: { 'Retry-After': 'Seconds.' },
}

export const withStatusHeaders = (status: number, made: Answer) => having(made, ofStatus[status] ?? {})

const unauthorized: Record<string, string> = {
  [sentences.badToken]: 'InvalidToken',
  [sentences.badKey]: 'InvalidKey',
}

/** Whether writes of the route can be repeated under an Idempotency-Key: only a key has outcomes of its own. */
export const isRepeatable = ({ body, credential }: Facts) =>
  body !== undefined && (credential === 'client' || credential === 'user')

/** The refusals of a route, by status. */
export function refusals(facts: Facts, path: string): Record<number, Answer> {
  const { credential, body, forbidden, version, overHttp = [/^/, /^/] } = facts
  const [served, redirected] = overHttp
  const asked = path.replace(/:\w+\{(\w+)[^}]*\}/g, '$1')
  const names: Record<number, string | false | undefined> = {
    308: !served.test(asked) && redirected.test(asked) && 'ToHttps',
    403: !served.test(asked) && !redirected.test(asked) && 'HttpsRequired',
    401: unauthorized[facts.unauthorized ?? ''],
    404: credential === 'operator' && 'NoOperator',
    409: isRepeatable(facts) && 'KeyExpired',
    410: isRepeatable(facts) && 'Erased',
    412: (version === 'shown' || version === 'changed') && 'Stale',
    413: body && 'TooLarge',
    415: body && 'UnsupportedMediaType',
    422: isRepeatable(facts) && 'KeyReused',
    304: version === 'shown' && 'NotModified',
    429: credential && 'TooManyRequests',
    500: 'InternalError',
    503: credential && 'Unavailable',
  }
  const made = Object.entries(names).flatMap(([status, name]): [string, Answer][] => {
    const make = name ? common[name] : undefined
    return name && make ? [[status, shared(name, () => withStatusHeaders(Number(status), make()))]] : []
  })
  return {
    ...Object.fromEntries(made),
    ...(forbidden !== undefined && { 403: failure('The key may not do this.', forbidden) }),
  }
}
