// Answers against the schemas that a generator makes of the document.
import { expect, test } from 'vitest'
import document from '../../src/openapi/openapi.json'
import { call } from '../helpers.ts'
import { schemaCheck } from './schema-check.ts'
import { isStatic, operationIdOf, pageAnswer } from './page-answers.ts'
import { page, pageCalls, type PageCall } from './page-calls.ts'
import * as generated from './zod.gen.ts'

const schemas = new Map(Object.entries(generated))
const mismatch = schemaCheck(document.components)

/** The schema of a call's success, from the generator and from the document. */
function successOf(pageCall: PageCall) {
  const [method = '', path = ''] = pageCall.operation.split(' ')
  const operations: Record<string, { responses: Record<string, unknown> }> =
    Object.entries(document.paths).find(([each]) => each === path)?.[1] ?? {}
  const responses = operations[method.toLowerCase()]?.responses ?? {}
  const { content } = (responses['200'] ?? responses['201'] ?? responses['202']) as {
    content: Record<string, { schema: object }>
  }
  const name = operationIdOf(pageCall).replace(/^./, (first) => first.toUpperCase())
  return { schema: schemas.get(`z${name}Response`), documented: Object.values(content)[0]?.schema ?? {} }
}

/** The static files, and the Worker's answers. */
async function answerTo(pageCall: PageCall): Promise<unknown> {
  if (!isStatic(pageCall)) return (await pageAnswer(pageCall)).body
  return operationIdOf(pageCall) === 'getOpenapi' ? document : page
}

/** Copies of a value with one part replaced or left out; of a list, in its first item. */
function* damaged(value: unknown): Generator {
  yield typeof value === 'object' && value !== null ? 'text' : {}
  yield typeof value === 'string' ? 0 : '?'
  if (Array.isArray(value)) {
    const [first, ...others] = value as unknown[]
    if (first !== undefined) for (const other of damaged(first)) yield [other, ...others]
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, its] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
      for (const other of damaged(its)) yield { ...value, [key]: other }
    }
  }
}

/** The document itself has too many parts to damage each, and its schema is any object. */
const damages = (value: unknown) =>
  value === document ? damaged({ ...document, paths: {}, components: {} }) : damaged(value)

test.each(pageCalls)(
  'the generated schema takes the answer and none that is damaged: $line',
  async (pageCall) => {
    const { schema, documented } = successOf(pageCall)
    const answer = await answerTo(pageCall)
    expect(schema?.safeParse(answer)).toMatchObject({ success: true })
    const judged = [...damages(answer)].map((other) => ({
      other,
      refused: schema?.safeParse(other).success === false,
      isWrong: mismatch(documented, other) !== undefined,
    }))
    expect(judged.filter(({ refused, isWrong }) => refused !== isWrong)).toEqual([])
    expect(judged.filter(({ refused }) => refused).length).toBeGreaterThan(0)
  },
)

test('errors have a schema too', async () => {
  const { status, body } = await call('/client-management/clients', { json: {} })
  expect(status).toBe(401)
  expect(generated.zError.safeParse(body)).toMatchObject({ success: true })
  const others = [...damaged(body)]
  expect(others.length).toBeGreaterThan(4)
  for (const other of others) expect(generated.zError.safeParse(other).success).toBe(false)
})
