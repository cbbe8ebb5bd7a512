import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import { answerOf, having, invalid, isTexts, type Answer } from './answers.ts'
import type { Docs } from './docs.ts'
import type { Endpoint } from './endpoints.ts'
import type { Facts } from '../http/facts.ts'
import { bodyOf, problemsOf } from './inputs.ts'
import { parametersOf } from './parameters.ts'
import { etag, refusals, withStatusHeaders } from './refusals.ts'

/** The security schemes of each credential. */
const schemes = {
  client: ['clientKey', 'clientKeyHeader'],
  user: ['userKey'],
  operator: ['operatorToken'],
  secret: [],
}

/** The operation of an endpoint, made from the facts of its route and from its docs. */
export function operationOf({ method, path, operationId, facts, docs }: Endpoint): ZodOpenApiOperationObject {
  const { summary, description, answers } = docs
  refuseUnknownFields(path, operationId, facts, docs)
  const problems = docs.invalid ?? problemsOf(facts, docs)
  const said = Object.entries(answers).map(([status, each]): [string, Answer] => {
    // Without an operator, all paths of the operator API are unknown.
    const isBoth = facts.credential === 'operator' && status === '404' && isTexts(each)
    const own = answerOf(Number(status), isBoth ? [...each, sentences.noSuchPath] : each, facts.caching)
    return [status, withSuccessHeaders(method, status, withStatusHeaders(Number(status), own), facts)]
  })
  const parameters = parametersOf(path, facts, docs)
  const requestBody = bodyOf(facts, docs)
  return {
    security: facts.credential
      ? schemes[facts.credential].map((scheme) => ({ [scheme]: neededScopes(facts) }))
      : [],
    operationId,
    summary,
    description,
    ...(Object.keys(parameters).length > 0 && { requestParams: parameters }),
    ...(requestBody && { requestBody }),
    responses: {
      ...refusals(facts, path),
      ...(problems.length > 0 && { 400: invalid(problems) }),
      ...Object.fromEntries(said),
    },
  }
}

/** Fails for a description of a field that the route does not take: the document would lose it. */
function refuseUnknownFields(path: string, operationId: string, facts: Facts, { fields = {} }: Docs): void {
  const schemas = [facts.query, facts.body].flatMap((schema) => Object.keys(schema?._zod.def.shape ?? {}))
  const unknown = Object.keys(fields).find((name) => !schemas.includes(name) && !path.includes(`:${name}`))
  if (unknown !== undefined) throw new Error(`${operationId} takes no ${unknown}: see the fields in its docs`)
}

const neededScopes = ({ scope, alsoScope }: Facts) => [scope ?? [], alsoScope ?? []].flat()
const aFile = { 'Content-Disposition': 'The name of the file.' }
const aCount = {
  'X-Roster-Count': 'How many match, unless that would take reading them all. Always there without a filter.',
  'X-Roster-Next-Cursor': 'Of CSV, if more rows follow than a call may have: send it as `cursor`.',
}

/** Adds the headers of a success: they depend on what the route shows, changes or makes. */
function withSuccessHeaders(method: string, status: string, made: Answer, facts: Facts): Answer {
  const { version, has } = facts
  const isSuccess = status.startsWith('2')
  let answer = made
  if (isSuccess && (facts.credential === 'client' || facts.credential === 'user'))
    answer = {
      ...answer,
      headers: { ...answer.headers, 'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' } },
    }
  // Whoever accepts CSV gets the rows that failed.
  if (isSuccess && facts.sheet)
    answer = { ...answer, content: { ...answer.content, 'text/csv': { schema: z.string() } } }
  if (isSuccess && has === 'Location')
    answer = having(answer, { Location: 'The address of the new thing. The same key opens it.' })
  if (isSuccess && has === 'Link')
    answer = having(answer, { Link: 'The next page, if there is one: `<absolute URL>; rel="next"`.' }, false)
  if (isSuccess && has === 'File') answer = having(answer, aFile)
  if (isSuccess && has === 'Export') answer = having(having(answer, aFile), aCount, false)
  if (isSuccess && (version === 'made' || version === 'changed'))
    answer = having(answer, { ETag: 'The new version. A replay has no ETag.' }, false)
  if (version === 'shown' && (isSuccess || status === '304')) answer = having(answer, etag)
  if (has === 'Range' && (isSuccess || status === '304'))
    answer = having(answer, { 'Accept-Ranges': '`bytes`' })
  if (has === 'Range' && (status === '206' || status === '416'))
    answer = having(answer, { 'Content-Range': '`bytes 0-9/871`; in a 416 `bytes */871`.' })
  return answer
}
