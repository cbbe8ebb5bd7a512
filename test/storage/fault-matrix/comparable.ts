import type { Organization } from '../../helpers.ts'
import type { State } from './state.ts'

const start = Date.now()
const day = 86_400_000

// Hashes (as bytes, and in hex), other ids, keys and what is shown of them, ids that sort, ids that cannot be guessed.
const anId =
  /\[(?:\d{1,3},){31}\d{1,3}\]|[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27}|roster_[a-z]+_\w+|\b[0-9A-HJKMNP-TV-Z]{26}\b|(?<![\w-])[\w-]{22}(?![\w-])/g
const aTime = /\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g

/** The text without what differs each time: the organization's id, times of the test itself, ids. */
export function masked(text: string, { id }: Organization, nameOf: (id: string) => string = () => '<id>') {
  return text
    .replaceAll(id, '<organization>')
    .replace(aTime, (time) => (Date.parse(time) > start - 2 * day ? '<now>' : time))
    .replace(anId, nameOf)
}

/** The state as text, but for when somebody last asked, which is written down after answers. */
export const exact = ({ tables, objects }: State) =>
  JSON.stringify([tables, objects], (name, value: unknown) =>
    name === 'last_used_at' || name === 'last_request_at' ? undefined : value,
  )

/** The same for whatever the same was done to: ids are named in the order of their appearance. */
export function comparable({ tables, objects }: State, organization: Organization): string {
  const names = new Map<string, string>()
  const nameOf = (id: string) => {
    const name = names.get(id) ?? `<${names.size}>`
    names.set(id, name)
    return name
  }
  const lines = Object.entries(tables).map(([table, rows]) => {
    // Not in the order of the ids: those of one millisecond are in no order.
    const sorted = rows
      .map((row) => JSON.stringify({ ...row, last_used_at: null, last_request_at: null }))
      .map((text) => ({ text, order: masked(text, organization) }))
      .sort((one, other) => (one.order < other.order ? -1 : 1))
    return [table, ...sorted.map(({ text }) => masked(text, organization, nameOf))].join('\n')
  })
  const shown = objects.map((name) => masked(name, organization, nameOf)).sort()
  return [...lines, 'objects', ...shown].join('\n')
}
