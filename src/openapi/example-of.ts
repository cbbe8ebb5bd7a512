import * as z from 'zod/mini'
import { examples } from './examples.ts'
import { isRecord } from './schemas.ts'

/** These fields with their usual examples. */
export const usual = (...names: string[]) => Object.fromEntries(names.map((name) => [name, examples[name]]))

/** An example of a schema, made from the examples of its fields; undefined if there is none. */
export function exampleOf(schema: z.core.$ZodType, name = '', owner?: string): unknown {
  const known = [`${owner ?? ''}.${name}`, name].find((each) => Object.hasOwn(examples, each))
  if (known !== undefined) return asOf(schema, examples[known])
  const own: unknown = z.globalRegistry.get(schema)?.examples
  const [first] = Array.isArray(own) ? Array.from<unknown>(own) : []
  if (first !== undefined) return first
  if (schema instanceof z.core.$ZodNullable) return null
  if (schema instanceof z.core.$ZodLiteral) return schema._zod.def.values[0]
  if (schema instanceof z.core.$ZodEnum) return Object.values(schema._zod.def.entries)[0]
  if (schema instanceof z.core.$ZodArray) return [exampleOf(schema._zod.def.element)]
  return schema instanceof z.core.$ZodObject ? exampleOfObject(schema) : undefined
}

/** An example of an object: its required fields, the optional ones with an entry for this object, and values of its own. */
export function exampleOfObject(schema: z.core.$ZodObject, own: Record<string, unknown> = {}) {
  const owner = z.globalRegistry.get(schema)?.id
  const isShown = ([name, field]: [string, z.core.$ZodType]) =>
    field._zod.optin === undefined || `${owner ?? ''}.${name}` in examples
  const fields = Object.entries(schema._zod.def.shape).filter(isShown)
  const values = fields.map(([name, field]): [string, unknown] => [
    name,
    own[name] ?? exampleOf(field, name, owner),
  ])
  const missing = values.find(([, value]) => value === undefined)
  if (missing) throw new Error(`Add an example of ${missing[0]} to src/openapi/examples.ts`)
  return { ...Object.fromEntries(values), ...own }
}

/** Some answers show a number as text, and a form has an object as text. */
function asOf(schema: z.core.$ZodType, value: unknown): unknown {
  const inner = schema instanceof z.core.$ZodNullable ? schema._zod.def.innerType : schema
  if (!(inner instanceof z.core.$ZodString)) return value
  if (typeof value === 'number') return String(value)
  return isRecord(value) ? JSON.stringify(value) : value
}

/** Whether an object may have more fields than its schema. */
export const isOpen = (schema: z.core.$ZodObject) => schema._zod.def.catchall instanceof z.core.$ZodUnknown
