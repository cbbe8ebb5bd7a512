import type { oas31, ZodOpenApiContentObject, ZodOpenApiResponseObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { scopesOf } from '../domain/api-key.ts'
import * as sentences from '../domain/sentences.ts'
import { mediaTypes } from '../http/body/formats.ts'
import type { Json, ProblemExample, Said, Texts } from './docs.ts'
import { exampleOf, exampleOfObject, isOpen } from './example-of.ts'
import { binary, errorBody, message } from './schemas.ts'

export type Answer = Omit<ZodOpenApiResponseObject, 'headers'> & {
  headers: Record<string, oas31.HeaderObject | oas31.ReferenceObject>
}

/** The components of answers that several operations share, by the first sentence of the answer. */
const components: Record<string, string> = {
  [sentences.notAdmin]: 'NotAdmin',
  [sentences.badUid]: 'BadUid',
  [sentences.unknownClient]: 'UnknownClient',
  [sentences.missingUid]: 'NoUid',
  [sentences.notUnderAdmin]: 'NotUnderAdmin',
  [sentences.missingFromId]: 'NoId',
  [sentences.unknownUser('user_abc123')]: 'UnknownUser',
  'unknown field "limit"': 'NoQuery',
  [sentences.unknownOrganization]: 'UnknownOrganization',
  [sentences.unknownKey]: 'UnknownKey',
  [sentences.unknownWebhook]: 'UnknownWebhook',
  ...Object.fromEntries(
    scopesOf['user-management'].map((scope) => [
      sentences.lacksScope(scope),
      `Lacks${scope.replace(/(?:^|:)\w/g, (start) => start.slice(-1).toUpperCase())}`,
    ]),
  ),
}
const named = new Map<string, Answer>()

/** The one answer with this name; the first call makes it. */
export function shared(id: string | undefined, make: () => Answer): Answer {
  if (id === undefined) return make()
  const answer = named.get(id) ?? { id, ...make() }
  named.set(id, answer)
  return answer
}

export function answer(description: string, content: ZodOpenApiContentObject = {}): Answer {
  const headers = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } }
  return { description, headers, ...(Object.keys(content).length > 0 && { content }) }
}

/** Adds headers to an answer, each with its description. */
export function having(response: Answer, texts: Record<string, string>, isAlways = true): Answer {
  const headers = Object.entries(texts).map(([name, description]): [string, oas31.HeaderObject] => [
    name,
    { description, ...(isAlways && { required: true }), schema: { type: 'string' } },
  ])
  if (headers.length === 0) return response
  return { ...response, headers: { ...response.headers, ...Object.fromEntries(headers) } }
}

const json = (description: string, schema: z.core.$ZodType, example: object) =>
  answer(description, { [mediaTypes.json]: { schema, ...example } })

/** An error with its possible sentences. */
export function failure(description: string, ...texts: string[]): Answer {
  const [error = ''] = texts
  const examples = texts.map((each): [string, object] => [
    each.split(' ', 4).join('-').toLowerCase(),
    { value: { error: each } },
  ])
  return shared(components[error], () =>
    texts.length === 1
      ? json(description, errorBody, { example: { error } })
      : json(description, errorBody, { examples: Object.fromEntries(examples) }),
  )
}

/** A 400 with all these problems. */
export function invalid(problems: readonly ProblemExample[]): Answer {
  const details = problems.map(([field, message]) => ({ field, message }))
  const error = details.map(({ message }) => message).join('; ')
  return shared(components[error], () =>
    json('The request is wrong. Nothing has changed.', errorBody, { example: { error, details } }),
  )
}

export const isTexts = (said: Said): said is Texts => said.slice(1).every((each) => typeof each === 'string')

/** The answer that an endpoint's docs describe. The caching rule is for every answer but JSON errors. */
export function answerOf(status: number, said: Said, caching?: string): Answer {
  const isSentence = isTexts(said) && said.length > 1 && !isMediaType(said[1])
  if (isSentence && status >= 400) return failure(...said)
  const made = isSentence
    ? jsonOf([said[0], message, { message: said[1] }])
    : isTexts(said)
      ? inTypes(said)
      : jsonOf(said)
  return caching === undefined ? made : having(made, { 'Cache-Control': `\`${caching}\`` })
}

const isMediaType = (text = '') => /^(?:text|image|application)\//.test(text)

const inTypes = ([description, ...types]: Texts) =>
  answer(
    description,
    Object.fromEntries(
      types.map((type) => [
        type,
        {
          schema: type.startsWith('image/') ? binary() : z.string(),
          ...(type.endsWith('ndjson') && { example: '{"end":true,"count":0}\n' }),
        },
      ]),
    ),
  )

function jsonOf([description, body, shown]: Json): Answer {
  const schema = body instanceof z.core.$ZodType ? body : z.strictObject(body)
  const isObject = schema instanceof z.core.$ZodObject
  if (isObject && isOpen(schema)) return json(description, schema, {})
  return json(description, schema, { example: isObject ? exampleOfObject(schema, shown) : exampleOf(schema) })
}
