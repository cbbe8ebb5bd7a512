export type Fields = Record<string, unknown>

/** The pairs that an event should have, of what was shown before and after. */
export function pairsOf(before: Fields, after: Fields): Fields {
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  return Object.fromEntries(changed.map((name) => [name, pairOf(name, before[name], after[name])]))
}

const pairOf = (name: string, before: unknown, after: unknown) =>
  name === 'metadata' ? keysOf(before, after) : [before ?? null, after]

/** Of metadata the keys that changed: those that were there, and those that are. */
function keysOf(before: unknown, after: unknown) {
  const [old, now] = [{ ...Object(before) }, { ...Object(after) }] as [Fields, Fields]
  const hasChanged = (key: string) => JSON.stringify(old[key]) !== JSON.stringify(now[key])
  return [
    before === undefined ? null : Object.keys(old).filter(hasChanged),
    Object.keys(now).filter(hasChanged),
  ]
}
