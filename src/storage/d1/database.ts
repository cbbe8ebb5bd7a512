import { sql } from 'drizzle-orm'
import { KeyNoLongerValid, type Access } from './access.ts'
import { bindingOf, type DatabaseBindings } from './databases.ts'
import { persistently } from './retries.ts'
import { sendOnce } from './idempotency.ts'
import { statement, type Query, type Rows, type Value } from './statement.ts'

/**
 * One database for one request. Each call is one round trip and one transaction, with the check of the caller's key as
 * its first statement: a revoked key reads and writes nothing, however stale the KV look-up was.
 *
 * With an Idempotency-Key a write whose queries tell an outcome keeps it in the same transaction. Was the key used
 * before, then nothing happens; a second trip fetches the outcome of then and what `readOf` marks; all other queries give
 * no rows.
 * @throws KeyNoLongerValid, Unavailable, IdempotencyKeyReused, IdempotencyKeyExpired
 */
export interface Database {
  /**
   * Reads from the nearest replica. What is asked for comes first: when a replica has no such row, it may only not have it
   * yet, and the primary is asked before it is said that there is none.
   */
  read<const Queries extends readonly Query<unknown>[]>(...queries: Queries): Promise<Rows<Queries>>
  write<const Queries extends readonly Query<unknown>[]>(...queries: Queries): Promise<Rows<Queries>>
  /** For writes that leave and tell the same when they are done twice: they are tried again when their answer is lost. */
  writeRepeatably<const Queries extends readonly Query<unknown>[]>(
    ...queries: Queries
  ): Promise<Rows<Queries>>
  /** One round trip to the primary; how many bytes the database has. */
  size(): Promise<number>
}

interface KeyArgs extends Record<string, Value> {
  organization: string
  keyId: string
  now: string
}

const one = statement(() => sql`SELECT 1`)
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

const primary = 'first-primary'
const isEmpty = (rows: unknown[]) => rows.length === 0

export function openDatabase(bindings: DatabaseBindings, access: Access): Database {
  const { now, usage, credential, idempotency, freshness = 'first-unconstrained' } = access
  const binding = bindingOf(bindings, access.database)
  const guardArgs = credential && { ...credential, now: now.toISOString() }

  async function send<const Queries extends readonly Query<unknown>[]>(
    queries: Queries,
    isRepeatable: boolean,
    constraint: string,
  ): Promise<{ rows: Rows<Queries>; isFromReplica: boolean; bytes: number }> {
    const session = binding.withSession(constraint)
    const results = await persistently(() => {
      usage.roundTrips += 1
      return session.batch(queries.map((each) => session.prepare(each.sql).bind(...each.params)))
    }, isRepeatable)
    for (const { meta } of results) {
      usage.rowsRead += meta.rows_read
      usage.rowsWritten += meta.rows_written
    }
    usage.bookmark = session.getBookmark() ?? ''
    const { served_by_primary, size_after = 0 } = results[0]?.meta ?? {}
    return {
      rows: trusted(results.map((result) => result.results)),
      isFromReplica: served_by_primary === false,
      bytes: size_after,
    }
  }

  /** What was asked, and whether it may only be missing from this replica. */
  async function readFrom<const Queries extends readonly Query<unknown>[]>(
    queries: Queries,
    constraint: string,
  ): Promise<{ rows: Rows<Queries> | undefined; isDoubtful: boolean }> {
    if (!guardArgs) {
      const { rows, isFromReplica } = await send(queries, true, constraint)
      return { rows, isDoubtful: isFromReplica && rows.slice(0, 1).some(isEmpty) }
    }
    const { rows, isFromReplica } = await send([keyIsGood(guardArgs), ...queries], true, constraint)
    const [good, ...others] = rows
    const isDoubtful = isFromReplica && rows.slice(0, 2).some(isEmpty)
    return { rows: good.length ? trusted(others) : undefined, isDoubtful }
  }

  async function sendGuarded<const Queries extends readonly Query<unknown>[]>(
    queries: Queries,
    isRepeatable: boolean,
  ): Promise<Rows<Queries>> {
    if (!guardArgs) return (await send(queries, isRepeatable, primary)).rows
    try {
      const { rows } = await send([keyMustBeGood(guardArgs), ...queries], isRepeatable, primary)
      return trusted(rows.slice(1))
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
      const near = await readFrom(queries, freshness)
      const { rows } = near.isDoubtful ? await readFrom(queries, primary) : near
      if (!rows) throw new KeyNoLongerValid()
      return rows
    },
    write: (...queries) => write(queries, false),
    writeRepeatably: (...queries) => write(queries, true),
    size: async () => (await send([one({})], true, primary)).bytes,
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
