// Where a route takes an id, and of which kind.
import type { Call } from '../helpers.ts'
import type { About, Kind, Row } from '../routes/index.ts'
import type { Ids, Neighbour } from '../world/neighbours.ts'

/** Which of an organization's ids are of the kind that a route takes. */
export const ofKind: Record<Kind, (keyof Ids)[]> = {
  client: ['client', 'former client'],
  admin: ['admin'],
  from_id: ['dev from_id', 'prod from_id'],
  key: ['key', 'revoked key'],
  photo: ['photo', 'former photo'],
  'client webhook': ['client webhook'],
  webhook: ['dev webhook', 'prod webhook'],
  link: ['dev link', 'prod link', 'former link'],
}

/** Where a route takes an id. */
export interface Place {
  name: string
  about: About
  kind: Kind
  isPosition: boolean
  /** Other places of the route are asked in less detail. */
  isFirst: boolean
}

export function placesOf({ facts, takes, call, alsoTakes = {}, cursors = {} }: Row): Place[] {
  const also = {
    ...(facts.orQuery && { query: inQuery(call) }),
    ...(facts.orQuery && facts.accepts?.includes('form') && { form: inForm(call) }),
    ...alsoTakes,
    'id of a certain version': ofCertainVersion(call),
  }
  const ids = takes ? Object.entries({ id: call, ...also }) : []
  const places: Omit<Place, 'isFirst'>[] = [
    ...ids.map(([name, about]) => ({ name, about, kind: takes ?? 'client', isPosition: false })),
    ...Object.entries(cursors).map(([name, about]) => ({
      name,
      about,
      kind: 'client' as const,
      isPosition: true,
    })),
  ]
  return places.map((place, number) => ({ ...place, isFirst: number === 0 }))
}

const fieldsOf = ({ json }: Call) =>
  new URLSearchParams(Object.entries(json ?? {}).map(([name, value]) => [name, String(value)]))

/** The fields of the body in the query string, and as a form. */
const inQuery =
  (call: About): About =>
  (at, id) => {
    const [path, { json, ...options } = {}] = call(at, id)
    return [`${path}?${fieldsOf({ json }).toString()}`, options]
  }
const inForm =
  (call: About): About =>
  (at, id) => {
    const [path, { json, ...options } = {}] = call(at, id)
    return [path, { ...options, body: fieldsOf({ json }) }]
  }

/** Conditions must not tell that something is there. */
const ofCertainVersion =
  (call: About): About =>
  (at, id) => {
    const [path, options = {}] = call(at, id)
    return [path, { ...options, headers: { 'If-Match': '"0"', 'If-None-Match': '*' } }]
  }

/** A live id of the kind that a place takes; in prod, if it belongs to an environment. */
export function anIdOf({ ids }: Neighbour, { kind }: Place): string {
  const [first = 'client', second] = ofKind[kind]
  return ids[second?.startsWith('prod') ? second : first][0] ?? ''
}
