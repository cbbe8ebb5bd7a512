/** A JSON schema as far as the document uses it. */
export interface Schema {
  $ref?: string
  description?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  default?: unknown
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minProperties?: number
  maxItems?: number
}

export const lastPart = (reference = '') => reference.split('/').at(-1) ?? ''

/** A schema in a few words: `text of 1 to 200 characters or null`. */
export function typeText(schema: Schema = {}): string {
  if (schema.$ref !== undefined) return lastPart(schema.$ref)
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' or ')
  const types = [schema.type ?? []].flat()
  const words = types.map((type) => (type === 'null' ? 'null' : ofType(type, schema)))
  return (words.length === 0 ? 'anything' : words.join(' or ')) + initially(schema)
}

const initially = (schema: Schema) =>
  schema.default === undefined ? '' : `, by default ${JSON.stringify(schema.default)}`

function ofType(type: string, schema: Schema): string {
  if ('const' in schema) return `exactly ${JSON.stringify(schema.const)}`
  if (schema.enum) return `one of ${schema.enum.map((value) => JSON.stringify(value)).join(', ')}`
  if (type === 'array') {
    return `list of ${typeText(schema.items)}${schema.maxItems === undefined ? '' : `, at most ${schema.maxItems}`}`
  }
  if (type === 'string') return stringText(schema)
  if (type === 'object') return 'object'
  const { minimum, exclusiveMinimum, maximum } = schema
  const bounds = [
    minimum === undefined ? '' : ` from ${minimum}`,
    exclusiveMinimum === undefined ? '' : ` above ${exclusiveMinimum}`,
    maximum === undefined ? '' : ` to ${maximum}`,
  ]
  return `${type === 'integer' ? 'whole number' : type}${bounds.join('')}`
}

function stringText({ format, pattern, minLength, maxLength }: Schema): string {
  if (format === 'binary') return 'file'
  const least = minLength === undefined ? '' : ` from ${minLength}`
  const length = maxLength === undefined ? '' : `${least} to ${maxLength} characters`
  return `text${length}${format ? ` (${format})` : ''}${pattern && !format ? ` matching ${pattern}` : ''}`
}

/** The fields of an object, one a line, those of objects inside it below. */
export function fieldsText(schema: Schema = {}, depth = 0): string[] {
  const inside = schema.items ?? schema
  const { properties = {}, required = [] } = inside
  return Object.entries(properties).flatMap(([name, field]) => {
    const need = required.includes(name) ? ' (required)' : ''
    const note = field.description === undefined ? '' : `. ${field.description}`
    const line = `${'  '.repeat(depth)}- \`${name}\`${need}: ${typeText(field)}${note}`
    return [line, ...fieldsText(field, depth + 1)]
  })
}
