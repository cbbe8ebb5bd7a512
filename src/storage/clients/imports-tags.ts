import { tagLimits } from '../../domain/limits.ts'
import { trusted } from '../d1/trusted.ts'

/** Counts the different tags of an organization as its rows change them, as the triggers do. */
export function tagLedger(tagUses: string) {
  const [before, known] = trusted<[number, [string, number][]]>(JSON.parse(tagUses))
  const uses = new Map(known)
  let different = before
  let wasFull = false
  return {
    /** Whether a row failed for the limit: then the counts matter. */
    wasFull: () => wasFull,
    /** Changes a client's tags; false at the limit. */
    change(from: string, to: string): boolean {
      const [old, given] = [from, to].map((tags) => Object.keys(trusted<object>(JSON.parse(tags))))
      const came = given?.filter((tag) => !old?.includes(tag)) ?? []
      const went = old?.filter((tag) => !given?.includes(tag)) ?? []
      const count = (tag: string) => uses.get(tag) ?? 0
      const more =
        came.filter((tag) => count(tag) === 0).length - went.filter((tag) => count(tag) === 1).length
      if (more > 0 && different + more > tagLimits.different) {
        wasFull = true
        return false
      }
      different += more
      for (const tag of came) uses.set(tag, count(tag) + 1)
      for (const tag of went) uses.set(tag, count(tag) - 1)
      return true
    },
  }
}
