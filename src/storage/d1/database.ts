import { KeyNoLongerValid, type Access } from './access.ts'
import {
  byName,
  readingSteps,
  writingSteps,
  type ReadBatch,
  type Results,
  type Row,
  type WriteBatch,
} from './batch.ts'
import { bindingOf, type DatabaseBindings } from './databases.ts'
import { endContext, eventContext, owing, type NewEvent } from './event-context.ts'
import { sendOnce } from './idempotency.ts'
import { isBadKey, keyIsGood, keyMustBeGood } from './key-guard.ts'
import { persistently } from './retries.ts'
import { trusted } from './trusted.ts'
import type { Query } from './statement.ts'

/**
 * One database for one request. Each call is one round trip and one transaction, which first checks the caller's key: a
 * revoked key reads and writes nothing, even if KV is stale.
 * An Idempotency-Key keeps a write's outcome in the same transaction. Under a used key nothing is written: a second
 * trip reads the kept outcome and the rows after the write; all other queries give no rows.
 * @throws KeyNoLongerValid, Unavailable, IdempotencyKeyReused, IdempotencyKeyExpired, OutcomeErased
 */
export interface Database {
  /** Reads from the nearest replica. */
  read<const Asked extends ReadBatch>(asked: Asked): Promise<Results<Asked>>
  write<const Work extends WriteBatch>(work: Work): Promise<Results<Work>>
  /** For a write that has the same effect and answer when repeated: it is sent again if its answer is lost. */
  writeRepeatably<const Work extends WriteBatch>(work: Work): Promise<Results<Work>>
  /** The size of the database in bytes, in one round trip to the primary. */
  size(): Promise<number>
}

const one: Query<unknown> = { sql: 'SELECT 1', params: [] }

const primary = 'first-primary'

interface Sent {
  rows: Row[][]
  isFromReplica: boolean
  bytes: number
}

export function openDatabase(bindings: DatabaseBindings, access: Access): Database {
  const { now, usage, credential, idempotency } = access
  const binding = bindingOf(bindings, access.database)
  // A later read of the request is not older than one before, though another replica may answer.
  let { freshness = 'first-unconstrained' } = access
  const guardArgs = () => credential && { ...credential, now: now.toISOString() }

  async function send(
    queries: readonly Query<unknown>[],
    isRepeatable: boolean,
    constraint: string,
  ): Promise<Sent> {
    const session = binding.withSession(constraint)
    const results = await persistently(() => {
      usage.roundTrips += 1
      return session.batch<Row>(queries.map((each) => session.prepare(each.sql).bind(...each.params)))
    }, isRepeatable)
    for (const { meta } of results) {
      usage.rowsRead += meta.rows_read
      usage.rowsWritten += meta.rows_written
    }
    usage.bookmark = session.getBookmark() ?? ''
    freshness = usage.bookmark || freshness
    const { served_by_primary, size_after = 0 } = results[0]?.meta ?? {}
    return {
      rows: results.map((result) => result.results),
      isFromReplica: served_by_primary === false,
      bytes: size_after,
    }
  }

  /** The rows, whether the key is valid, and whether this replica may merely lack either. */
  async function readFrom(asked: ReadBatch, constraint: string) {
    const steps = readingSteps(asked)
    const queries = steps.map(({ query }) => query)
    const args = guardArgs()
    const guards = args ? [keyIsGood(args)] : []
    const { rows, isFromReplica } = await send([...guards, ...queries], true, constraint)
    const isGood = rows.slice(0, guards.length).every((found) => found.length > 0)
    const results = byName(steps, rows.slice(guards.length))
    const isEmpty = Array.isArray(results.main) && results.main.length === 0
    return { results, isGood, isDoubtful: isFromReplica && (!isGood || isEmpty) }
  }

  /** What runs before a write: the context of its event, which checks the key as well, or that check alone. */
  function guardsOf(event: NewEvent | null): Query<never>[] {
    if (event) return [eventContext(event, access)]
    const args = guardArgs()
    return args ? [keyMustBeGood(args)] : []
  }

  async function sendGuarded(
    event: NewEvent | null,
    queries: readonly Query<unknown>[],
    isRepeatable: boolean,
  ): Promise<Row[][]> {
    const guards = guardsOf(event)
    const told = event ? [owing(event), ...(event.spread ? [endContext] : [])] : []
    try {
      const { rows } = await send([...guards, ...queries, ...told], isRepeatable, primary)
      const [owed = []] = rows.splice(guards.length + queries.length)
      if (event && owed.length > 0)
        usage.owing = { organization: event.organization, database: access.database }
      return rows.slice(guards.length)
    } catch (error) {
      if (isBadKey(error)) throw new KeyNoLongerValid()
      throw error
    }
  }

  async function write<Work extends WriteBatch>(work: Work, isRepeatable: boolean): Promise<Results<Work>> {
    const steps = writingSteps(work)
    const { event } = work
    const scope = credential ?? (event && { organization: event.organization, keyId: 'operator' })
    const rows =
      work.outcome && scope && idempotency
        ? // A write under an Idempotency-Key can be sent again.
          await sendOnce(idempotency, scope, now, steps, (queries) => sendGuarded(event, queries, true))
        : await sendGuarded(
            event,
            steps.map(({ query }) => query),
            isRepeatable,
          )
    return trusted<Results<Work>>(byName(steps, rows))
  }

  return {
    async read<const Asked extends ReadBatch>(asked: Asked) {
      const near = await readFrom(asked, asked.isNewest ? primary : freshness)
      const { results, isGood } = near.isDoubtful ? await readFrom(asked, primary) : near
      if (!isGood) throw new KeyNoLongerValid()
      return trusted<Results<Asked>>(results)
    },
    write: (work) => write(work, false),
    writeRepeatably: (work) => write(work, true),
    size: async () => (await send([one], true, primary)).bytes,
  }
}
