import { day } from '../../domain/limits.ts'
import type { WriteBatch } from '../d1/batch.ts'
import type { Database } from '../d1/database.ts'
import { databaseNames, type DatabaseBindings } from '../d1/databases.ts'
import { statement } from '../d1/statement.ts'
import { inEachDatabase, positionOf, setPosition, type JobRun } from '../d1/walks.ts'

/**
 * The limits of a run: organizations that are visited in one query, events that go in one transaction, and queries to a
 * database and in all. D1 allows an invocation 1 000 queries, and 50 on the free plan.
 */
export const pruneLimits = { organizations: 500, events: 2_000, queries: 25, inAll: 600 }

const walk = 'events'

type Page = { after: string; expiry: number; limit: number }
/** An organization owes if its oldest event is too old and not its newest. */
const visit = statement<Page, { id: string; owes: number }>()(
  `SELECT id, CASE WHEN (SELECT at FROM events WHERE organization_id = id ORDER BY seq LIMIT 1) <= :expiry
      THEN (SELECT min(seq) FROM events WHERE organization_id = id)
        < (SELECT max(seq) FROM events WHERE organization_id = id)
      ELSE 0 END AS owes
    FROM organizations WHERE id > :after ORDER BY id LIMIT :limit`,
)

/** Deletes the oldest events of each organization, at most `limit`, up to the first young one or the newest. */
const prune = statement<
  { organizations: string; expiry: number; limit: number },
  { organization_id: string }
>()(
  `DELETE FROM events WHERE (organization_id, seq) IN (
      SELECT old.organization_id, old.seq FROM json_each(:organizations) CROSS JOIN events AS old
        ON old.organization_id = value AND old.seq < min(
          (SELECT max(seq) FROM events WHERE organization_id = value),
          coalesce(
            (SELECT seq FROM (
              SELECT seq, at FROM events WHERE organization_id = value ORDER BY seq LIMIT :limit
            ) WHERE at > :expiry LIMIT 1),
            (SELECT min(seq) FROM events WHERE organization_id = value) + :limit
          )
        )
    ) RETURNING organization_id`,
)

/**
 * Deletes the events of each organization that are older than `days`, but for its newest. Each hour every organization
 * is visited, in as many runs as it takes. Runs may overlap, stop anywhere and repeat: a position is stored only after
 * the organizations before it owe nothing.
 */
export async function pruneEvents(
  bindings: DatabaseBindings,
  run: JobRun,
  days: number,
  limits = pruneLimits,
): Promise<Pruned> {
  const expiry = run.now.getTime() - days * day
  const { length } = databaseNames(bindings)
  const share = { ...limits, queries: Math.min(limits.queries, Math.floor(limits.inAll / length)) }
  const ends = await inEachDatabase(bindings, run, (database) =>
    walkOrganizations(database, run, expiry, share),
  )
  return {
    events_pruned: ends.reduce((sum, { events_pruned }) => sum + events_pruned, 0),
    finished: ends.every(({ finished }) => finished),
  }
}

/** The results of a run, in the words of the log. */
interface Pruned {
  events_pruned: number
  finished: boolean
}

async function walkOrganizations(
  database: Database,
  { now, isOver }: JobRun,
  expiry: number,
  limits: typeof pruneLimits,
): Promise<Pruned> {
  const { stored } = await database.writeRepeatably({ event: null, ask: { stored: positionOf({ walk }) } })
  // The hour, and within a walk the last organization that owes nothing.
  let [round = '', after] = stored[0]?.position.split(' ') ?? []
  const thisHour = now.toISOString().slice(0, 'YYYY-MM-DDTHH'.length)
  if (after === undefined && round >= thisHour) return { events_pruned: 0, finished: true }
  if (after === undefined) [round, after] = [thisHour, '']

  const sum = { events_pruned: 0, finished: false }
  let queries = 0
  const send = <const Work extends WriteBatch>(work: Work) => {
    queries += 1
    return database.writeRepeatably(work)
  }
  const isSpent = () => isOver() || queries >= limits.queries
  while (!isSpent()) {
    const page: Page = { after, expiry, limit: limits.organizations }
    const { visited } = await send({ event: null, ask: { visited: visit(page) } })
    let owing = visited.filter(({ owes }) => owes === 1).map(({ id }) => id)
    while (owing.length > 0) {
      if (isSpent()) return sum
      const limit = Math.max(1, Math.floor(limits.events / owing.length))
      const work = prune({ organizations: JSON.stringify(owing), expiry, limit })
      const { gone } = await send({ event: null, do: { gone: work } })
      sum.events_pruned += gone.length
      const counts = Map.groupBy(gone, ({ organization_id }) => organization_id)
      owing = owing.filter((id) => counts.get(id)?.length === limit)
    }
    after = visited.length < limits.organizations ? undefined : visited.at(-1)?.id
    const position = after === undefined ? round : `${round} ${after}`
    await send({ event: null, do: [setPosition({ walk, position })] })
    if (after === undefined) return { ...sum, finished: true }
  }
  return sum
}
