// What the document asks of an endpoint, tried on a copy of the sources.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { documentOf } from '../../scripts/openapi.ts'
import { root } from '../../scripts/wrangler.ts'

let copy = ''
beforeAll(async () => {
  await mkdir(join(root, '.tmp'), { recursive: true })
  copy = await mkdtemp(join(root, '.tmp/endpoints-'))
  for (const file of ['package.json', 'tsconfig.json']) await cp(join(root, file), join(copy, file))
})
beforeEach(async () => {
  await rm(join(copy, 'src'), { recursive: true, force: true })
  await cp(join(root, 'src'), join(copy, 'src'), { recursive: true })
})
afterAll(() => rm(copy, { recursive: true }))

const slice = 'src/client-management'
const endpoint = `${slice}/list-examples.ts`
const docs = `${slice}/list-examples.docs.ts`
const write = (file: string, text: string) => writeFile(join(copy, file), text)
const edit = async (file: string, one: string, other: string) => {
  const text = await readFile(join(copy, file), 'utf8')
  expect(text).toContain(one)
  await write(file, text.replace(one, other))
}

async function writeEndpoint() {
  const text = await readFile(join(copy, `${slice}/get-client.ts`), 'utf8')
  await write(endpoint, text.replace('getClient', 'listExamples').replace(':user_uid', ':user_uid/examples'))
}
const mount = () =>
  edit(
    `${slice}/index.ts`,
    "clientManagement.route('/', getClient)",
    "clientManagement.route('/', listExamples)\nclientManagement.route('/', getClient)",
  ).then(() =>
    edit(`${slice}/index.ts`, 'import', "import { listExamples } from './list-examples.ts'\nimport"),
  )
const writeDocs = async () =>
  write(docs, (await readFile(join(copy, `${slice}/get-client.docs.ts`), 'utf8')).replace('Get a', 'List a'))

test('an endpoint of two files and a line is in the document, with what its middlewares carry', async () => {
  await Promise.all([writeEndpoint(), writeDocs(), mount()])
  expect(await documentOf(copy)).toMatchObject({
    paths: {
      '/client-management/clients/{user_uid}/examples': {
        get: {
          tags: ['Client management'],
          operationId: 'listExamples',
          summary: 'List a client with its note',
          security: [{ clientKey: ['clients:read'] }, { clientKeyHeader: ['clients:read'] }],
          parameters: [{ name: 'user_uid' }, { $ref: '#/components/parameters/Bookmark' }, {}, {}],
          responses: { 400: { $ref: '#/components/responses/BadUid' }, 403: {}, 412: {}, 429: {}, 503: {} },
        },
      },
    },
  })
})

test('a route without docs fails with the name of the file to write', async () => {
  await Promise.all([writeEndpoint(), mount()])
  await expect(documentOf(copy)).rejects.toThrow(
    `Write ${docs} for GET /client-management/clients/:user_uid/examples`,
  )
})

test('docs without a route fail with their name', async () => {
  await Promise.all([writeEndpoint(), writeDocs()])
  await expect(documentOf(copy)).rejects.toThrow(`Mount what ${docs} is about, or delete it`)
})

test('docs about a field that the route does not take fail with both names', async () => {
  await edit(`${slice}/create-client.docs.ts`, 'fields: {', "fields: { heigth: 'cm.',")
  await expect(documentOf(copy)).rejects.toThrow('createClient takes no heigth: see the fields in its docs')
})

test('a field of an answer without an example fails with its name', async () => {
  await edit(`${slice}/client-json.docs.ts`, 'user_uid: said(', 'colour: z.string(), user_uid: said(')
  await expect(documentOf(copy)).rejects.toThrow('Add an example of colour to src/openapi/examples.ts')
})

test('a route without a file of its own fails with its name', async () => {
  await edit(
    `${slice}/index.ts`,
    "clientManagement.route('/', getClient)",
    "clientManagement.route('/', getClient)\nclientManagement.get('/more', (c) => c.text(''))",
  )
  await expect(documentOf(copy)).rejects.toThrow('Give GET /client-management/more one file')
})
