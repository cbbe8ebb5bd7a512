import type {
  oas31,
  ZodOpenApiContentObject,
  ZodOpenApiRequestBodyObject,
  ZodOpenApiResponseObject,
} from 'zod-openapi'
import * as z from 'zod/mini'
import { type BodyFormat, mediaTypes } from './body/formats.ts'
import { errorBody } from './schemas.docs.ts'

/** Answers and bodies with their examples. */

const requestId = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } }

export type Answer = Omit<ZodOpenApiResponseObject, 'headers'> & {
  headers: Record<string, oas31.HeaderObject | oas31.ReferenceObject>
}

/** An answer that is no JSON, or has no body. */
export function answer(description: string, content?: ZodOpenApiContentObject): Answer {
  return { description, headers: requestId, ...(content && { content }) }
}

/** An answer in JSON with its real example. */
export const json = (description: string, schema: z.core.$ZodType, example: unknown) =>
  answer(description, { [mediaTypes.json]: { schema, example } })

/** An answer that always has these headers too, by name and description. */
export function having(response: Answer, texts: Record<string, string>): Answer {
  const more = Object.entries(texts).map(([name, description]): [string, oas31.HeaderObject] => [
    name,
    { description, required: true, schema: { type: 'string' } },
  ])
  return { ...response, headers: { ...response.headers, ...Object.fromEntries(more) } }
}

/** An answer that has one of these headers. */
export const optionallyHaving = (response: Answer, texts: Record<string, string>): Answer => ({
  ...response,
  headers: {
    ...response.headers,
    ...Object.fromEntries(
      Object.entries(texts).map(([name, description]): [string, oas31.HeaderObject] => [
        name,
        { description, schema: { type: 'string' } },
      ]),
    ),
  },
})

/** An error with the sentences it comes in. */
export function failure(description: string, ...sentences: string[]) {
  const [error] = sentences
  if (sentences.length === 1) return json(description, errorBody, { error })
  const examples = Object.fromEntries(sentences.map((each) => [nameOf(each), { value: { error: each } }]))
  return answer(description, { [mediaTypes.json]: { schema: errorBody, examples } })
}

const nameOf = (sentence: string) => sentence.split(' ', 4).join('-').toLowerCase()

/** A 400 with these problems at once. */
export function invalid(...problems: [field: string, message: string][]) {
  const details = problems.map(([field, message]) => ({ field, message }))
  const error = details.map(({ message }) => message).join('; ')
  return json('The request is wrong; nothing has changed.', errorBody, { error, details })
}

/** The example of a form: no null, and lists as JSON. A file cannot be shown. */
function asText(example: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(example).filter(([, value]) => value !== null)
  return Object.fromEntries(
    fields.map(([name, value]) => [name, Array.isArray(value) ? JSON.stringify(value) : value]),
  )
}

/** A body in each of these formats, with the same example in each. */
export function bodyIn(
  schemas: Partial<Record<BodyFormat, z.core.$ZodType>>,
  example: Record<string, unknown>,
  isRequired = true,
): ZodOpenApiRequestBodyObject {
  const { json: asJson, form, multipart } = schemas
  return {
    required: isRequired,
    content: {
      ...(asJson && { [mediaTypes.json]: { schema: asJson, example } }),
      ...(form && { [mediaTypes.form]: { schema: form, example: asText(example) } }),
      ...(multipart && { [mediaTypes.multipart]: { schema: multipart, example: asText(example) } }),
    },
  }
}

/** An answer that several operations refer to. */
export const named = (id: string, response: Answer) => ({ id, ...response })
