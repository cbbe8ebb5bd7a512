// The attempts with keys that do not open a path, and at paths of other or unknown organizations.
import { operatorToken } from '../helpers.ts'
import { keyOf, type Attempt, type World } from './attempts.ts'
import { percentEncoded, twin, variants } from './nearly.ts'
import { anIdOf, placesOf } from './places.ts'
import type { Api, Row } from '../routes/index.ts'

const unauthorized: Record<Api, string> = {
  clients: 'Missing or invalid access token',
  users: 'Invalid API key',
  operator: 'Invalid API key',
  open: '',
}

/** With keys of other APIs and with dead keys, at the caller's path and at another's. */
export function withOtherKeys({ caller, next }: World, route: Row): Attempt[] {
  const { keys, secondAdmin, dead } = caller
  const good: Partial<Record<Api, string[]>> = {
    clients: [keys.admin, secondAdmin],
    operator: [operatorToken],
  }
  const tokens = { ...keys, secondAdmin, ...dead, operator: operatorToken, 'a key’s id': caller.ids.key[0] }
  const [place] = placesOf(route)
  const about = place?.about ?? route.call
  const id = place ? anIdOf(next, place) : ''
  return [caller, next].flatMap((at) =>
    [...Object.entries(tokens), ['nothing', undefined] as const].flatMap(([name, token]) => {
      const opens =
        route.api === 'users' ? at === caller && token === keys.prod : good[route.api]?.includes(token ?? '')
      if (opens) return []
      const isMember = route.api === 'clients' && token === keys.member
      const as = token === undefined ? undefined : `Bearer ${token}`
      const nobodysPlace = at === caller ? at.id : twin(at.id)
      const asked = about(at, id)
      // Not every path names an organization.
      if (at === next && !asked[0].includes(next.id)) return []
      return [
        {
          name: `with ${name} at ${at.id}`,
          as,
          asked,
          nobodys: { as, asked: about({ id: nobodysPlace }, twin(id)) },
          isPosition: false,
          refusal: isMember
            ? { status: 403, error: route.forbidden }
            : { status: 401, error: unauthorized[route.api] },
        },
      ]
    }),
  )
}

/** With a good key, at another organization's path or a near miss of it, about what is there. */
export function elsewhere({ caller, next }: World, route: Row): Attempt[] {
  const [place] = placesOf(route)
  const id = place ? anIdOf(next, place) : ''
  const places = Object.entries({
    itself: (of: string) => of,
    'percent-encoded': percentEncoded,
    ...variants,
  })
  return places.flatMap(([how, vary]) => {
    const opens = (how === 'itself' || how === 'percent-encoded') && route.api !== 'users'
    const written = (of: string) => (how === 'percent-encoded' ? vary(of) : encodeURIComponent(vary(of)))
    const asked = route.call({ id: written(next.id) }, id)
    const isPlace = asked[0].includes(written(next.id))
    if (opens || !isPlace) return []
    const as = keyOf(caller, route.api, 'prod')
    const never = route.call({ id: written(twin(next.id)) }, twin(id))
    return [
      {
        name: `at ${next.id}, ${how}`,
        as,
        asked,
        nobodys: { as, asked: never },
        isPosition: false,
      },
    ]
  })
}
