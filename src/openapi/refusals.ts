import { photoLimits, requestLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { mediaTypes } from '../http/body/formats.ts'
import type { Facts } from '../http/facts.ts'
import { answer, failure, having, shared, type Answer } from './answers.ts'
import { spaced } from './schemas.ts'

/** The answers that follow from the facts of a route. */

export const etag = { ETag: 'The version, for `If-Match`. Each change makes a new one.' }
const noKey = 'The key is missing, malformed, unknown, expired, revoked, or for something else.'

const common: Record<string, () => Answer> = {
  InternalError: () => failure('The service has a fault.', sentences.internalError),
  Unavailable: () => failure('The database is busy or does not answer.', sentences.noDatabase),
  ToHttps: () =>
    having(answer('The request came over plain http.'), { Location: 'The same address over https.' }),
  HttpsRequired: () => failure('The request came over plain http.', sentences.httpsRequired),
  InvalidToken: () => failure(`${noKey} Or the request has two different keys.`, sentences.badToken),
  InvalidKey: () => failure(noKey, sentences.badKey),
  NoOperator: () => failure('The deployment has no operator.', sentences.noSuchPath),
  TooManyRequests: () =>
    having(
      failure(
        'A key may make 2 000 calls in 10 s: then `RateLimit` says that none is left. In 60 s, an address may make 6 000 requests for photos and progress pages, and 300 requests that fail to authenticate or find no photo or page.',
        sentences.slowDown,
      ),
      { RateLimit: '`"calls";r=0;t=10`' },
      false,
    ),
  TooLarge: () =>
    failure(
      `The body has more than ${spaced(requestLimits.bytes)} bytes (multipart: ${spaced(requestLimits.multipartBytes)}).`,
      sentences.tooLarge(requestLimits.bytes),
      `profile_photo must be at most ${photoLimits.bytes} bytes`,
    ),
  UnsupportedMediaType: () =>
    having(
      failure(
        'The body is compressed, or the route does not take its media type.',
        sentences.wrongMediaType(mediaTypes.json),
        sentences.encodedBody,
      ),
      { Accept: 'The media types of the route.', 'Accept-Encoding': '`identity`' },
      false,
    ),
  KeyExpired: () =>
    failure('The `Idempotency-Key` expired during the call. Send the request again.', sentences.keyExpired),
  Erased: () =>
    failure(
      'The first call with this `Idempotency-Key` was about a client, user or admin who no longer exists.',
      sentences.outcomeErased,
    ),
  KeyReused: () =>
    failure(
      'An earlier call had this `Idempotency-Key` and other fields or another path.',
      sentences.keyReused,
    ),
  NotModified: () => having(answer('The caller has this version.'), etag),
  Stale: () =>
    failure(
      'The request is for another version. Nothing has changed.',
      sentences.notCurrent,
      sentences.isCurrent,
    ),
}

/** The headers of every answer with this status. */
const ofStatus: Record<number, Record<string, string>> = {
  401: { 'WWW-Authenticate': 'The scheme of the credential.' },
  429: { 'Retry-After': 'Seconds to wait.' },
  503: { 'Retry-After': 'Seconds to wait.' },
}

export const withStatusHeaders = (status: number, made: Answer) => having(made, ofStatus[status] ?? {})

const unauthorized: Record<string, string> = {
  [sentences.badToken]: 'InvalidToken',
  [sentences.badKey]: 'InvalidKey',
}

const notAllowed: Record<string, string> = {
  client: 'The key has the role `member`, or lacks the scope that `security` names: then `details` say so.',
  user: 'The key lacks the scope that `security` names, and `details` say so.',
}

/** Whether the route takes If-Match and If-None-Match. */
export const isConditional = ({ version }: Facts) => version !== undefined && version !== 'made'

/** Whether the route takes an Idempotency-Key: each write does whose answer may be kept. */
export const isRepeatable = ({ body, sheet, credential, isRead, isUnkept }: Facts) =>
  (body ?? sheet) !== undefined && credential !== undefined && !isRead && !isUnkept

/** The refusals of a route, by status. */
export function refusals(facts: Facts, path: string): Record<number, Answer> {
  const { credential, body, sheet, forbidden, version, overHttp = [/^/, /^/] } = facts
  const [served, redirected] = overHttp
  const asked = path.replace(/:\w+\{(\w+)[^}]*\}/g, '$1')
  const names: Record<number, string | false | undefined> = {
    308: !served.test(asked) && redirected.test(asked) && 'ToHttps',
    403: !served.test(asked) && !redirected.test(asked) && 'HttpsRequired',
    401: unauthorized[facts.unauthorized ?? ''],
    404: credential === 'operator' && 'NoOperator',
    409: isRepeatable(facts) && 'KeyExpired',
    410: isRepeatable(facts) && 'Erased',
    412: isConditional(facts) && 'Stale',
    413: (body ?? sheet) && 'TooLarge',
    415: (body ?? sheet) && 'UnsupportedMediaType',
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
    ...(forbidden !== undefined && { 403: failure(notAllowed[credential ?? ''] ?? '', forbidden) }),
  }
}
