/** The parts of an OpenAPI document that its plain-text form tells. */
export interface Reference {
  info: { title: string; version: string; description?: string }
  paths: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

interface Operation {
  summary?: string
  description?: string
  parameters?: { name?: string; in?: string; required?: boolean; schema?: Schema; description?: string }[]
  requestBody?: { content: Record<string, { schema?: Schema }> }
  responses?: Record<
    string,
    { description?: string; $ref?: string; content?: Record<string, { schema?: Schema }> }
  >
}

interface Schema {
  $ref?: string
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  [keyword: string]: unknown
}

/** The whole API as one page of Markdown: each call with its parameters, fields and answers. */
export function toText({ info, paths, components }: Reference): string {
  const calls = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => callText(method, path, operation)),
  )
  const schemas = Object.entries(components?.schemas ?? {}).map(
    ([name, schema]) => `### ${name}\n\n${schema.description ?? ''}\n${fieldsText(schema)}`,
  )
  return [
    `# ${info.title} ${info.version}`,
    info.description ?? '',
    'Paths are relative to the origin that serves this page. Machine-readable: /openapi.json. Interactive: /docs.',
    '## Calls',
    ...calls,
    '## Schemas',
    ...schemas,
  ].join('\n\n')
}

function callText(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: place, required, schema, description }) =>
      `- ${name ?? ''} (${place ?? ''}${required ? ', required' : ''}): ${typeText(schema)}${description ? `. ${description}` : ''}`,
  )
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(
    ([mediaType, { schema }]) => `Body ${mediaType}: ${typeText(schema)}\n${fieldsText(schema)}`,
  )
  const answers = Object.entries(operation.responses ?? {}).map(
    ([status, { description, $ref, content }]) =>
      `- ${status}: ${description ?? lastPart($ref)}${Object.values(content ?? {})
        .map(({ schema }) => ` ${typeText(schema)}`)
        .join('')}`,
  )
  return [
    `### ${method.toUpperCase()} ${path}: ${operation.summary ?? ''}`,
    operation.description ?? '',
    ...parameters,
    ...bodies,
    ...answers,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function fieldsText({ properties = {}, required = [] }: Schema = {}): string {
  return Object.entries(properties)
    .map(([name, schema]) => {
      const note = schema.description === undefined ? '' : `. ${schema.description}`
      return `- ${name}${required.includes(name) ? ' (required)' : ''}: ${typeText(schema)}${note}`
    })
    .join('\n')
}

/** A schema in one line: its name, or what JSON Schema says of it without the prose. */
function typeText(schema: Schema = {}): string {
  if (schema.$ref !== undefined) return lastPart(schema.$ref)
  if (schema.properties) return 'object'
  const { description: _, ...keywords } = schema
  return JSON.stringify(keywords)
}

const lastPart = (reference = '') => reference.split('/').at(-1) ?? ''
