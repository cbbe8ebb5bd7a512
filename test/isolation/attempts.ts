// What an attempt is, and the attempts with a good key about ids of others and of deleted things.
import { environments, type Environment } from '../../src/domain/user.ts'
import type { Organization } from '../helpers.ts'
import { percentEncoded, twin, variants } from './nearly.ts'
import type { Ids, Neighbour } from '../world/neighbours.ts'
import { credentials, type Api, type Row } from '../routes/index.ts'
import { ofKind, placesOf, type Place } from './places.ts'
import type { Asked } from './visible.ts'

interface Question {
  as: string | undefined
  asked: Asked
}
export interface Attempt extends Question {
  name: string
  /** The same, about an id that never existed. */
  nobodys: Question
  /** A list, from some position on or of what matches, which shows the caller's own. */
  isPosition: boolean
  /** The refusal, where it is certain; the status alone, where the sentence names the id. */
  refusal?: { status: number; error?: string | undefined }
}
export interface World {
  caller: Neighbour
  /** The organization that is asked about in full; the others are in less detail. */
  next: Neighbour
  all: Neighbour[]
  /** An organization without clients and users. */
  nowhere: Organization
}

export function keyOf(
  { keys }: Pick<Organization, 'keys'>,
  api: Api,
  environment: Environment,
): string | undefined {
  return api === 'users' ? `Bearer ${keys[environment]}` : credentials[api]({ keys })
}

/** Whether the caller finds this here: its own living things, and every photo, whose name is the permission. */
function isThere(name: keyof Ids, isOwn: boolean, environment: Environment, route: Row): boolean {
  if (name.startsWith('former')) return isOwn && route.findsFormer === true
  const [only] = name.split(' ')
  return name === 'photo' || (isOwn && (only === 'dev' || only === 'prod' ? only === environment : true))
}

/** With a good key, at the caller's own path, about ids of every kind of all organizations, and near misses of them. */
export function withGoodKeys(world: World, route: Row): Attempt[] {
  return placesOf(route).flatMap((place) =>
    world.all.flatMap((owner) =>
      idsOf(owner).flatMap(({ name, ids }) => {
        if (ofKind[place.kind].includes(name)) return aboutItsKind(world, route, place, owner, name)
        if (owner !== world.next || !place.isFirst) return []
        const [id = ''] = ids
        const ask = asking(world, route, place, 'prod')
        return [
          ask(`${place.name}: ${name} of ${owner.id}`, id, place.isPosition ? twin(id) : never(world, name)),
        ]
      }),
    ),
  )
}

function aboutItsKind(world: World, route: Row, place: Place, owner: Neighbour, name: keyof Ids): Attempt[] {
  const isOwn = owner === world.caller
  // The caller's own position tells nothing of others.
  if (place.isPosition && isOwn) return []
  const inBoth = route.api === 'users' || place.kind === 'link'
  return (inBoth ? environments : (['prod'] as const)).flatMap((environment) =>
    owner.ids[name].flatMap((id, number) => {
      const title = `${place.name}: ${name} ${number} of ${owner.id}, in ${environment}`
      const nobodys = place.isPosition ? twin(id) : never(world, name)
      const ask = asking(world, route, place, environment)
      // One id of each kind is enough for the other organizations.
      if (number > 0 && !isOwn && owner !== world.next) return []
      const refusal = { status: route.nobody?.status ?? 404 }
      const exactly = isThere(name, isOwn, environment, route)
        ? []
        : [{ ...ask(title, id, nobodys), ...(!place.isPosition && { refusal }) }]
      const isSampled = number === 0 && environment === 'prod' && (isOwn || owner === world.next)
      if (!isSampled || !place.isFirst) return exactly
      return [
        ...exactly,
        ...exactly.map((attempt) => inOtherWriting(attempt, id, nobodys)),
        ...someVariants(world)
          .filter(([, vary]) => vary(id) !== id)
          .map(([how, vary]) => ask(`${title}, ${how}`, vary(id), vary(nobodys))),
      ]
    }),
  )
}

/** Each organization tries every second variant, so two of four try each. */
const someVariants = ({ all, caller }: World) =>
  Object.entries(variants).filter((_, number) => (number + all.indexOf(caller)) % 2 === 0)

/** An unknown id of this kind, the same one each time. */
function never({ all }: World, name: keyof Ids): string {
  const id = twin(all[0]?.ids[name][0] ?? '')
  // The ids of users are numbered here, so a twin may be another user's.
  return name.endsWith('from_id') ? `x${id}` : id
}

function asking(
  { caller, nowhere }: World,
  { api, nobody }: Row,
  { about, isPosition }: Place,
  environment: Environment,
) {
  // The sentence about users names the id, so the same id is asked about where no one has it.
  const isNamed = api === 'users' && nobody?.isNamed !== false
  const question = (of: Organization, id: string): Question => ({
    as: keyOf(of, api, environment),
    asked: about({ id: of.id, environment }, id),
  })
  return (name: string, id: string, never: string): Attempt => ({
    name,
    isPosition: isPosition || nobody?.status === 200,
    ...question(caller, id),
    nobodys: isNamed ? question(nowhere, id) : question(caller, never),
  })
}

function inOtherWriting({ nobodys, ...attempt }: Attempt, id: string, never: string): Attempt {
  const written = ({ as, asked: [path, options = {}] }: Question, each: string): Question => ({
    as,
    asked: [path.replaceAll(each, percentEncoded(each)), options],
  })
  const isNamed = nobodys.asked[0].includes(id)
  return {
    ...attempt,
    ...written(attempt, id),
    name: `${attempt.name}, percent-encoded`,
    nobodys: written(nobodys, isNamed ? id : never),
  }
}

const names = (ids: Ids) =>
  Object.entries(ids)
    .map(([name]) => name)
    .filter((name): name is keyof Ids => name in ids)
const idsOf = ({ ids }: Neighbour) => names(ids).map((name) => ({ name, ids: ids[name] }))
