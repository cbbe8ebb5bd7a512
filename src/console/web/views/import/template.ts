import { number, texts } from '../../i18n.ts'
import { fieldsOf, type FieldOfRow } from './fields.ts'
import { csvFile, save } from './sheet.ts'

export const templates = ['clients', 'sessions'] as const

/** Nobody types these: ids are the service's, and two columns of a name are one too many. */
const left: readonly FieldOfRow[] = ['user_uid', 'first_name', 'last_name', 'metadata', 'ycom']

/** Saves a table with a header in the page's language, with the separator that its spreadsheets expect. */
export function template(kind: (typeof templates)[number]): void {
  const t = texts.value.imports
  const fields: readonly FieldOfRow[] = fieldsOf[kind]
  const names = fields.filter((field) => !left.includes(field)).map((field) => t.fields[field])
  save(csvFile([names], number(1.5).includes(',') ? ';' : ','), `${t.kinds[kind]}.csv`)
}
