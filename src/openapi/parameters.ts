import * as z from 'zod/mini'
import { textLimits } from '../domain/limits.ts'
import { organizationIdForm } from '../domain/organization.ts'
import { environments } from '../domain/user.ts'
import type { Facts } from '../http/facts.ts'
import { documented } from '../http/documented.ts'
import { examples } from './examples.ts'
import { described, fieldsOf, shapeIn } from './inputs.ts'
import type { Docs } from './docs.ts'
import { isConditional, isRepeatable } from './refusals.ts'
import { isRecord, said } from './schemas.ts'

/** The parameters of paths that no schema validates. */
const parts: Record<string, z.core.$ZodType> = {
  org: said(z.string(), 'The id of the organization.'),
  environment: said(z.enum(environments), 'The users of `dev` and `prod` are separate.'),
  id: documented(z.string(), {
    description: 'The id of the organization.',
    pattern: organizationIdForm.source,
  }),
  key_id: documented(z.string(), { maxLength: textLimits.id }),
  webhook_id: documented(z.string(), { maxLength: textLimits.id }),
}

/** A path in the form of the document, which has a shorter name for the organization. */
export const documentPath = (path: string) =>
  path.replace(/:(\w+)(?:\{[^}]*\})?\??/g, (_, name: string) => `{${name.replace('organization', 'org')}}`)

/** Puts the description and the example of each parameter beside its schema. */
const parametersIn = (shape: z.core.$ZodShape) =>
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => {
      const { description, param } = z.globalRegistry.get(schema) ?? {}
      const known = examples[name]
      const example: unknown = typeof known === 'object' && known ? JSON.stringify(known) : known
      const beside = {
        ...(description !== undefined && { description }),
        example,
        ...(isRecord(param) && param),
      }
      return [name, described(schema, { description: undefined, param: beside })]
    }),
  )

const header = (id: string | undefined, description: string, facts: z.core.GlobalMeta = {}) =>
  documented(z.optional(z.string()), { ...facts, description, ...(id !== undefined && { param: { id } }) })

const headers: z.core.$ZodShape = parametersIn({
  'x-d1-bookmark': header(
    'Bookmark',
    'The bookmark of an earlier answer to this key: the call reads nothing older. Every success from the database has a bookmark.',
  ),
  'Idempotency-Key': header(
    'IdempotencyKey',
    `1 to ${textLimits.idempotencyKey} visible ASCII characters. For 24 hours, a call with the same key gets the first success again, with ` +
      '`Idempotency-Replayed: true`, and changes nothing. The service does not keep failures.',
    { maxLength: textLimits.idempotencyKey },
  ),
  Range: header(undefined, 'One range of bytes. A request for several ranges gets the whole photo.'),
  'If-Match': header('IfMatch', 'ETags, or `*`. The call neither shows nor changes another version: 412.'),
  'If-None-Match': header(
    'IfNoneMatch',
    'ETags, or `*`. A GET of one of these versions is 304, a change of one is 412.',
  ),
  'If-Range': header(undefined, 'An ETag. The range applies to this version only.'),
})

function headersOf(facts: Facts) {
  const { credential, has } = facts
  return {
    ...((credential === 'client' || credential === 'user') && pick('x-d1-bookmark')),
    ...(isRepeatable(facts) && pick('Idempotency-Key')),
    ...(has === 'Range' && pick('Range')),
    ...(isConditional(facts) && { ...pick('If-Match'), ...pick('If-None-Match') }),
    ...(has === 'Range' && pick('If-Range')),
  }
}
const pick = (name: string) => ({ [name]: headers[name] ?? z.never() })

/** The parameters of an operation, without empty groups. */
export function parametersOf(path: string, facts: Facts, docs: Docs) {
  const fields = fieldsOf(docs)
  const names = Array.from(documentPath(path).matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
  const inPath = names.map((name): [string, z.core.$ZodType] => [
    name,
    described(facts.path?._zod.def.shape[name] ?? parts[name] ?? z.string(), fields[name]),
  ])
  const taken = facts.query ?? (facts.orQuery ? facts.body : undefined)
  const all = {
    path: parametersIn(Object.fromEntries(inPath)),
    query: parametersIn({ ...(taken && shapeIn('query', taken, facts, fields)), ...docs.query }),
    header: headersOf(facts),
  }
  const given = Object.entries(all).filter(([, shape]) => Object.keys(shape).length > 0)
  return Object.fromEntries(given.map(([place, shape]) => [place, z.object(shape)]))
}
