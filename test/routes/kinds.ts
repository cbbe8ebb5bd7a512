// The kind of id that a route takes, by the names in its path and its fields.
import type { Facts } from '../../src/http/facts.ts'
import type { Kind } from './row.ts'

/** Parameters of paths and fields that are ids, with the kind of each. */
const kinds: Record<string, Kind> = {
  user_uid: 'client',
  admin_uid: 'admin',
  from_id: 'from_id',
  key_id: 'key',
  webhook_id: 'webhook',
  file: 'photo',
  token: 'link',
}
/** Names of no such id: the caller's place, ids that are made, positions in a list, and ids beside another. */
const others = [
  'organization',
  'environment',
  'id',
  'start_after_id',
  'end_before_id',
  'user_id',
  'weight_id',
  'session_id',
]

const parametersOf = (route: string) => [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
const fieldsOf = ({ body, query }: Facts) =>
  [body, query].flatMap((schema) => Object.keys(schema?._zod.def.shape ?? {}))

/** The kind of id that a route's calls are about; none for a route that makes the thing, or that is open to all. */
export function kindOf(route: string, facts: Facts): Kind | undefined {
  if (facts.credential === undefined) return undefined
  const names = [...parametersOf(route), ...(facts.version === 'made' ? [] : fieldsOf(facts))]
  const name = names.find((each) => each in kinds)
  // Each API has its own.
  if (name === 'webhook_id' && facts.credential === 'client') return 'client webhook'
  return name === undefined ? undefined : kinds[name]
}

/** The names of a route that look like an id of no known kind. */
export const unknownIds = (route: string, facts: Facts) =>
  [...parametersOf(route), ...fieldsOf(facts).filter((field) => /_u?id$/.test(field))].filter(
    (name) => !(name in kinds) && !others.includes(name),
  )
