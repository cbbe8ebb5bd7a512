import type { ZodOpenApiRequestBodyObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { pageLimits, requestLimits } from '../domain/limits.ts'
import { mediaTypes, type BodyFormat } from '../http/body/formats.ts'
import type { Facts } from '../http/facts.ts'
import { documented } from '../http/documented.ts'
import { toProblems, type ObjectSchema } from '../http/problems.ts'
import { clientUid } from './client-examples.ts'
import type { Docs, ProblemExample } from './docs.ts'
import { exampleOfObject } from './example-of.ts'
import { asText, sheetOf } from './sheets.ts'
import { binary, byDefault } from './schemas.ts'

/** The descriptions of fields and parameters that mean the same everywhere. */
const known: Docs['fields'] = {
  limit: byDefault(pageLimits.list),
  user_uid: 'The id of the client.',
  key_id: 'The `id` of the key.',
  webhook_id: 'The `id` of the webhook.',
  from_id: "The caller's own id of the user, case-sensitive and unique in the environment.",
  start_after_id: 'The page begins after this id, which need not exist any more.',
  end_before_id: 'The page ends before this id. It excludes `start_after_id`.',
}

/** The descriptions of an endpoint's fields and parameters. */
export const fieldsOf = ({ fields }: Docs): Record<string, z.core.GlobalMeta> =>
  Object.fromEntries(
    Object.entries({ ...known, ...fields }).map(([name, said]) => [
      name,
      typeof said === 'string' ? { description: said } : said,
    ]),
  )

/** A list in a form or a query, where every value is text. */
const listAsText = (id: string, field: string, example: string, another = example) =>
  documented(z.string(), {
    id,
    description: `Names with commas between them, or a JSON list such as \`${example}\`. The field may be repeated, also as \`${field}[]\` or \`${field}[0]\`: all values count.`,
    // `contentMediaType` would be exact, but Swagger UI then asks for a file.
    examples: [another],
  })

const tagsAsText = listAsText('TagsAsText', 'tags', '["vip"]', '["VIP","Zurich"]')
const listsAsText: Record<string, z.core.$ZodType> = {
  preferable_activities: listAsText(
    'ActivitiesAsText',
    'preferable_activities',
    '["Running"]',
    '["Running","Weightlifting"]',
  ),
  user_uid: listAsText('UidsAsText', 'user_uid', JSON.stringify([clientUid])),
  tags: tagsAsText,
  tag: tagsAsText,
  type: listAsText('EventTypesAsText', 'type', '["webhook.disabled"]'),
}

/** Objects, in a form or a query. */
const objectsAsText: Record<string, z.core.$ZodType> = {
  metadata: documented(z.string(), { id: 'MetadataAsText', examples: ['{"crm_id":"4711"}'] }),
}

/** A copy of a field's schema with a description: routes share the schema, but not the description. */
export const described = (schema: z.core.$ZodType, facts: z.core.GlobalMeta = {}): z.core.$ZodType =>
  documented(z.core.clone(schema, schema._zod.def, { parent: true }), facts)

/** The fields of a query or of a body in one of its formats. */
export function shapeIn(
  format: BodyFormat | 'query',
  schema: ObjectSchema,
  facts: Facts,
  fields: ReturnType<typeof fieldsOf>,
) {
  const { lists = [], file, orQuery = false, version } = facts
  const made = Object.entries(schema._zod.def.shape).flatMap(([name, field]): [string, z.core.$ZodType][] => {
    const said = fields[name]
    const own = orQuery && !(field instanceof z.core.$ZodOptional) ? z.optional(field) : field
    if (name === file?.field) {
      if (format === 'multipart') return [[name, described(z.optional(binary()), said)]]
      return format === 'json' && version === 'changed' ? [[name, noFile]] : []
    }
    if (lists.includes(name)) {
      if (format === 'json') return [[name, described(own, { ...said, maxItems: requestLimits.elements })]]
      return [[name, described(z.optional(listsAsText[name] ?? z.never()), format === 'query' ? said : {})]]
    }
    const text = format === 'json' ? undefined : objectsAsText[name]
    if (text) return [[name, described(z.optional(text), said)]]
    return [[name, described(format === 'json' ? own : withoutNull(own), said)]]
  })
  return Object.fromEntries(made)
}

const noFile = documented(z.nullish(z.string().check(z.maxLength(0))), {
  description: 'null removes the photo.',
})

/** In a form or a query there is no null. */
function withoutNull(schema: z.core.$ZodType): z.core.$ZodType {
  if (!(schema instanceof z.core.$ZodOptional)) return schema
  const { innerType } = schema._zod.def
  return innerType instanceof z.core.$ZodNullable ? z.optional(innerType._zod.def.innerType) : schema
}

/** The body in each format of the route, with one example for all. */
export function bodyOf(facts: Facts, docs: Docs): ZodOpenApiRequestBodyObject | undefined {
  const { body, accepts = [], orQuery, sheet } = facts
  if (sheet) return sheetOf(docs.example ?? {})
  if (!body || Object.keys(body._zod.def.shape).length === 0) return undefined
  const example = exampleOfObject(body, docs.example)
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

/** If the required fields alone are refused, the body needs one field more. A check of a schema leaves no other trace. */
function leastProperties(body: ObjectSchema, example: Record<string, unknown>) {
  const required = Object.entries(body._zod.def.shape).filter(([, field]) => field._zod.optin === undefined)
  const result = z.safeParse(body, Object.fromEntries(required.map(([name]) => [name, example[name]])))
  const isTooLittle = result.error?.issues.some(({ path }) => path[0] === 'body') ?? false
  return isTooLittle ? { minProperties: required.length + 1 } : {}
}

/** The problems of a wrong input. The default is an empty input or, if that is valid, a wrong `limit`. */
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
