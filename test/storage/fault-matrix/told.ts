import { nobodyWaits, type Made } from '../../world/faults.ts'
import type { Act, Row } from '../../routes/index.ts'
import { texts, type Kind } from './texts.ts'

export const kindOf = (text: string): Kind =>
  texts.lost.some((each) => each === text)
    ? 'lost'
    : texts.overload.some((each) => each === text)
      ? 'overload'
      : 'other'

/** Statements whose repetition would change the answer, or whose work the sweeper does later. */
const unrepeatable =
  /INSERT INTO (?:organizations|admins|api_keys|key_of_owner|import_guard|weight_to_delete)\b|DELETE FROM (?:clients|users|webhooks|photo_outbox)|UPDATE admins SET deleted_at/
/** An Idempotency-Key makes every statement repeatable. */
const isRepeatable = (what: string) => !unrepeatable.test(what) || what.includes('outcome_guard')

/** The status that a failed call gives its request, or nothing if the request can do without it. */
function costOf(call: Made, isLast: boolean, kind: Kind, { failure }: Row, act: Act): number | undefined {
  const { binding, method, what } = call
  if (binding === 'KEYS') return method === 'get' || act.isUnknownToKv ? undefined : 500
  if (binding === 'PHOTOS') return method === 'delete' ? undefined : 500
  if (nobodyWaits.test(what)) return undefined
  if (kind === 'lost') return isLast ? 503 : undefined
  return failure?.status ?? (kind === 'overload' ? 503 : 500)
}

/** The status that these calls must lead to. */
export function statusAfter(made: Made[], kind: Kind, row: Row, act: Act): number {
  for (const [number, call] of made.entries()) {
    const isLast = !made.slice(number + 1).some((later) => isSame(call, later))
    const cost = call.failed ? costOf(call, isLast, kind, row, act) : undefined
    if (cost !== undefined) return cost
  }
  return act.status
}

/** The batches that were sent more or less often than the rules say. */
export function wronglyRepeated(made: Made[], kind: Kind): string[] {
  const batches = made.filter(({ binding }) => binding === 'DB')
  return [...new Set(batches.map(({ what }) => what))].flatMap((what) => {
    const attempts = batches.filter((each) => each.what === what)
    const failures = attempts.findIndex(({ failed }) => !failed)
    const isRepeated = kind === 'lost' && isRepeatable(what)
    const expected = isRepeated ? (failures === -1 ? 3 : failures + 1) : 1
    return attempts.length === expected ? [] : [`${attempts.length} times instead of ${expected}: ${what}`]
  })
}

const isSame = (one: Made, other: Made) => one.binding === other.binding && one.what === other.what
