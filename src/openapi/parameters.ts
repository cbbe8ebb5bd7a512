import * as z from 'zod/mini'
import { textLimits } from '../domain/limits.ts'
import { organizationIdForm } from '../domain/organization.ts'
import { environments } from '../domain/user.ts'
import type { Facts } from '../http/facts.ts'
import { documented } from '../http/fields.ts'
import { described, fieldsOf, shapeIn } from './inputs.ts'
import type { Docs } from './docs.ts'
import { isRepeatable } from './refusals.ts'
import { said } from './schemas.ts'

/** Parts of paths that no validator looks at. */
const parts: Record<string, z.core.$ZodType> = {
  org: said(z.string(), "The organization's id."),
  environment: said(z.enum(environments), 'Users of `dev` and `prod` are apart.'),
  id: documented(z.string(), { description: 'Of the organization.', pattern: organizationIdForm.source }),
  key_id: documented(z.string(), { maxLength: textLimits.id }),
}

/** A path as the document writes it. The first part of user management has a shorter name there. */
export const documentPath = (path: string) =>
  path.replace(/:(\w+)(?:\{[^}]*\})?\??/g, (_, name: string) => `{${name.replace('organization', 'org')}}`)

const header = (id: string | undefined, description: string, facts: z.core.GlobalMeta = {}) =>
  documented(z.optional(z.string()), { ...facts, description, ...(id !== undefined && { param: { id } }) })

const headers = {
  'x-d1-bookmark': header(
    'Bookmark',
    'That of an earlier answer with this key: what is read is not older. Every success from the database has one.',
  ),
  'Idempotency-Key': header(
    'IdempotencyKey',
    `Up to ${textLimits.idempotencyKey} visible ASCII characters. For 24 hours a call with the same key is answered as the first one was, with ` +
      '`Idempotency-Replayed: true`, and does nothing. 400s, 412s and 5xx are not kept.',
    { maxLength: textLimits.idempotencyKey },
  ),
  Range: header(undefined, 'One range of bytes; several get the whole photo.'),
  'If-Match': header('IfMatch', 'ETags, or `*`: another version is neither shown nor changed.'),
  'If-None-Match': header('IfNoneMatch', 'ETags, or `*`: a GET of these is 304, a change 412.'),
  'If-Range': header(undefined, 'An ETag.'),
}

function headersOf(facts: Facts) {
  const { credential, version, has } = facts
  const isConditional = version === 'shown' || version === 'changed'
  return {
    ...((credential === 'client' || credential === 'user') && pick('x-d1-bookmark')),
    ...(isRepeatable(facts) && pick('Idempotency-Key')),
    ...(has === 'Range' && pick('Range')),
    ...(isConditional && { ...pick('If-Match'), ...pick('If-None-Match') }),
    ...(has === 'Range' && pick('If-Range')),
  }
}
const pick = (name: keyof typeof headers) => ({ [name]: headers[name] })

/** The parameters of an operation; those that it has none of are left out. */
export function parametersOf(path: string, facts: Facts, docs: Docs) {
  const fields = fieldsOf(docs)
  const names = Array.from(documentPath(path).matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
  const inPath = names.map((name): [string, z.core.$ZodType] => [
    name,
    described(facts.path?._zod.def.shape[name] ?? parts[name] ?? z.string(), fields[name]),
  ])
  const taken = facts.query ?? (facts.orQuery ? facts.body : undefined)
  const all = {
    path: Object.fromEntries(inPath),
    query: { ...(taken && shapeIn('query', taken, facts, fields)), ...docs.query },
    header: headersOf(facts),
  }
  const given = Object.entries(all).filter(([, shape]) => Object.keys(shape).length > 0)
  return Object.fromEntries(given.map(([place, shape]) => [place, z.object(shape)]))
}
