// `npm run keys:rebuild`: writes the copies of all API keys, which requests look up in KV, from the records in D1.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isDatabaseName, type DatabaseName } from '../src/domain/placement.ts'
import { kvName, toRecordOf, type KeyRow } from '../src/storage/keys/rows.ts'
import { databasesOf } from './migrate.ts'
import { runWrangler, stopWrangler } from './wrangler.ts'

/** One copy, as `wrangler kv bulk put` takes it. */
export interface Copy {
  key: string
  value: string
}

const pageSize = 1_000
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** The keys behind one, in the order of the table's own key; not of organizations whose copies are being erased. */
export const pageAfter = (organization: string, id: string) =>
  `SELECT * FROM api_keys WHERE (organization_id, id) > (${quoted(organization)}, ${quoted(id)})
   AND organization_id NOT IN (SELECT id FROM organizations WHERE status = 'deleting')
   ORDER BY organization_id, id LIMIT ${pageSize}`

/**
 * Copies all keys of all databases, page by page, dead ones too; how many they were. A key that is revoked meanwhile may be
 * copied as live: it opens nothing, since the database checks each call, and doing all of this again puts the copy right.
 */
export async function rebuild(
  databases: DatabaseName[],
  ask: (database: DatabaseName, sql: string) => Promise<KeyRow[]>,
  put: (copies: Copy[]) => Promise<void>,
): Promise<number> {
  let count = 0
  for (const database of databases) {
    for (let last = { organization_id: '', id: '' }, rows; ; last = rows.at(-1) ?? last) {
      rows = await ask(database, pageAfter(last.organization_id, last.id))
      if (rows.length > 0) {
        await put(
          rows.map((row) => ({
            key: kvName(row.hash),
            value: JSON.stringify(toRecordOf(row, database)),
          })),
        )
      }
      count += rows.length
      if (rows.length < pageSize) break
    }
  }
  return count
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      local: { type: 'boolean', default: false },
      'persist-to': { type: 'string' },
      'namespace-id': { type: 'string' },
    },
  })
  const env = values.local ? 'local' : ''
  const directory = values['persist-to']
  const where = [
    `--env=${env}`,
    values.local ? '--local' : '--remote',
    // npm runs this in the project's directory; a path on the command line means the one where it was typed.
    ...(directory === undefined
      ? []
      : ['--persist-to', resolve(process.env.INIT_CWD ?? process.cwd(), directory)]),
  ]
  // The namespace may have its id in wrangler.toml or not.
  const id = values['namespace-id']
  const namespace = id === undefined ? ['--binding', 'KEYS'] : ['--namespace-id', id]
  const scratch = mkdtempSync(join(tmpdir(), 'roster-keys-'))
  const file = join(scratch, 'copies.json')
  try {
    const count = await rebuild(
      databasesOf(env).filter(isDatabaseName),
      async (database, sql) => {
        const answer = await runWrangler(['d1', 'execute', database, '--json', '--command', sql, ...where])
        const [{ results }] = JSON.parse(answer) as [{ results: KeyRow[] }]
        return results
      },
      async (copies) => {
        writeFileSync(file, JSON.stringify(copies), { mode: 0o600 })
        await runWrangler(['kv', 'bulk', 'put', file, ...namespace, ...where])
      },
    )
    console.log(`Copied ${count} keys to KV`)
  } finally {
    rmSync(scratch, { recursive: true })
    await stopWrangler()
  }
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
