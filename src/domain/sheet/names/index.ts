// The names of columns and the words for genders that files have. Not uploaded: scripts/assets.ts makes a static file.
import { genders } from '../../user.ts'
import { nameKey, type Words } from '../cell.ts'
import { genderNames } from './genders.ts'
import type { Names } from './languages.ts'
import { measuresNames } from './measures.ts'
import { personNames } from './person.ts'
import { recordsNames } from './records.ts'

/**
 * The names of each field, beside its wire name: ids and ycom have no other. A unit is part of a name, so that
 * `Weight (lbs)` is not `weight`.
 */
export const columnNames: Readonly<Record<string, Names>> = {
  ...personNames,
  ...measuresNames,
  ...recordsNames,
}

/** The table of names by their folded form. A name can be that of several fields: an import takes the one it has. */
export function foldedWords(): Words {
  const columns = new Map<string, Set<string>>()
  for (const [field, names] of Object.entries(columnNames)) {
    for (const name of [field, ...Object.values(names).flat()]) {
      const key = nameKey(name)
      columns.set(key, (columns.get(key) ?? new Set()).add(field))
    }
  }
  const words = genders.flatMap((gender) =>
    Object.values(genderNames[gender]).flatMap((names) =>
      names.map((name) => [nameKey(name), gender] as const),
    ),
  )
  return {
    columns: Object.fromEntries(Array.from(columns, ([key, fields]) => [key, [...fields]])),
    genders: Object.fromEntries(words),
  }
}
