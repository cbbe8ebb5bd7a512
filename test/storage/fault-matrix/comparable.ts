import type { Organization } from '../../helpers.ts'
import type { State } from './state.ts'

const start = Date.now()
const day = 86_400_000

// Hashes (as bytes and in hex), UUIDs, keys, secrets and their prefixes, ULIDs, and random ids of 22 characters.
const anId =
  /\[(?:\d{1,3},){31}\d{1,3}\]|[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27}|roster_[a-z]+_\w+|whsec_[\w+/=]+|\b[0-9A-HJKMNP-TV-Z]{26}\b|(?<![\w-])[\w-]{22}(?![\w-])/g
const aTime = /\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g
/** A time in milliseconds: of an event, and of an endpoint's place. */
const aMoment = /\b1\d{12}\b/g

/** The text without what differs each time: the organization's id, other ids, and times of this test. */
export function masked(text: string, { id }: Organization, nameOf: (id: string) => string = () => '<id>') {
  return text
    .replaceAll(id, '<organization>')
    .replace(aTime, (time) => (Date.parse(time) > start - 2 * day ? '<now>' : time))
    .replace(aMoment, '<now>')
    .replace(anId, nameOf)
}

/** The state as text, without the times of last use, which are recorded after answers. */
export const exact = ({ tables, objects }: State) =>
  JSON.stringify([tables, objects], (name, value: unknown) =>
    name === 'last_used_at' || name === 'last_request_at' ? undefined : value,
  )

/** The state as text, equal for organizations of one history: ids are named in order of appearance. */
export function comparable({ tables, objects }: State, organization: Organization): string {
  const names = new Map<string, string>()
  const nameOf = (id: string) => {
    const name = names.get(id) ?? `<${names.size}>`
    names.set(id, name)
    return name
  }
  const lines = Object.entries(tables).map(([table, rows]) => {
    // Ids of one millisecond have no order, so rows are sorted without them.
    const sorted = rows
      .map((row) => JSON.stringify({ ...row, last_used_at: null, last_request_at: null }))
      .map((text) => ({ text, order: masked(text, organization) }))
      .sort((one, other) => (one.order < other.order ? -1 : 1))
    return [table, ...sorted.map(({ text }) => masked(text, organization, nameOf))].join('\n')
  })
  const shown = objects.map((name) => masked(name, organization, nameOf)).sort()
  return [...lines, 'objects', ...shown].join('\n')
}
