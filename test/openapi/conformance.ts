// Holds an answer against the OpenAPI document.
import { schemaCheck } from './schema-check.ts'
import { whole } from './whole.ts'

/** The parts of an OpenAPI document that answers are held against. */
export interface Described {
  paths: Record<
    string,
    Record<string, { responses: Record<string, Reference | Response>; parameters?: unknown }>
  >
  components: { schemas: object; responses: Record<string, Response>; headers: Record<string, Header> }
}
interface Reference {
  $ref: string
}
interface Response {
  headers?: Record<string, Reference | Header>
  content?: Record<string, { schema: object }>
}
interface Header {
  required?: boolean
  schema: object
}

export interface Exchange {
  method: string
  url: string
  status: number
  headers: Headers
  body: string
}

const mediaTypeOf = (headers: Headers) => headers.get('Content-Type')?.split(';').at(0)?.trim().toLowerCase()
const nameOf = ({ $ref }: Reference) => $ref.slice($ref.lastIndexOf('/') + 1)

/** Statuses of unknown paths and methods, which no operation documents. */
const outsideOfAll = [401, 404, 405, 429, 500, 503]

/**
 * Makes a check of exchanges against a document: it returns the first difference, or undefined. Each validator is made
 * once, because the suite gets tens of thousands of answers.
 */
export function conformance({ paths, components }: Described): (exchange: Exchange) => string | undefined {
  const mismatch = schemaCheck(components)
  const templates = Object.entries(paths)
    .map(([template, operations]) => ({ template, operations, expression: expressionOf(template) }))
    // Literal paths come before those with a parameter in the same place.
    .sort((one, other) => parametersOf(one.template) - parametersOf(other.template))

  function operationsOf(pathname: string) {
    const path = pathname.replace(/(.)\/$/, '$1')
    return templates.filter(({ expression }) => expression.test(path))
  }

  function checkHeaders(
    { method, headers: given }: Exchange,
    documented: Response['headers'] = {},
  ): string | undefined {
    for (const [name, each] of Object.entries(documented)) {
      const header = '$ref' in each ? components.headers[nameOf(each)] : each
      const value = given.get(name)
      if (value === null && header?.required) return `the header ${name} is missing`
      const problem = value !== null && header && mismatch(header.schema, value)
      if (problem) return `the header ${name}: ${problem}`
    }
    const isTold = 'ETag' in documented
    // What a replayed answer shows may have changed since; the entity tags of files are HTTP's own.
    const isFree = given.has('Idempotency-Replayed') || method === 'GET' || method === 'HEAD'
    if (isFree || isTold === given.has('ETag')) return undefined
    return isTold ? 'the header ETag is missing' : 'the header ETag is not documented'
  }

  function checkBody({ method, headers, body }: Exchange, content: Response['content']): string | undefined {
    const mediaType = mediaTypeOf(headers)
    if (body.length === 0 && (method === 'HEAD' || !content)) return undefined
    if (!content) return 'a body, and none is documented'
    const documented = content[mediaType ?? '']
    if (!documented) return `the media type ${mediaType ?? '(none)'} is not documented`
    if (mediaType !== 'application/json') return mismatch(documented.schema, body)
    try {
      return mismatch(documented.schema, JSON.parse(body))
    } catch {
      return 'the body is no JSON'
    }
  }

  function check(exchange: Exchange, response: Response): string | undefined {
    return checkHeaders(exchange, response.headers) ?? checkBody(exchange, response.content)
  }

  const requestId: Header = { required: true, schema: { type: 'string', format: 'uuid' } }
  const preflight: Response = { headers: { 'X-Request-Id': requestId } }
  const unknown: Response = {
    headers: { 'X-Request-Id': requestId },
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  }

  return (exchange) => {
    const { method, url, status, headers } = exchange
    const name = (method === 'HEAD' ? 'GET' : method).toLowerCase()
    const { pathname } = new URL(url)
    const operation = operationsOf(pathname).find(({ operations }) => name in operations)?.operations[name]
    if (operation) {
      const found = operation.responses[status]
      const response = found && ('$ref' in found ? components.responses[nameOf(found)] : found)
      return response ? check(exchange, response) : `the status ${status} is not documented`
    }
    // A preflight is the browser's business: no operation documents it.
    if (method === 'OPTIONS' && headers.has('Access-Control-Allow-Methods')) {
      return status === 204 ? check(exchange, preflight) : `the status ${status} of a preflight`
    }
    // Over plain http no path is looked up.
    if (status === 308) return headers.get('Location')?.startsWith('https:') ? undefined : 'no https'
    if (status === 403 && /^(?:\{"error":"HTTPS is required"\})?$/.test(exchange.body)) return undefined
    if (!outsideOfAll.includes(status)) return `the status ${status} of an undocumented route`
    if (status === 405 && !headers.has('Allow')) return 'the header Allow is missing'
    return check(exchange, unknown)
  }
}

const parametersOf = (template: string) => template.split('{').length

/** A path with patterns for its parameters; no route has another environment than dev and prod. */
function expressionOf(template: string): RegExp {
  const parts = template
    .replace(/[.]/g, '\\.')
    .replace('{environment}', '(?:dev|prod)')
    // The page of the console has all its addresses.
    .replace('/{view}', '(?:/.*)?')
    // The last part may be missing where the route answers that itself.
    .replace(/\/\{user_uid\}$/, '(?:/[^/]*)?')
    .replace(/\{\w+\}/g, '[^/]+')
  return new RegExp(`^${parts}$`)
}

const check = conformance(whole)

/** Fails the test whose call got an answer that src/openapi/openapi.json does not describe. */
export function expectConforming(exchange: Exchange): void {
  const problem = check(exchange)
  if (problem === undefined) return
  const { method, url, status, body } = exchange
  throw new Error(
    `Not as documented: ${method} ${url} answered ${status}: ${problem}; after a change of a schema: npm run openapi\n${body.slice(0, 500)}`,
  )
}
