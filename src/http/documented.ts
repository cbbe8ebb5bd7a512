import * as z from 'zod/mini'

/**
 * Describes a check for the OpenAPI document, because a function leaves no trace in a schema. scripts/build.ts leaves the
 * facts out of the upload.
 */
export function documented<Schema extends z.core.$ZodType>(schema: Schema, facts: z.core.GlobalMeta): Schema {
  z.globalRegistry.add(schema, facts)
  return schema
}
