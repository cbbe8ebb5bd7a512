// Every name that src exports is unique, so that a search finds its one definition.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../scripts/wrangler.ts'

/** The languages of the progress page export the same names. */
const alike = /\/messages\/\w\w\.ts$/
const exported = /^export (?:async )?(?:const|function|class|type|interface) (\w+)/gm

test('no two exports of src share a name', () => {
  const homes = new Map<string, string[]>()
  for (const file of globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((path) => !alike.test(path))) {
    for (const [, name = ''] of readFileSync(join(root, file), 'utf8').matchAll(exported)) {
      homes.set(name, [...(homes.get(name) ?? []), file])
    }
  }
  expect(homes.size).toBeGreaterThan(200)
  expect([...homes].filter(([, files]) => new Set(files).size > 1)).toEqual([])
})
