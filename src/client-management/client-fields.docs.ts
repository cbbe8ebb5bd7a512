import * as z from 'zod/mini'
import { documented } from '../http/fields.ts'
import { describe } from '../http/schemas.docs.ts'
import { clientChanges, newClient } from './client-fields.ts'

/** A client in the bodies of requests, as each media type writes it. */

/** The list in a form or a query, where all values are text. */
export const activitiesAsText = documented(z.string(), {
  id: 'ActivitiesAsText',
  description:
    'Names with commas between them, or a JSON-encoded list, `["Running"]`. The field may be repeated, also as `preferable_activities[]` or `preferable_activities[0]`: all of them count.',
  // Not contentMediaType, which would be the exact word: Swagger UI then asks for a file.
  examples: ['["Running","Weightlifting"]'],
})

const photo = documented(z.string(), {
  format: 'binary',
  description:
    'JPEG or PNG by content, at most 5 000 000 bytes, 40 megapixels and 16 384 pixels a side. Metadata such as the position are removed, the orientation stays; an animation becomes a still.',
})

const { profile_photo: _, ...fields } = newClient.shape
const { profile_photo: __, user_uid, ...changes } = clientChanges.shape

/** The units are those of the business: the service keeps the numbers as they are and converts none. */
const facts = {
  email: 'Unique in the organization, whatever the case.',
  age: 'Years.',
  shoeSize: 'EU shoe size, or the scale that the business uses.',
  weight: 'kg.',
  height: 'cm.',
  leg_length: 'cm.',
  ycom: 'Height of the centre of mass, cm, or as the business uses it.',
  phone: '3–32 digits, spaces and `+ - ( ) . /`, with at least one digit.',
  brand: 'Of the shoe.',
}
describe(newClient.shape, facts)
describe(changes, { ...facts, preferable_activities: '`[]` clears. Text is read as in forms.' })

const changesAnywhere = { user_uid: z.optional(user_uid), ...changes }

for (const { preferable_activities } of [fields, changes]) {
  documented(preferable_activities, { ...z.globalRegistry.get(preferable_activities), maxItems: 200 })
}

/** A body or a query in which every value is text: no null, and the list encoded. */
function asText(shape: z.core.$ZodShape): z.core.$ZodShape {
  const fields = Object.entries(shape).map(([field, schema]): [string, z.core.$ZodType] => [
    field,
    withoutNull(schema),
  ])
  return { ...Object.fromEntries(fields), preferable_activities: z.optional(activitiesAsText) }
}

function withoutNull(schema: z.core.$ZodType): z.core.$ZodType {
  if (!(schema instanceof z.core.$ZodOptional)) return schema
  const { innerType } = schema._zod.def
  const value = innerType instanceof z.core.$ZodNullable ? innerType._zod.def.innerType : innerType
  return documented(z.optional(value), { ...z.globalRegistry.get(schema) })
}

export const creation = {
  json: z.strictObject(fields),
  form: z.strictObject(asText(fields)),
  multipart: z.strictObject({ ...asText(fields), profile_photo: z.optional(photo) }),
}

export const update = {
  query: z.strictObject(asText(changesAnywhere)),
  json: z.strictObject({
    ...changesAnywhere,
    profile_photo: documented(z.nullish(z.string().check(z.maxLength(0))), {
      description: 'null removes the photo.',
    }),
  }),
  form: z.strictObject(asText(changesAnywhere)),
  multipart: z.strictObject({ ...asText(changesAnywhere), profile_photo: z.optional(photo) }),
}
