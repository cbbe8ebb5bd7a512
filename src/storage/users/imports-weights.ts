import type { RowOutcome } from '../../domain/import.ts'
import * as sentences from '../../domain/sentences.ts'
import { edited, isSameWeight } from './imports-changes.ts'
import { resultOf, weightProblem, wrong, type Decided } from './imports-decide.ts'
import type { KnownWeight } from './imports-read.ts'
import type { WeighedUser, WeightRowToImport, WeightsToImport } from './imports-rows.ts'
import type { UserToWrite } from './write.ts'

const momentOf = (fromId: string, recordedAt: string) => `${recordedAt} ${fromId}`

/** Decides the rows in their order. A weight that is there, or in an earlier row, changes nothing. */
export function decideWeights(
  known: ReadonlyMap<string, WeighedUser>,
  there: readonly KnownWeight[],
  { rows, today, version }: WeightsToImport,
) {
  const users = new Map(known)
  const weights = new Map<string, number[]>()
  const written: UserToWrite[] = []
  const add = (moment: string, weightKg: number) =>
    weights.set(moment, [...(weights.get(moment) ?? []), weightKg])
  for (const { from_id, recorded_at, weight_kg } of there) add(momentOf(from_id, recorded_at), weight_kg)

  function decide({ fromId = '', read }: WeightRowToImport, user: WeighedUser | undefined): Decided {
    if ('problems' in read) return read.problems
    if (!user) return wrong('from_id', sentences.unknownUser(fromId))
    const { weight, unitSystem } = read.fields
    const { userId: id } = user
    const moment = momentOf(fromId, weight.weighedAt.toISOString())
    const isSame = (weightKg: number) => isSameWeight(unitSystem, weight.weightKg, weightKg)
    if (weights.get(moment)?.some(isSame)) return { outcome: 'unchanged', id }
    const problem = weightProblem(user, read.fields)
    if (problem) return problem
    const after = edited(user, { weight, unitSystem }, today, version)
    users.set(fromId, after.user)
    add(moment, weight.weightKg)
    written.push(after.written)
    return { outcome: 'created', id }
  }

  const results = rows.map((row): RowOutcome => {
    const user = users.get(row.fromId ?? '')
    return resultOf(row.row, decide(row, user), user)
  })
  return { rows: results, written }
}
