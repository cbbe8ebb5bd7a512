// README and docs/ name only what exists: links, anchors, files, tests and npm commands.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { root } from '../scripts/wrangler.ts'

const notOurs = /^(?:node_modules|dist|\.git|\.wrangler|\.tmp|\.screenshots)(?:\/|$)/
const files = globSync(['**', '.ci/**', '.*'], { cwd: root, exclude: (path) => notOurs.test(path) }).filter(
  (path) => !notOurs.test(path),
)
const pages = files.filter((file) => /^(?:README|docs\/[^/]+)\.md$/.test(file)).sort()
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const withoutBlocks = (text: string) => text.replace(/^```[^]*?^```$/gm, '')
const quoted = (text: string) =>
  [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

/** What a reader is to make, and what the service makes: these need not exist. */
const notYet = [
  'src/client-management/list-sessions.ts',
  'list-sessions.docs.ts',
  'test/client-management/list-sessions.test.ts',
]
const made = ['demo/keys.json']

const isPath = (code: string) =>
  /^[\w.*-][\w./*-]*$/.test(code) &&
  (/\.(?:ts|js|json|md|toml|sql|png)$/.test(code) || files.includes(code.split('/')[0] ?? ''))
const exists = (path: string) => {
  const wanted = normalize(path).replace(/\/$/, '')
  return files.some((file) => file === wanted || file.endsWith(`/${wanted}`))
}

function headings(file: string): string[] {
  const titles = [...withoutBlocks(read(file)).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title)
  return titles.map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
}

describe.each(pages)('%s', (page) => {
  const text = read(page)

  test('links to what is there', () => {
    const targets = [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
    const dead = targets.filter((target) => {
      if (/^https?:/.test(target)) return false
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? page : normalize(join(dirname(page), path))
      return !files.includes(file) || (anchor !== undefined && !headings(file).includes(anchor))
    })
    expect(dead).toEqual([])
  })

  test('names files that exist', () => {
    const missing = quoted(text).filter((code) => isPath(code) && !exists(code))
    expect(missing.filter((code) => ![...notYet, ...made].includes(code))).toEqual([])
  })

  test('names npm commands that exist', () => {
    const commands = [...text.matchAll(/\bnpm run ([\w:-]*\w)/g)].map(([, name = '']) => name)
    expect(commands.filter((name) => !(name in packageJson.scripts))).toEqual([])
  })
})

test('the README leads to every chapter', () => {
  expect(pages.filter((page) => page !== 'README.md' && !read('README.md').includes(`](${page})`))).toEqual(
    [],
  )
})

test('the README is a short one', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(8_000)
})

test('every guarantee names a test', () => {
  const rows = read('docs/guarantees.md')
    .split('\n')
    .filter((line) => /^\| (?!-|promise)/.test(line))
  const holders = rows.map((row) => quoted(row.split('|').at(-2) ?? ''))
  const isTest = (name: string) =>
    /^npm run [\w:]+$/.test(name) ||
    globSync([`test/${name}`, `test/${name}.test.ts`, `test/${name}.node.test.ts`], { cwd: root }).length > 0
  expect(holders.filter((names) => names.length === 0 || !names.every(isTest))).toEqual([])
  expect(rows.length).toBeGreaterThan(5)
})

test('the map has what is there, and each directory is on it', () => {
  const [, map = ''] = /^## The map\n\n```\n([^]*?)^```/m.exec(read('README.md')) ?? []
  const shown = map.split('\n').flatMap((line) => {
    const indent = /^\s*/.exec(line)?.[0] ?? ''
    const names = /^(?:[\w.-]+(?:\.\w+|\/\w*)(?:\s+|$))+/.exec(line.trim())?.[0].trim().split(/\s+/) ?? []
    return names.map((name) => normalize(join(indent === '' ? '' : 'src', name)).replace(/\/$/, ''))
  })
  expect(shown.filter((path) => !files.includes(path))).toEqual([])
  const directories = files.flatMap((file) => /^(?:src\/[^./]+|[^./]+)(?=\/)/.exec(file)?.[0] ?? [])
  expect([...new Set(directories)].filter((path) => !shown.includes(path))).toEqual([])
})

test('each package is explained, and no other', () => {
  const named = quoted(
    read('docs/dependencies.md')
      .replace(/^(?!\| `).*$/gm, '')
      .replace(/^(\|[^|]*\|).*$/gm, '$1'),
  )
  const { dependencies, devDependencies } = packageJson
  expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort())
})

test('each binding, variable and secret is explained', () => {
  const named = quoted(read('docs/configuration.md'))
  const inToml = [...read('wrangler.toml').matchAll(/^(?:binding|name) = "([A-Z_]+)"/gm)].map(
    ([, name = '']) => name,
  )
  const inCode = [...read('src/http/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+)\??:/gm)].map(
    ([, name = '']) => name,
  )
  expect(inToml.length).toBeGreaterThan(3)
  expect(inCode.length).toBeGreaterThan(1)
  // Static files are no choice.
  expect([...inToml, ...inCode].filter((name) => name !== 'ASSETS' && !named.includes(name))).toEqual([])
})
