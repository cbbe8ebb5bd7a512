import { expect, test } from 'vitest'
import document from '../../src/openapi/openapi.json'
import { isStatic, operationIdOf, pageAnswer } from './page-answers.ts'
import { page, pageCalls } from './page-calls.ts'

test.each(pageCalls.filter((each) => !isStatic(each)))(
  'the page shows a call that works: $line',
  async (pageCall) => {
    const { status, body } = await pageAnswer(pageCall)
    const id = operationIdOf(pageCall)
    const success = id === 'deleteOrganization' ? 202 : isCreation(id) ? 201 : 200
    expect([status, body]).toEqual([success, body])
    if (id.startsWith('import')) expect(body).toMatchObject({ total: 1, created: 1, failed: 0 })
  },
)

const isCreation = (operationId: string) => /^(?:create|rotateKey|recordSession)/.test(operationId)

test('the page shows every operation, and every format of its body', () => {
  const expected = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const formats = 'requestBody' in operation ? Object.keys(operation.requestBody.content).length : 1
      return Array.from({ length: formats }, () => `${method.toUpperCase()} ${path}`)
    }),
  )
  expect(pageCalls.map(({ operation }) => operation)).toEqual(expected)
})

/** Everything that the document names or quotes, with where it stands. */
function said(node: unknown, path: string): { path: string; text: string }[] {
  if (typeof node !== 'object' || node === null) return []
  const below = Object.entries(node).flatMap(([key, value]) => said(value, `${path}/${key}`))
  const own: string[] = []
  if ('in' in node && 'name' in node) own.push(String(node.name))
  if ('properties' in node && typeof node.properties === 'object')
    own.push(...Object.keys(node.properties ?? {}))
  if ('headers' in node && typeof node.headers === 'object') own.push(...Object.keys(node.headers ?? {}))
  if ('error' in node && typeof node.error === 'string') own.push(node.error)
  if ('description' in node && typeof node.description === 'string') own.push(node.description)
  if ('operationId' in node) own.push(String(node.operationId))
  if ('pattern' in node) own.push(String(node.pattern))
  return [...own.map((text) => ({ path, text })), ...below]
}

test('the page has all parameters, credentials, fields, headers, sentences and descriptions', () => {
  const schemes = Object.keys(document.components.securitySchemes).map((text) => ({ path: 'scheme', text }))
  const all = [...schemes, ...said(document, '')].filter(
    // Headers of the components have names of their own on the page, and formats replace patterns.
    ({ path, text }) => !['RequestId'].includes(text) && !path.endsWith('/Timestamp'),
  )
  expect(all.length).toBeGreaterThan(500)
  expect(all.filter(({ text }) => !page.includes(text))).toEqual([])
})

test('no line of the page is nameless', () => {
  const nameless = /^\s*-\s*(?:``|:|\(|$)|undefined|\[object/
  const lines = page.split('\n')
  expect(lines.filter((line) => line.includes('- ')).length).toBeGreaterThan(300)
  expect(lines.filter((line) => nameless.test(line))).toEqual([])
})
