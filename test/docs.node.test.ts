// README and docs/ name only links, anchors, files, tests and npm commands that exist.
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import costs from './routes/costs.json' with { type: 'json' }
import { files, pages, quoted, read, withoutBlocks } from './docs-pages.ts'

/** Files that a reader or the service creates, which need not exist. */
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

  test('links only to files and headings that exist', () => {
    const targets = [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
    const dead = targets.filter((target) => {
      if (/^https?:/.test(target)) return false
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? page : normalize(join(dirname(page), path))
      return !files.includes(file) || (anchor !== undefined && !headings(file).includes(anchor))
    })
    expect(dead).toEqual([])
  })

  test('names only files that exist', () => {
    const missing = quoted(text).filter((code) => isPath(code) && !exists(code))
    expect(missing.filter((code) => ![...notYet, ...made].includes(code))).toEqual([])
  })

  test('names only npm commands that exist', () => {
    const commands = [...text.matchAll(/\bnpm run ([\w:-]*\w)/g)].map(([, name = '']) => name)
    expect(commands.filter((name) => !(name in packageJson.scripts))).toEqual([])
  })
})

test('the README links to every page of docs/', () => {
  expect(pages.filter((page) => page !== 'README.md' && !read('README.md').includes(`](${page})`))).toEqual(
    [],
  )
})

test('the README has at most 8 000 bytes', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(8_000)
})

test('the README’s map shows only files that exist, and every directory', () => {
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

test('docs/costs.md shows the costs that the tests measure', () => {
  const rows = [...read('docs/costs.md').matchAll(/^\|.*\| `(.+?)` +\| (.+?) +\| (\d+) +\| (\d+) +\|$/gm)]
  const said = rows.map(([, route = '', act = '', read, written]) => [
    route.replace('\\|', '|'),
    act,
    Number(read),
    Number(written),
  ])
  const known = new Map(Object.entries<Record<string, { read: number; written: number }>>(costs))
  const measured = said.map(([route, act]) => {
    const cost = known.get(String(route))?.[String(act)]
    return [route, act, cost?.read, cost?.written]
  })
  expect(said).toEqual(measured)
  expect(said.length).toBeGreaterThan(10)
})

test('docs/dependencies.md explains exactly the packages of package.json', () => {
  const named = quoted(
    read('docs/dependencies.md')
      .replace(/^(?!\| `).*$/gm, '')
      .replace(/^(\|[^|]*\|).*$/gm, '$1'),
  )
  const { dependencies, devDependencies } = packageJson
  expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort())
})

test('docs/configuration.md explains every binding, variable and secret', () => {
  const named = quoted(read('docs/configuration.md'))
  const inToml = [...read('wrangler.toml').matchAll(/^(?:binding|name) = "([A-Z_]+)"/gm)].map(
    ([, name = '']) => name,
  )
  const inCode = [...read('src/http/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+)\??:/gm)].map(
    ([, name = '']) => name,
  )
  expect(inToml.length).toBeGreaterThan(3)
  expect(inCode.length).toBeGreaterThan(1)
  // The static files are not configurable.
  expect([...inToml, ...inCode].filter((name) => name !== 'ASSETS' && !named.includes(name))).toEqual([])
})
