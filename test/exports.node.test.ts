// Every name that src exports is unique, so that a search finds its one definition.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../scripts/wrangler.ts'

/** The languages of a page export the same names. */
const alike = /\/messages\/(?:\w+\/)?\w\w\.ts$/
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
  (path) => !alike.test(path) && !path.endsWith('.d.ts'),
)
const exported = /^export (?:async )?(?:const|function|class|type|interface) (\w+)/gm

/** The page of the console knows nothing of the service, and its views nothing of each other: each may have a Client. */
const page = 'src/console/web/'
const viewOf = (path: string) => /^src\/console\/web\/views\/([\w-]+)\//.exec(path)?.[1]
const views = [...new Set(sources.map(viewOf))].filter((view) => view !== undefined)
const rooms: [name: string, isIn: (path: string) => boolean][] = [
  ['the service', (path) => !path.startsWith(page)],
  ...views.map((view): (typeof rooms)[number] => [
    `the console with its view ${view}`,
    (path) => path.startsWith(page) && [undefined, view].includes(viewOf(path)),
  ]),
]

test.each(rooms)('no two exports of %s share a name', (_, isIn) => {
  const homes = new Map<string, string[]>()
  for (const file of sources.filter(isIn)) {
    for (const [, name = ''] of readFileSync(join(root, file), 'utf8').matchAll(exported)) {
      // Each view is the View of its files.
      if (name !== 'View') homes.set(name, [...(homes.get(name) ?? []), file])
    }
  }
  expect(homes.size).toBeGreaterThan(50)
  expect([...homes].filter(([, files]) => new Set(files).size > 1)).toEqual([])
})
