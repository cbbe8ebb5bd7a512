import { exports } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import document from '../../src/openapi/openapi.json'
import { isNeeded } from '../../scripts/llms-curl.ts'
import type { Operation, Parameter, Reference } from '../../scripts/llms-text.ts'
import { answerOf, newOrganization, operatorToken, origin, type Organization } from '../helpers.ts'
import { exampleWorld, type World } from './example-world.ts'

const { paths, components }: Reference = JSON.parse(JSON.stringify(document))

interface Case {
  method: string
  path: string
  operation: Operation
  parameters: Parameter[]
  parameter: Parameter
}

/** Every parameter that a caller may leave out, with the operation that takes it. */
const cases = Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations).flatMap(([method, operation]): Case[] => {
    const parameters = (operation.parameters ?? []).map(
      (each) => components.parameters[each.$ref?.split('/').at(-1) ?? ''] ?? each,
    )
    const optional = parameters.filter((each) => !each.required)
    return optional.map((parameter) => ({ method, path, operation, parameters, parameter }))
  }),
)

let organization: Organization
let readWorld: World
beforeAll(async () => {
  organization = await newOrganization()
  readWorld = await exampleWorld(organization, operatorToken)
})

const credentials: Record<string, string> = {
  clientKey: 'CLIENT_KEY',
  userKey: 'USER_KEY',
  operatorToken: 'OPERATOR_TOKEN',
}
const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

let made = 0

test.each(cases)(
  '$method $path takes the example of $parameter.name',
  async ({ method, path, operation, parameters, parameter }) => {
    const { real, etags, variables } =
      method === 'get' ? readWorld : await exampleWorld(organization, operatorToken)
    const { name, in: place, example } = parameter
    if (example === undefined) throw new Error(`add an example of ${name} to src/openapi/examples.ts`)
    const required = parameters.filter((each) => isNeeded(each, parameters))
    const query = new URLSearchParams()
    const headers = new Headers()
    const given = [
      ...required.filter((each) => each.in === 'query'),
      ...(place === 'query' ? [parameter] : []),
    ]
    for (const each of given) query.set(each.name, real(asText(each.example)))
    const scheme = Object.keys(operation.security?.[0] ?? {})[0] ?? ''
    if (scheme) headers.set('Authorization', `Bearer ${variables[credentials[scheme] ?? ''] ?? ''}`)
    if (place === 'header') headers.set(name, asText(example))
    // The ETag of the example photo is known only later.
    const etag = path.includes('/photos/') ? '*' : path.startsWith('/{org}') ? etags.user : etags.client
    if (name === 'If-Match') headers.set(name, etag)
    if (name === 'Idempotency-Key') headers.set(name, `${asText(example)}-${++made}`)
    const body = bodyOf(operation, method, path, place === 'query' ? given : [])
    if (body !== undefined) headers.set('Content-Type', isFile(operation) ? 'text/csv' : 'application/json')
    const isNewOrganization = path.endsWith('/organizations')
    const filled = real(
      required
        .filter((each) => each.in === 'path')
        .reduce((all, each) => all.replace(`{${each.name}}`, asText(each.example)), path),
    )
    const request = new Request(`${origin}${filled}${query.size > 0 ? `?${query.toString()}` : ''}`, {
      method: method.toUpperCase(),
      headers,
      // The new organization's id is taken by the one that the other examples are about.
      ...(body !== undefined && {
        body: real(isNewOrganization ? body.replace('"acme"', '"acme-own"') : body),
      }),
    })
    const answer = await answerOf(request, await exports.default.fetch(request))
    expect([Math.floor(answer.status / 100), answer.body]).toEqual([2, answer.body])
    if (isFile(operation)) expect(answer.body).toMatchObject({ created: 1, failed: 0 })
  },
)

/** The example body, if the operation needs one; updates and deletions always do. */
function bodyOf(operation: Operation, method: string, path: string, query: Parameter[]): string | undefined {
  const file = operation.requestBody?.content['text/csv']?.example
  if (typeof file === 'string') return fresh(file, path)
  const example = operation.requestBody?.content['application/json']?.example
  if (typeof example !== 'object') return undefined
  const [only] = query
  if (!only) return fresh(JSON.stringify(example), path)
  const { user_uid } = { user_uid: undefined, ...example }
  if (only.name !== 'user_uid') return JSON.stringify({ user_uid })
  return method === 'put' ? JSON.stringify({ weight: 63 }) : undefined
}

const isFile = (operation: Operation) => 'text/csv' in (operation.requestBody?.content ?? {})

/** A thing that must not exist before gets an id of its own. */
const fresh = (body: string, path: string) =>
  /\/(?:create-user|import-users)$/.test(path)
    ? body.replace('user_abc123', `made-${++made}`)
    : body.replace(path.endsWith('/imports/clients') ? 'julia@' : 'mara@', `made-${++made}@`)
