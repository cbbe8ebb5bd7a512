// Of which kind the id is that a route takes: its path and its fields tell by their names.
import type { Facts } from '../../src/http/facts.ts'
import type { Kind } from './row.ts'

/** Parameters of paths and fields that are ids, with the kind of each. */
const kinds: Record<string, Kind> = {
  user_uid: 'client',
  admin_uid: 'admin',
  from_id: 'from_id',
  key_id: 'key',
  file: 'photo',
  token: 'link',
}
/** Those that are no id of a thing: where the caller is, what is made, and positions in a list. */
const others = ['organization', 'environment', 'id', 'start_after_id', 'end_before_id']

const parametersOf = (route: string) => [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
const fieldsOf = ({ body, query }: Facts) =>
  [body, query].flatMap((schema) => Object.keys(schema?._zod.def.shape ?? {}))

/** The kind of the id that a route's calls are about. What a route makes has none before, and files of /docs are no one's. */
export function kindOf(route: string, facts: Facts): Kind | undefined {
  if (facts.credential === undefined) return undefined
  const names = [...parametersOf(route), ...(facts.version === 'made' ? [] : fieldsOf(facts))]
  const name = names.find((each) => each in kinds)
  return name === undefined ? undefined : kinds[name]
}

/** The names of a route that look like an id of no known kind. */
export const unknownIds = (route: string, facts: Facts) =>
  [...parametersOf(route), ...fieldsOf(facts).filter((field) => /_u?id$/.test(field))].filter(
    (name) => !(name in kinds) && !others.includes(name),
  )
