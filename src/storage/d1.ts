import { sql } from 'drizzle-orm'
import { persistently } from './faults.ts'
import { sendOnce, type Idempotency } from './idempotency.ts'
import { statement, type Query, type Value } from './statement.ts'

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
 *
 * With an Idempotency-Key a write whose queries tell an outcome keeps it in the same transaction. Was the key used
 * before, then nothing happens; a second trip fetches the outcome of then, and all other queries give no rows.
 * @throws KeyNoLongerValid, Unavailable, IdempotencyKeyReused, IdempotencyKeyExpired
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
  idempotency?: Idempotency,
): Database {
  const guardArgs = credential && { ...credential, now: now.toISOString() }

  async function send<const Queries extends readonly Query<unknown>[]>(
    queries: Queries,
    isRepeatable: boolean,
  ): Promise<Rows<Queries>> {
    const results = await persistently(() => {
      usage.roundTrips += 1
      return binding.batch(queries.map((each) => binding.prepare(each.sql).bind(...each.params)))
    }, isRepeatable)
    for (const { meta } of results) {
      usage.rowsRead += meta.rows_read
      usage.rowsWritten += meta.rows_written
    }
    return trusted(results.map((result) => result.results))
  }

  async function sendGuarded<const Queries extends readonly Query<unknown>[]>(
    queries: Queries,
    isRepeatable: boolean,
  ): Promise<Rows<Queries>> {
    if (!guardArgs) return send(queries, isRepeatable)
    try {
      const [, ...rows] = await send([keyMustBeGood(guardArgs), ...queries], isRepeatable)
      return trusted(rows)
    } catch (error) {
      if (String(error).includes('api key is no longer valid')) throw new KeyNoLongerValid()
      throw error
    }
  }

  async function write<const Queries extends readonly Query<unknown>[]>(
    queries: Queries,
    isRepeatable: boolean,
  ): Promise<Rows<Queries>> {
    const position = queries.findIndex(({ isOutcome }) => isOutcome)
    if (position < 0) return sendGuarded(queries, isRepeatable)
    const rows: unknown[][] =
      credential && idempotency
        ? // Whatever is told apart by a key can be sent again.
          await sendOnce(idempotency, credential, now, queries, position, (batch) => sendGuarded(batch, true))
        : await sendGuarded(queries, isRepeatable)
    return trusted(rows.map((each, number) => (number === position ? each.map(fromJson) : each)))
  }

  return {
    async read(...queries) {
      if (!guardArgs) return send(queries, true)
      const [good, ...rows] = await send([keyIsGood(guardArgs), ...queries], true)
      if (!good.length) throw new KeyNoLongerValid()
      return trusted(rows)
    },
    write: (...queries) => write(queries, false),
    writeRepeatably: (...queries) => write(queries, true),
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

/** What the row of an outcome tells. */
function fromJson(row: unknown): unknown {
  const [[known]] = trusted<[Query<{ outcome: string }>]>([[row]])
  return known && JSON.parse(known.outcome)
}
