import { curls } from './llms-curl.ts'
import { fieldsText, lastPart, typeText, type Schema } from './llms-types.ts'

interface Content {
  schema?: Schema
  example?: object | string
  examples?: Record<string, { value: { error: string } }>
}

interface Header {
  $ref?: string
  description?: string
  required?: boolean
}

export interface Parameter {
  $ref?: string
  name: string
  in: string
  required?: boolean
  schema?: Schema
  description?: string
  example?: unknown
}

interface Response {
  $ref?: string
  description?: string
  headers?: Record<string, Header>
  content?: Record<string, Content>
}

export interface Operation {
  operationId?: string
  summary?: string
  description?: string
  security?: Record<string, unknown>[]
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Record<string, Content> }
  responses?: Record<string, Response>
}

interface SecurityScheme {
  type: string
  in?: string
  name?: string
  description?: string
}

/** The parts of an OpenAPI document that its plain-text form tells. */
export interface Reference {
  info: { title: string; version: string; description?: string }
  tags: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operation>>
  webhooks: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, Schema>
    parameters: Record<string, Parameter>
    responses: Record<string, Response>
    headers: Record<string, Header>
    securitySchemes: Record<string, SecurityScheme>
  }
}

/** The whole API as one page of Markdown, from which each call can be made without any other source. */
export function toText({ info, tags, paths, webhooks, components }: Reference): string {
  const calls = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) =>
      [
        ...callText(method, path, operation, components),
        ...curlText(method, path, operation, components),
      ].join('\n'),
    ),
  )
  const received = Object.entries(webhooks).flatMap(([, operations]) =>
    Object.entries(operations).map(([method, operation]) =>
      callText(method, 'your URL', operation, components).join('\n'),
    ),
  )
  const shared = Object.entries(components.responses).map(([name, response]) =>
    [`### ${name}`, ...answerText(response)].join('\n'),
  )
  const schemas = Object.entries(components.schemas).map(([name, schema]) =>
    [
      `### ${name}`,
      `${typeText(schema)}${schema.description ? `. ${schema.description}` : ''}`,
      ...fieldsText(schema),
    ].join('\n'),
  )
  return [
    `# ${info.title} ${info.version}`,
    info.description ?? '',
    'Paths are relative to the origin that serves this page, `$ORIGIN` in the examples. Machine-readable: /openapi.json. Interactive: /docs.',
    tags.map(({ name, description }) => `- ${name}: ${description ?? ''}`).join('\n'),
    '## Credentials',
    Object.entries(components.securitySchemes).map(schemeText).join('\n'),
    '## Headers of requests',
    Object.values(components.parameters).map(parameterText).join('\n'),
    '## Headers of answers',
    Object.entries(components.headers).map(headerText).join('\n'),
    '## Calls',
    ...calls,
    '## Calls of the service to your endpoints',
    ...received,
    '## Answers that calls have in common',
    ...shared,
    '## Schemas',
    ...schemas,
    '',
  ].join('\n\n')
}

const schemeText = ([name, { type, in: place, name: header, description }]: [string, SecurityScheme]) =>
  `- ${name}: ${type === 'http' ? 'header `Authorization`' : `${place ?? ''} \`${header ?? ''}\``}. ${description ?? ''}`

function parameterText({ name, in: place, required, schema, description, example }: Parameter): string {
  const note = description === undefined ? '.' : `. ${description}`
  const shown = typeof example === 'string' ? example : JSON.stringify(example)
  return `- \`${name}\` (${place}${required ? ', required' : ''}): ${typeText(schema)}${note} Example: \`${shown}\``
}

const headerText = ([name, { description, $ref }]: [string, Header]) =>
  `- ${name === 'RequestId' ? '`X-Request-Id`' : `\`${name}\``}: ${description ?? lastPart($ref)}`

type Components = Reference['components']

const parametersOf = ({ parameters = [] }: Operation, of: Components) =>
  parameters.map((each) => (each.$ref === undefined ? each : (of.parameters[lastPart(each.$ref)] ?? each)))

const curlText = (method: string, path: string, operation: Operation, of: Components) => [
  '```sh',
  ...curls(method, path, operation, parametersOf(operation, of)),
  '```',
]

function callText(method: string, path: string, operation: Operation, of: Components): string[] {
  const parameters = parametersOf(operation, of)
  const own = parameters.filter((each) => each.in !== 'header')
  const headers = parameters.filter((each) => each.in === 'header')
  const schemes = (operation.security ?? []).flatMap((each) => Object.keys(each))
  const [scope = ''] = Object.values(operation.security?.[0] ?? {}).map(String)
  const bodies = Object.entries(operation.requestBody?.content ?? {}).flatMap(([mediaType, { schema }]) => [
    `Body in \`${mediaType}\`${operation.requestBody?.required ? '' : ' (optional)'}: ${typeText(schema)}${schema?.description ? `. ${schema.description}` : ''}`,
    ...fieldsText(schema),
  ])
  const answers = Object.entries(operation.responses ?? {}).flatMap(([status, response]) =>
    response.$ref === undefined ? answerText(response, status) : [`- ${status}: ${lastPart(response.$ref)}`],
  )
  return [
    `### ${method.toUpperCase()} ${path}: ${operation.summary ?? ''} (${operation.operationId ?? ''})`,
    operation.description ?? '',
    `Credential: ${schemes.join(' or ') || 'none'}${scope && ` with the scope \`${scope}\``}`,
    ...own.map(parameterText),
    ...(headers.length === 0 ? [] : [`Headers: ${headers.map(({ name }) => `\`${name}\``).join(', ')}`]),
    ...headers
      .filter(({ name }) => !Object.values(of.parameters).some((each) => each.name === name))
      .map(parameterText),
    ...bodies,
    'Answers:',
    ...answers,
  ].filter((line) => line !== '')
}

/** An answer: its fields or its sentences, its headers and its example. */
function answerText({ description = '', headers = {}, content = {} }: Response, status = 'Answer'): string[] {
  const own = Object.entries(headers).filter(([name]) => name !== 'X-Request-Id')
  const types = Object.entries(content).map(([type, { schema }]) => ` ${type} (${typeText(schema)})`)
  const lines = Object.values(content).flatMap(({ schema, example, examples }) => [
    ...fieldsText(schema),
    ...sentences(example, examples),
    ...(example ? [`- example: \`${JSON.stringify(example)}\``] : []),
  ])
  return [
    `- ${status}: ${description}${types.join()}`,
    ...[...own.map(headerText), ...lines].map((line) => `  ${line}`),
  ]
}

/** The errors of an answer as they come, without the quoting of JSON. */
function sentences(example: object | string = {}, examples: Content['examples'] = {}): string[] {
  const errors = [example, ...Object.values(examples).map(({ value }) => value)]
  return errors.flatMap((each) =>
    typeof each === 'object' && 'error' in each ? [`- error: ${String(each.error)}`] : [],
  )
}
