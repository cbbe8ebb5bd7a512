// A new field is added to a request's schema alone, and then to the domain too: the compiler names every file
// that lacks it.
import { join, relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { root } from '../scripts/wrangler.ts'
import { newUser, userChanges } from '../src/user-management/user-fields.ts'
import { missingCases } from './user-management/user-cases.ts'

/** A change of a file: the text to replace, and its replacement. */
type Edit = [path: string, before: RegExp, after: string]

const { options, fileNames } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
  ts.sys,
  root,
)
const sources = fileNames.filter((path) => path.startsWith(join(root, 'src')))

/** The unchanged sources, parsed once. */
const current = new Map<string, ts.SourceFile>()

/** The files with compiler errors after these edits. */
function brokenBy(...edits: Edit[]): string[] {
  const host = ts.createCompilerHost(options)
  const read = (path: string) => ts.sys.readFile(path)
  host.readFile = (path) => {
    const text = read(path)
    const edit = edits.find(([edited]) => join(root, edited) === path)
    if (!edit || text === undefined) return text
    const [, before, after] = edit
    expect(text).toMatch(before)
    return text.replace(before, after)
  }
  host.getSourceFile = (path, version) => {
    const isEdited = edits.some(([edited]) => join(root, edited) === path)
    const known = isEdited ? undefined : current.get(path)
    if (known) return known
    const text = host.readFile(path)
    if (text === undefined) return undefined
    const parsed = ts.createSourceFile(path, text, version)
    if (!isEdited) current.set(path, parsed)
    return parsed
  }
  const program = ts.createProgram(sources, options, host)
  const found = ts.getPreEmitDiagnostics(program).map(({ file }) => relative(root, file?.fileName ?? root))
  return [...new Set(found)].sort()
}

test('the unchanged sources compile', () => {
  expect(brokenBy()).toEqual([])
})

const ofClients: Edit = [
  'src/client-management/client-fields.ts',
  /( +)brand: z\.nullish\(text\('brand'\)\),\n/,
  "$&$1home_city: z.nullish(text('home_city')),\n",
]

test("a client's field in the schema alone does not compile in requests, answers and documents", () => {
  expect(brokenBy(ofClients)).toEqual([
    'src/client-management/client-fields.ts',
    'src/client-management/client-json.docs.ts',
    'src/client-management/client-json.ts',
    'src/client-management/import-clients.ts',
  ])
})

test("a client's field in schema and domain does not compile in storage either", () => {
  const inDomain: Edit = [
    'src/domain/client.ts',
    /( +)brand: string \| null\n/,
    '$&$1homeCity: string | null\n',
  ]
  expect(brokenBy(ofClients, inDomain)).toEqual([
    'src/client-management/client-fields.ts',
    'src/client-management/client-json.docs.ts',
    'src/client-management/client-json.ts',
    'src/client-management/import-clients.ts',
    'src/storage/clients/rows.ts',
  ])
})

const ofUsers: Edit = [
  'src/user-management/user-fields.ts',
  /( +)language: (choice\('language', languages\)),\n([^]*?)language: z\.optional\(\2\),\n/,
  "$1language: $2,\n$1home_city: text('home_city'),\n$3language: z.optional($2),\n$1home_city: z.optional(text('home_city')),\n",
]

test("a user's field in the schemas alone does not compile in requests, answers and documents", () => {
  expect(brokenBy(ofUsers)).toEqual([
    'src/user-management/create-user.ts',
    'src/user-management/edit-user.ts',
    'src/user-management/import-users.ts',
    'src/user-management/profile-json.docs.ts',
    'src/user-management/profile-json.ts',
  ])
})

test("a user's field in schemas and domain does not compile in storage either", () => {
  const inDomain: Edit = ['src/domain/user.ts', /( +)lastName: string\n/, '$&$1homeCity: string\n']
  expect(brokenBy(ofUsers, inDomain)).toEqual([
    'src/storage/users/rows.ts',
    'src/user-management/create-user.ts',
    'src/user-management/edit-user.ts',
    'src/user-management/import-users.ts',
    'src/user-management/profile-json.docs.ts',
    'src/user-management/profile-json.ts',
  ])
})

test("a user's field without a test case is reported with the file to add it to", () => {
  const fields = Object.keys({ ...newUser().shape, ...userChanges().shape })
  expect(missingCases(fields)).toEqual([])
  expect(missingCases([...fields, 'home_city'])).toEqual([
    'add a value to test/user-management/user-cases.ts for: home_city',
  ])
})
