import { fillPlaceholders, sql, type Placeholder, type SQL } from 'drizzle-orm'
import { CasingCache } from 'drizzle-orm/casing'
import { persistently } from './faults.ts'

/** How SQLite writes a query. Drizzle's own dialect does this too, along with a query builder four times its size. */
const casing = new CasingCache()
const compile = (text: SQL) =>
  text.toQuery({
    casing,
    escapeName: (name) => `"${name.replaceAll('"', '""')}"`,
    escapeParam: () => '?',
    escapeString: (value) => `'${value.replaceAll("'", "''")}'`,
  })

/** What D1 can bind. */
export type Value = string | number | null

/** SQL with its parameters, ready to send; `Row` is the object that each of its result rows is. */
export interface Query<Row> {
  readonly sql: string
  readonly params: readonly unknown[]
  readonly row?: Row
}

/** A query made for this one request, for statements whose text depends on the input. */
export function query<Row = never>(text: SQL): Query<Row> {
  return compile(text)
}

/**
 * A query whose text never changes: written once, compiled at its first use and then only filled in, since building
 * SQL costs more than sending it.
 */
export function statement<Args extends Record<string, Value>, Row = never>(
  write: (arg: (name: keyof Args & string) => Placeholder) => SQL,
): (args: Args) => Query<Row> {
  let compiled: ReturnType<typeof compile> | undefined
  return (args) => {
    compiled ??= compile(write((name) => sql.placeholder(name)))
    return { sql: compiled.sql, params: fillPlaceholders(compiled.params, args) }
  }
}

/** What a request has cost so far: D1 round trips and rows as D1 itself reports them, and KV reads. */
export interface Usage {
  roundTrips: number
  rowsRead: number
  rowsWritten: number
  kvReads: number
}

/** Whose key the batches of a request carry; absent for the operator, who has none. */
export interface Credential {
  readonly organization: string
  readonly keyId: string
}

/** The key was revoked or has expired since it was looked up; nothing of the batch has happened. */
export class KeyNoLongerValid extends Error {}

/** The rows of each query of a batch, in the order of the queries. */
export type Rows<Queries extends readonly Query<unknown>[]> = {
  -readonly [K in keyof Queries]: Queries[K] extends Query<infer Row> ? Row[] : never
}

/**
 * One database for one request. Each call is one round trip and one transaction, with the check of the caller's key as
 * its first statement: a revoked key reads and writes nothing, however stale the KV look-up was.
 */
export interface Database {
  read<const Queries extends readonly Query<unknown>[]>(...queries: Queries): Promise<Rows<Queries>>
  write<const Queries extends readonly Query<unknown>[]>(...queries: Queries): Promise<Rows<Queries>>
  /** For writes that leave and tell the same when they are done twice: they are tried again when their answer is lost. */
  writeRepeatably<const Queries extends readonly Query<unknown>[]>(
    ...queries: Queries
  ): Promise<Rows<Queries>>
}

interface KeyArgs extends Record<string, Value> {
  organization: string
  keyId: string
  now: string
}

// A read may be answered by a replica, which takes no INSERT; so it asks, and the answer is checked here.
const keyIsGood = statement<KeyArgs, { good: 1 }>(
  (arg) => sql`SELECT 1 AS good FROM api_keys
    WHERE organization_id = ${arg('organization')} AND id = ${arg('keyId')}
      AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${arg('now')})`,
)
const keyMustBeGood = statement<KeyArgs>(
  (arg) => sql`INSERT INTO key_guard (organization_id, key_id, now)
    VALUES (${arg('organization')}, ${arg('keyId')}, ${arg('now')})`,
)

export function openDatabase(
  binding: D1Database,
  now: Date,
  usage: Usage,
  credential: Credential | undefined,
): Database {
  const guardArgs = credential && { ...credential, now: now.toISOString() }

  async function send(queries: readonly Query<unknown>[], isRepeatable: boolean): Promise<unknown[][]> {
    const results = await persistently(() => {
      usage.roundTrips += 1
      return binding.batch(queries.map((each) => binding.prepare(each.sql).bind(...each.params)))
    }, isRepeatable)
    for (const { meta } of results) {
      usage.rowsRead += meta.rows_read
      usage.rowsWritten += meta.rows_written
    }
    return results.map((result) => result.results)
  }

  async function sendGuarded(
    queries: readonly Query<unknown>[],
    isRepeatable: boolean,
  ): Promise<unknown[][]> {
    if (!guardArgs) return send(queries, isRepeatable)
    try {
      const [, ...rows] = await send([keyMustBeGood(guardArgs), ...queries], isRepeatable)
      return rows
    } catch (error) {
      if (String(error).includes('api key is no longer valid')) throw new KeyNoLongerValid()
      throw error
    }
  }

  return {
    async read(...queries) {
      if (!guardArgs) return trusted(await send(queries, true))
      const [good, ...rows] = await send([keyIsGood(guardArgs), ...queries], true)
      if (!good?.length) throw new KeyNoLongerValid()
      return trusted(rows)
    },
    async write(...queries) {
      return trusted(await sendGuarded(queries, false))
    },
    async writeRepeatably(...queries) {
      return trusted(await sendGuarded(queries, true))
    },
  }
}

/**
 * The one place where a type is asserted: D1 answers a batch with one list of row objects per query, in order, keyed by
 * the column names of its SELECT or RETURNING, and each Query says which those are.
 */
function trusted<Queries extends readonly Query<unknown>[]>(rows: unknown[][]): Rows<Queries> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return rows as Rows<Queries>
}
