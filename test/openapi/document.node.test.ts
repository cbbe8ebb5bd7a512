import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { current, generate } from '../../scripts/openapi.ts'

let generated: Record<string, string> = {}
beforeAll(async () => {
  generated = await generate()
})

test.each(['src/openapi/openapi.json', 'src/openapi/api.d.ts', 'test/openapi/zod.gen.ts'])(
  '%s is fresh: npm run openapi',
  async (path) => {
    expect(await current(path)).toBe(generated[path])
  },
)

test('the document loads quickly', async () => {
  const document: unknown = JSON.parse(await readFile('src/openapi/openapi.json', 'utf8'))
  expect(gzipSync(JSON.stringify(document), { level: 9 }).length).toBeLessThan(39 * 1024)
})

test('a linter finds nothing', async () => {
  const options = [
    'lint',
    'src/openapi/openapi.json',
    '--config=scripts/redocly.yaml',
    '--format=json',
    '--lint-config=error',
  ]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['node_modules/@redocly/cli/bin/cli.js', ...options],
    { env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
  ).catch((error: unknown) => error as { stdout: string })
  const { totals, problems }: { totals: object; problems: object[] } = JSON.parse(stdout)
  expect(problems).toEqual([])
  expect(totals).toEqual({ errors: 0, warnings: 0, ignored: 0 })
})
