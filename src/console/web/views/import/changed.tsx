import { texts } from '../../i18n.ts'
import { labelOf } from './columns.tsx'

/** Fields that an import changes, before and after. */
export function Changes({ changes }: { changes: Readonly<Record<string, readonly unknown[]>> }) {
  const t = texts.value.imports
  const all = Object.entries(changes)
  return (
    <ul class="changes">
      {all.slice(0, 4).map(([field, [before, after]]) => (
        <li key={field}>
          {labelOf(t, field)}: <del dir="auto">{shown(before)}</del>{' '}
          <span class="becomes" aria-hidden="true" /> <ins dir="auto">{shown(after)}</ins>
        </li>
      ))}
      {all.length > 4 && <li class="quiet">+{all.length - 4}</li>}
    </ul>
  )
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '–'
  const text = Array.isArray(value)
    ? value.map(named).join(', ')
    : typeof value === 'string'
      ? named(value)
      : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)} …` : text
}

/** A word of the API in the language of the page; any other text is as it is. */
function named(word: unknown): string {
  const { female, male, activities } = texts.value.clients
  const names = new Map(Object.entries({ female, male, ...activities }))
  return typeof word === 'string' ? (names.get(word) ?? word) : JSON.stringify(word)
}
