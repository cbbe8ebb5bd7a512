import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { afterAll, expect, test } from 'vitest'
import { importCircles } from '../scripts/import-circles.ts'

const folder = mkdtempSync(join(tmpdir(), 'circles-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const eslint = new ESLint({
  cwd: folder,
  overrideConfigFile: true,
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { house: { rules: { 'import-circles': importCircles } } },
    rules: { 'house/import-circles': 'error' },
  },
})

async function reported(files: Record<string, string>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const results = await eslint.lintFiles(Object.keys(files))
  return results.flatMap(({ messages }) => messages.map(({ message }) => message)).sort()
}

test('import-circles reports a circle, even of types alone, in each of its files', async () => {
  const found = await reported({
    'a.ts': "import type { B } from './b.ts'\nexport type A = B[]\n",
    'b.ts': "export type { C as B } from './c.ts'\n",
    'c.ts': "import { type A } from './a.ts'\nexport interface C { a?: A }\n",
  })
  expect(found).toEqual([
    'An import circle: → a.ts → b.ts → c.ts',
    'An import circle: → b.ts → c.ts → a.ts',
    'An import circle: → c.ts → a.ts → b.ts',
  ])
})

test('import-circles ignores a file that only leads to a circle, and two ways to one file', async () => {
  const found = await reported({
    'd.ts': "import './a.ts'\nimport { f } from './e.ts'\nexport const d = f\n",
    'e.ts': "import { g } from './g.ts'\nexport const f = g\n",
    'f.ts': "import './d.ts'\nimport './g.ts'\n",
    'g.ts': 'export const g = 1\n',
  })
  expect(found).toEqual([])
})
