// An empty model that knows nothing but the events of a feed.
import { expect } from 'vitest'

export interface Shown {
  id: string
  type: string
  created_at: string
  subject: { type: string; id: string; user_id?: string }
  changes: Record<string, [before: unknown, after: unknown]>
}
export type Fields = Record<string, unknown>

/** The things that there are after all events, by kind and own id, and the events that did not follow on the state. */
export function replay(events: Shown[]): Map<string, Fields> {
  const things = new Map<string, Fields>()
  const gone = new Set(
    events.filter(({ type }) => type.endsWith('.deleted')).map(({ subject }) => subject.id),
  )
  for (const { id, type, subject, changes } of events) {
    const name = `${subject.type}:${subject.user_id ?? subject.id}`
    const fields = things.get(name) ?? {}
    for (const [field, [before, after]] of Object.entries(changes)) {
      if (field === 'session' || field === 'weight_recorded') {
        fields[field] = [...((fields[field] as unknown[] | undefined) ?? []), after]
        continue
      }
      if (field === 'metadata') {
        // Its changed keys alone: those that were there, and those that are.
        const [was, is] = [(before ?? []) as string[], after as string[]]
        const keys = (fields[field] as string[] | undefined) ?? []
        expect(keys, `${id} ${type}: ${field} before`).toEqual(expect.arrayContaining(was))
        const others = keys.filter((key) => !was.includes(key))
        expect(
          others.filter((key) => is.includes(key)),
          `${id} ${type}: ${field} after`,
        ).toEqual([])
        fields[field] = [...others, ...is]
        continue
      }
      const known = fields[field] ?? (field === 'profile_photo' ? false : Array.isArray(before) ? [] : null)
      expect(known, `${id} ${type}: ${field} before`).toEqual(before)
      fields[field] = after
    }
    if (type === 'key.revoked') fields.revoked = true
    things.set(name, fields)
    // What happened to a deleted client stays, without its fields.
    if (gone.has(subject.id)) expect(changes, id).toEqual({})
    if (type.endsWith('.deleted')) things.delete(name)
  }
  return things
}
