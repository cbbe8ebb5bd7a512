// `npm run restore -- FILE`: fills an empty, migrated database with the rows of `wrangler d1 export --no-schema`.
// Triggers wait until the rows are in: they would count what the exported counts already hold.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runWrangler } from './wrangler.ts'

const usage = 'Usage: npm run restore -- FILE [--database DB] [--local [--persist-to DIR]]'

interface Trigger {
  name: string
  sql: string
}

async function restore(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      database: { type: 'string', default: 'DB' },
      local: { type: 'boolean', default: false },
      'persist-to': { type: 'string' },
    },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Error(usage)
  // npm runs this in the project's directory; a path on the command line means the one where it was typed.
  const typed = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)
  const directory = values['persist-to'] === undefined ? [] : ['--persist-to', typed(values['persist-to'])]
  const where = [`--env=${values.local ? 'local' : ''}`, values.local ? '--local' : '--remote', ...directory]
  const execute = (...what: string[]) =>
    runWrangler(['d1', 'execute', values.database, '--yes', '--json', ...what, ...where])
  const ask = async <Row>(sql: string): Promise<Row[]> => {
    const [answer] = JSON.parse(await execute('--command', sql)) as { results: Row[] }[]
    return answer?.results ?? []
  }

  const [found] = await ask<{ n: number }>('SELECT count(*) AS n FROM organizations')
  if (found?.n !== 0) throw new Error(`${values.database} is not empty: restore into a new database`)
  const triggers = await ask<Trigger>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
  const tables = await ask<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  )

  const scratch = mkdtempSync(join(tmpdir(), 'roster-restore-'))
  const run = async (name: string, statements: string[]) => {
    const script = join(scratch, name)
    writeFileSync(script, `${statements.join(';\n')};\n`)
    await execute('--file', script)
  }
  try {
    // What the migrations put there comes again with the rows.
    await run('before.sql', [
      'PRAGMA defer_foreign_keys = TRUE',
      ...triggers.map(({ name }) => `DROP TRIGGER "${name}"`),
      ...tables.map(({ name }) => `DELETE FROM "${name}"`),
    ])
    await execute('--file', typed(file))
    await run(
      'after.sql',
      triggers.map(({ sql }) => sql),
    )
  } finally {
    rmSync(scratch, { recursive: true })
  }
  const [restored] = await ask<{ n: number }>('SELECT count(*) AS n FROM organizations')
  console.log(
    `Restored ${restored?.n ?? 0} organizations and ${triggers.length} triggers into ${values.database}`,
  )
}

await restore().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
