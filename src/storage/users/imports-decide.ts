import { utcDay } from '../../domain/calendar.ts'
import type { Pairs } from '../../domain/event.ts'
import type { RowProblem, RowOutcome } from '../../domain/import.ts'
import { mostWeights } from '../../domain/limits.ts'
import * as sentences from '../../domain/sentences.ts'
import { alsoInRow } from '../../domain/sheet/sentences.ts'
import { edited, withoutShown, type Edited } from './imports-changes.ts'
import type { KnownWeight, Places } from './imports-read.ts'
import type { UserRowToImport, UsersToImport, WeighedUser } from './imports-rows.ts'
import { userToCreate, weighing, type UserChanges, type UserToWrite } from './write.ts'

/** What a row comes to, or what is wrong with it. */
export type Decided = Omit<RowOutcome, 'row'> | readonly RowProblem[]

export const wrong = (field: string, message: string): RowProblem[] => [{ field, message }]

export const resultOf = (row: number, decided: Decided, user: WeighedUser | undefined): RowOutcome =>
  'outcome' in decided
    ? { row, ...decided }
    : { row, outcome: 'failed', id: user?.userId ?? null, problems: decided }

/** Why a user may not get a weight: as edit-user says it. */
export function weightProblem(user: WeighedUser, { weight, birthdate, unitSystem }: UserChanges) {
  if (!weight) return undefined
  if (user.weightCount >= mostWeights) {
    return wrong(unitSystem === 'imperial' ? 'weight_lbs' : 'weight_kg', sentences.tooManyWeights)
  }
  const isBorn = utcDay(weight.weighedAt) >= (birthdate ?? user.birthdate)
  return isBorn ? undefined : wrong('weighed_at', sentences.weighedBeforeBirth)
}

/** Decides the rows in their order, each as if those before it were done. */
export function decideUsers(
  { plan, used, most }: Places,
  users: ReadonlyMap<string, WeighedUser>,
  there: readonly KnownWeight[],
  { rows, mode, onLimit, isDryRun, today, version }: UsersToImport,
) {
  const places = most === null ? Infinity : Math.max(0, most - used)
  const seen = new Map<string, number>()
  const written: UserToWrite[] = []
  let created = 0
  let isCut = false

  function create(row: UserRowToImport, user: WeighedUser | undefined): Decided {
    const read = row.asNew()
    if ('problems' in read) return read.problems
    const { user: own, weight } = read.fields
    const repeated = alsoBefore(own.fromId)
    if (repeated) return repeated
    if (user) return wrong('from_id', sentences.fromIdTaken(own.fromId))
    if (utcDay(weight.weighedAt) < own.birthdate) return wrong('weighed_at', sentences.weighedBeforeBirth)
    if (onLimit === 'fill' && created >= places) {
      isCut = true
      return wrong('body', sentences.limitReached(plan))
    }
    created += 1
    written.push({ ...userToCreate(own, weight), event: weighing(weight) })
    return { outcome: 'created', id: isDryRun ? null : own.userId }
  }

  function change(row: UserRowToImport, user: WeighedUser | undefined): Decided {
    const read = row.asChanges()
    if ('problems' in read) return read.problems
    const repeated = alsoBefore(row.fromId ?? '')
    if (repeated) return repeated
    if (!user) return wrong('from_id', sentences.unknownUser(row.fromId ?? ''))
    const changes = withoutShown(user, read.fields, there)
    const after = edited(user, changes, today, version)
    const { userId: id } = user
    if (Object.keys(after.pairs).length === 0) return { outcome: 'unchanged', id }
    const problem = weightProblem(user, changes)
    if (problem) return problem
    written.push(after.written)
    return { outcome: 'updated', id, changes: isDryRun ? unwritten(after) : after.pairs }
  }

  const alsoBefore = (fromId: string) => {
    const earlier = seen.get(fromId)
    return earlier === undefined ? undefined : wrong('from_id', alsoInRow('from_id', earlier))
  }

  const results = rows.map((row): RowOutcome => {
    const user = users.get(row.fromId ?? '')
    const isNew = mode === 'create' || (mode === 'upsert' && !user)
    const decided = isNew ? create(row, user) : change(row, user)
    if ('outcome' in decided) seen.set(row.fromId ?? '', row.row)
    return resultOf(row.row, decided, mode === 'create' ? undefined : user)
  })
  return { rows: results, written, plan, places, created, isCut }
}
export type UserDecision = ReturnType<typeof decideUsers>

/** A dry run makes no weight, so that there is no id of it. */
const unwritten = ({ pairs, written: { weight } }: Edited): Pairs =>
  weight ? { ...pairs, weight_recorded: [null, { ...weight, weight_id: null }] } : pairs
