import { env } from 'cloudflare:workers'
import { aroundBatches } from '../around-batches.ts'
import type { Organization } from '../helpers.ts'
import { scratch } from '../world/scratch.ts'

interface Lagging {
  /** The database of a Worker far from the primary. */
  DB: D1Database
  /** Copies all rows of the organization from the primary to the replica. */
  catchUp: () => Promise<void>
  /** The instance that answered each batch. */
  answered: ('primary' | 'replica')[]
}

/**
 * D1 with a read replica that has no rows of an organization until it catches up. As Cloudflare documents it, a
 * session without a bookmark reads from the replica, one with a bookmark waits for it, and writes go to the primary.
 */
export async function lagging(organization: Organization): Promise<Lagging> {
  const tables = await replicaTables()
  let position = ''
  const answered: Lagging['answered'] = []

  async function catchUp(): Promise<void> {
    const session = env.DB.withSession('first-primary')
    const copies = [env.REPLICA.prepare('PRAGMA defer_foreign_keys = on')]
    for (const { name, owner, columns } of tables) {
      const { results } = await session
        .prepare(`SELECT * FROM ${name} WHERE ${owner} = ?`)
        .bind(organization.id)
        .all()
      copies.push(env.REPLICA.prepare(`DELETE FROM ${name} WHERE ${owner} = ?`).bind(organization.id))
      const insert = env.REPLICA.prepare(
        `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      )
      for (const row of results) copies.push(insert.bind(...columns.map((column) => row[column])))
    }
    await env.REPLICA.batch(copies)
    position = session.getBookmark() ?? ''
  }

  const near = (constraint: string) => {
    const isWrite = (sql: string) => /^(?:INSERT|UPDATE|DELETE)/.test(sql)
    return aroundBatches(async (run, sent) => {
      if (constraint === 'first-primary' || sent.some(({ sql }) => isWrite(sql))) {
        answered.push('primary')
        return run()
      }
      if (constraint !== 'first-unconstrained' && constraint > position) await catchUp()
      answered.push('replica')
      const results = await env.REPLICA.batch<Record<string, unknown>>(
        sent.map(({ sql, params }) => env.REPLICA.prepare(sql).bind(...params)),
      )
      return results.map((result) => ({ ...result, meta: { ...result.meta, served_by_primary: false } }))
    })
  }
  const DB = new Proxy(env.DB, {
    get: (_, name) => (constraint: string) => {
      if (name !== 'withSession') throw new Error(`D1 without a session: ${String(name)}`)
      return near(constraint).withSession('first-primary')
    },
  })
  return { DB, catchUp, answered }
}

/** The tables of the replica, without triggers: those ran at the primary. */
async function replicaTables(): Promise<{ name: string; owner: string; columns: string[] }[]> {
  const { results } = await env.REPLICA.prepare(
    "SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'trigger') AND name NOT GLOB '*_cf_*'",
  ).all<{ type: string; name: string }>()
  const tables = []
  for (const { type, name } of results) {
    if (type === 'trigger') await env.REPLICA.prepare(`DROP TRIGGER ${name}`).run()
    const info = await env.REPLICA.prepare(`PRAGMA table_info(${name})`).all<{ name: string }>()
    const columns = info.results.map((column) => column.name)
    const owner = name === 'organizations' ? 'id' : columns.find((column) => column === 'organization_id')
    if (type === 'table' && name !== scratch && owner !== undefined) tables.push({ name, owner, columns })
  }
  return tables
}
