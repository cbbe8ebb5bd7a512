import { exports } from 'cloudflare:workers'
import createApi, { type Middleware } from 'openapi-fetch'
import { expect } from 'vitest'
import document from '../../src/openapi/openapi.json'
import { origin } from '../helpers.ts'
import type { paths } from '../../src/openapi/api.d.ts'
import { expectConforming } from './conformance.ts'

/** The calls made so far, as the document names them. */
const made = new Set<string>()

const watch: Middleware = {
  onRequest({ request, schemaPath }) {
    made.add(`${request.method} ${schemaPath}`)
  },
  async onResponse({ request: { method, url }, response }) {
    const { status, headers } = response
    expectConforming({ method, url, status, headers, body: await response.clone().text() })
  },
}

/** A client as any TypeScript caller has it, whose network is the Worker under test. */
export function apiWith(key: string) {
  const api = createApi<paths>({
    baseUrl: origin,
    headers: { Authorization: `Bearer ${key}` },
    fetch: (request) => exports.default.fetch(request),
  })
  api.use(watch)
  return api
}

/** A body as a form: files as they are, lists in JSON. */
export function toForm(fields: object = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    form.append(name, value instanceof Blob || typeof value === 'string' ? value : JSON.stringify(value))
  }
  return form
}

type Kind = { requestBody?: { content: object }; responses: Record<string, { content?: object }> }

/** The kind of a call: its method, and the types of its body and its answer. */
const kindOf = (method: string, { requestBody, responses }: Kind) => {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  const gets = successes.flatMap(([, { content }]) => Object.keys(content ?? {}))
  return [method.toUpperCase(), ...Object.keys(requestBody?.content ?? {}), '→', ...gets].join(' ')
}

const described: { paths: Record<string, Record<string, Kind>> } = JSON.parse(JSON.stringify(document))

/** A kind of call that no test makes might not compile. */
export function expectEveryKind(): void {
  const ofBoth = Object.entries(described.paths)
    .filter(([path]) => path.startsWith('/client-management') || path.startsWith('/{org}'))
    .flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, each]) => ({
        call: `${method.toUpperCase()} ${path}`,
        kind: kindOf(method, each),
      })),
    )
  const kinds = (calls: typeof ofBoth) => [...new Set(calls.map(({ kind }) => kind))].sort()
  expect(kinds(ofBoth.filter(({ call }) => made.has(call)))).toEqual(kinds(ofBoth))
}

/** An export, an import and the life of a webhook, as a TypeScript caller sees them. */
export async function callOthers(api: ReturnType<typeof apiWith>): Promise<void> {
  const exported = await api.GET('/client-management/exports/clients', {
    params: { query: { format: 'ndjson' } },
    parseAs: 'text',
  })
  expect(exported.data).toContain('{"end":true,"count":')

  const imported = await api.POST('/client-management/imports/clients', {
    params: { query: { mode: 'create' } },
    headers: { 'Content-Type': 'text/csv' },
    body: 'E-mail;Name\ntyped-row@example.com;Test Client of a row\n',
    bodySerializer: (file: string) => file,
  })
  expect(imported.data).toMatchObject({
    rows: [{ row: 2, outcome: 'created', user_uid: expect.stringMatching(/^\w{26}$/) }],
    columns: { 'E-mail': 'email', Name: 'display_name' },
  })

  const one = '/client-management/webhooks/{webhook_id}'
  const body = { url: 'https://example.com/hooks', enabled: false }
  const created = await api.POST('/client-management/webhooks', { body })
  expect(created.data?.webhook).toMatchObject({ status: 'disabled', types: null })
  const params = { path: { webhook_id: created.data?.webhook.id ?? '' } }
  const updated = await api.PATCH(one, { params, body: { types: ['client.created'] } })
  expect(updated.data?.webhook.types).toEqual(['client.created'])
  const rotated = await api.POST('/client-management/webhooks/{webhook_id}/rotate-secret', { params })
  expect(rotated.data?.secret).toMatch(/^whsec_/)
  expect(rotated.data?.secret).not.toBe(created.data?.secret)
  const deleted = await api.DELETE(one, { params })
  expect(deleted.data?.message).toBe('Webhook deleted successfully.')
}
