// Every name that src exports is unique, so that a search finds its one definition.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../scripts/wrangler.ts'

/** The languages of a page export the same names, and the views of the console theirs. */
const alike = /\/messages\/(?:\w+\/)?\w\w\.ts$/
const perView = ['View']
/** The page of the console knows nothing of the service, so that both may have a Client. */
const ofPage = (path: string) => path.startsWith('src/console/web/')
const exported = /^export (?:async )?(?:const|function|class|type|interface) (\w+)/gm

test.each([
  ['the service', (path: string) => !ofPage(path), 200],
  ['the console', ofPage, 40],
])('no two exports of %s share a name', (_, isOf, atLeast) => {
  const homes = new Map<string, string[]>()
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
    (path) => isOf(path) && !alike.test(path) && !path.endsWith('.d.ts'),
  )
  for (const file of files) {
    for (const [, name = ''] of readFileSync(join(root, file), 'utf8').matchAll(exported)) {
      if (perView.includes(name) && ofPage(file)) continue
      homes.set(name, [...(homes.get(name) ?? []), file])
    }
  }
  expect(homes.size).toBeGreaterThan(atLeast)
  expect([...homes].filter(([, files]) => new Set(files).size > 1)).toEqual([])
})
