// What the columns of a file are: an import and the page that shows it to a person read a header alike.
import { nameKey, type Words } from './cell.ts'

/** Their names alone count. */
type Columns = Readonly<Record<string, unknown>>

const nameParts = { first_name: 'text', last_name: 'text' } as const

/** The field of each column of a header; undefined: a column that is ignored. */
export function fieldsIn(header: readonly string[], columns: Columns, { columns: words }: Words) {
  const own = new Map(Object.keys(columns).map((field) => [nameKey(field), field]))
  const find = (among: Columns) =>
    header.map((name) => {
      const key = nameKey(name)
      const meant = Object.hasOwn(words, key) ? words[key] : undefined
      return own.get(key) ?? meant?.find((field) => Object.hasOwn(among, field))
    })
  const fields = find(columns)
  // A whole name may be in two columns.
  const hasParts = 'display_name' in columns && !('first_name' in columns)
  return hasParts && !fields.includes('display_name') ? find({ ...columns, ...nameParts }) : fields
}
