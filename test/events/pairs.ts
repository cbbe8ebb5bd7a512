export type Fields = Record<string, unknown>

/** The pairs that an event should have, of what was shown before and after. */
export function pairsOf(before: Fields, after: Fields): Fields {
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  return Object.fromEntries(changed.map((name) => [name, [before[name] ?? null, after[name]]]))
}
