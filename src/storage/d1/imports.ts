import type { Imported, RowOutcome } from '../../domain/import.ts'
import { refusedBefore } from '../../domain/sheet/sentences.ts'
import type { Database } from './database.ts'
import { Unavailable } from './retries.ts'
import { statement, type Query } from './statement.ts'

/** Aborts the batch if a decision rests on what is no longer so: `found` is SQL, an expression. */
export const guard = <const By extends string, const Found extends string>(decidedBy: By, found: Found) =>
  `INSERT INTO import_guard (decided_by, found) SELECT ${decidedBy}, ${found}` as const

/** Decisions before an import gives up: each reads and writes, in two round trips. */
const decisions = 4
// The limit of different tags is a constraint, which a decision looks at only near it.
const overtaken = /an import must be decided again|at_most_1000_tags/

/**
 * Decides an import and writes it, again if another write came between.
 * @throws Unavailable when others write all the time
 */
export async function untilCurrent<Result>(decideAndWrite: () => Promise<Result>): Promise<Result> {
  for (let decision = 1; ; decision++) {
    try {
      return await decideAndWrite()
    } catch (error) {
      if (!overtaken.test(String(error))) throw error
      if (decision === decisions) throw new Unavailable()
    }
  }
}

type KeptRow = [row: number, outcome: RowOutcome['outcome'], id: string | null, names: string[]]
/** What an Idempotency-Key keeps: of each row its number, outcome, id and the names of what changed or was wrong. */
type Kept = { kind: 'imported'; version: string; rows: KeptRow[] } | Exclude<Imported, { kind: 'imported' }>

// It is about nobody whose deletion would erase it.
const outcomeOf = statement<{ kept: string }, Kept>()("SELECT :kept AS outcome, 'import' AS subject")

const keptRow = ({ row, outcome, id, changes = {}, problems = [] }: RowOutcome): KeptRow => [
  row,
  outcome,
  id,
  [...new Set([...Object.keys(changes), ...problems.map(({ field }) => field)])],
]
const fromKept = ([row, outcome, id, names]: KeptRow): RowOutcome => {
  if (outcome === 'failed')
    return { row, outcome, id, problems: names.map((field) => ({ field, message: refusedBefore(field) })) }
  const changes = Object.fromEntries(names.map((name) => [name, [null, null] as const]))
  return outcome === 'updated' ? { row, outcome, id, changes } : { row, outcome, id }
}

/**
 * Writes what was decided in one transaction, which begins with the guards, or nothing if the import is refused; `version`
 * tells this import from an earlier one under its Idempotency-Key, of which only names are known.
 */
export async function writeImport(
  database: Database,
  organization: string,
  decided: Imported,
  version: string,
  work: readonly Query<never>[],
): Promise<Imported> {
  const isRefused = decided.kind !== 'imported'
  const kept = isRefused ? decided : { kind: decided.kind, version, rows: decided.rows.map(keptRow) }
  const { outcome } = await database.write({
    event: { organization, type: 'import', spread: 'each' },
    do: isRefused ? [] : work,
    outcome: outcomeOf({ kept: JSON.stringify(kept) }),
  })
  if (outcome.kind !== 'imported') return outcome
  return outcome.version === version ? decided : { kind: outcome.kind, rows: outcome.rows.map(fromKept) }
}

/** D1 binds at most 2 MB. */
const mostBytes = 1_000_000

/** Lists in JSON with all items in their order, each small enough to be bound. */
export function inJson(items: readonly unknown[]): string[] {
  const lists: string[][] = []
  let room = 0
  for (const item of items) {
    const text = JSON.stringify(item)
    const { length } = new TextEncoder().encode(text)
    if (length > room) {
      lists.push([])
      room = mostBytes
    }
    lists.at(-1)?.push(text)
    room -= length + 1
  }
  return lists.map((texts) => `[${texts.join()}]`)
}
