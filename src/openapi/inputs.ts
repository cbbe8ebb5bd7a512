import type { ZodOpenApiRequestBodyObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { requestLimits } from '../domain/limits.ts'
import { mediaTypes, type BodyFormat } from '../http/body/formats.ts'
import type { Facts } from '../http/facts.ts'
import { documented } from '../http/fields.ts'
import { toProblems, type ObjectSchema } from '../http/problems.ts'
import type { Docs, ProblemExample } from './docs.ts'
import { exampleOfObject } from './example-of.ts'
import { binary } from './schemas.ts'

type Fields = Docs['fields']

/** What is said of a field or parameter wherever it occurs. */
const known: Fields = {
  user_uid: 'Of the client.',
  key_id: 'The `id` of the key.',
  from_id: "The caller's own id: case-sensitive, unique in the environment.",
  start_after_id: 'The page just after this id: a position, which need not exist.',
  end_before_id: 'The page just before this id; not together with `start_after_id`.',
}

/** What is said of the fields and parameters of an endpoint. */
export const fieldsOf = ({ fields }: Docs) => ({ ...known, ...fields })

/** A list in a form or a query, where all values are text. */
const listAsText = documented(z.string(), {
  id: 'ActivitiesAsText',
  description:
    'Names with commas between them, or a JSON-encoded list, `["Running"]`. The field may be repeated, also as `preferable_activities[]` or `preferable_activities[0]`: all of them count.',
  // Not contentMediaType, which would be the exact word: Swagger UI then asks for a file.
  examples: ['["Running","Weightlifting"]'],
})

/** The schema of a field with what is said of it on this route: a schema may be that of several. */
export function described(schema: z.core.$ZodType, said: string | z.core.GlobalMeta = {}): z.core.$ZodType {
  const copy = z.core.clone(schema, schema._zod.def, { parent: true })
  return documented(copy, typeof said === 'string' ? { description: said } : said)
}

/** The fields of a query or of a body in one of its formats. */
export function shapeIn(
  format: BodyFormat | 'query',
  schema: ObjectSchema,
  facts: Facts,
  fields: Fields = {},
) {
  const { lists = [], file, orQuery = false, version } = facts
  const made = Object.entries(schema._zod.def.shape).flatMap(([name, field]): [string, z.core.$ZodType][] => {
    const said = fields[name]
    const own = orQuery && !(field instanceof z.core.$ZodOptional) ? z.optional(field) : field
    if (name === file?.field) {
      if (format === 'multipart') return [[name, described(z.optional(binary()), said)]]
      return format === 'json' && version === 'changed' ? [[name, noFile]] : []
    }
    if (lists.includes(name))
      return [
        [
          name,
          format === 'json'
            ? list(own, said)
            : described(z.optional(listAsText), format === 'query' ? said : {}),
        ],
      ]
    return [[name, described(format === 'json' ? own : withoutNull(own), said)]]
  })
  return Object.fromEntries(made)
}

const noFile = documented(z.nullish(z.string().check(z.maxLength(0))), {
  description: 'null removes the photo.',
})

const list = (schema: z.core.$ZodType, said: string | z.core.GlobalMeta = {}) =>
  documented(described(schema), {
    ...(typeof said === 'string' ? { description: said } : said),
    maxItems: requestLimits.elements,
  })

/** Where every value is text there is no null. */
function withoutNull(schema: z.core.$ZodType): z.core.$ZodType {
  if (!(schema instanceof z.core.$ZodOptional)) return schema
  const { innerType } = schema._zod.def
  return innerType instanceof z.core.$ZodNullable ? z.optional(innerType._zod.def.innerType) : schema
}

/** The example of a form: no null, and lists as JSON. A file cannot be shown. */
const asText = (example: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(example)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, Array.isArray(value) ? JSON.stringify(value) : value]),
  )

/** The body in each format that the route takes, with the same example in each. */
export function bodyOf(facts: Facts, docs: Docs): ZodOpenApiRequestBodyObject | undefined {
  const { body, accepts = [], orQuery } = facts
  if (!body || Object.keys(body._zod.def.shape).length === 0) return undefined
  const example = { ...exampleOfObject(body), ...docs.example }
  const least = orQuery ? {} : leastProperties(body, example)
  const content = accepts.map((format): [string, { schema: z.core.$ZodType; example: object }] => [
    mediaTypes[format],
    {
      schema: documented(z.strictObject(shapeIn(format, body, facts, fieldsOf(docs))), least),
      example: format === 'json' ? example : asText(example),
    },
  ])
  return { required: !orQuery && !z.safeParse(body, {}).success, content: Object.fromEntries(content) }
}

/** What the fields must be beside those that are required, which a schema cannot say of itself: at least another one. */
function leastProperties(body: ObjectSchema, example: Record<string, unknown>) {
  const required = Object.entries(body._zod.def.shape).filter(([, field]) => field._zod.optin === undefined)
  const result = z.safeParse(body, Object.fromEntries(required.map(([name]) => [name, example[name]])))
  const isTooLittle = result.error?.issues.some(({ path }) => path[0] === 'body') ?? false
  return isTooLittle ? { minProperties: required.length + 1 } : {}
}

/** What the route says to a wrong request: to one with nothing in it, or with a limit of no meaning where that is right. */
export function problemsOf({ path, query, body }: Facts, { wrong }: Docs): ProblemExample[] {
  const input = query ?? body
  const tries: [ObjectSchema | undefined, object][] = wrong
    ? [[input, wrong]]
    : [
        [path, {}],
        [input, {}],
        [input, { limit: '?' }],
      ]
  for (const [schema, given] of tries) {
    const result = schema && z.safeParse(schema, given)
    if (schema && result?.error)
      return toProblems(schema, result.error.issues, {}).map(({ field, message }) => [field, message])
  }
  return []
}
