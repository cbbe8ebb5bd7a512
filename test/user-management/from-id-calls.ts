// Every call that takes a `from_id`, each with nothing but the id to be wrong.
import { call, type Answer, type Organization } from '../helpers.ts'
import { headersOf, methodOf, named, type Row } from '../routes/index.ts'
import { refused, sentences } from './users.ts'

export const invalid = refused([
  'from_id',
  'from_id must be 1 to 128 visible ASCII characters without spaces',
])
export const missing = refused(['from_id', sentences.missingFromId])

type CallAbout = (organization: Organization, fromId: unknown) => Promise<Answer>
const aboutId =
  (row: Row): CallAbout =>
  (organization, fromId) => {
    const [path, { json, ...options } = {}] = row.call(organization, String(fromId))
    const body = json === undefined ? {} : { json: { ...json, from_id: fromId } }
    return call(path, { ...options, ...body, headers: headersOf(row, organization) })
  }

/** The calls about an existing user. */
export const callsAboutUsers = named
  // A feed finds nobody without a refusal.
  .filter(([, { takes, nobody }]) => takes === 'from_id' && nobody?.status !== 200)
  .map(([name, row]): [name: string, call: CallAbout] => [name, aboutId(row)])
/** The same, and the creation, which gives the id. */
export const everyCall = [
  ...callsAboutUsers,
  ...named
    .filter(([name]) => name.endsWith('/create-user'))
    .map(([name, row]): [name: string, call: CallAbout] => [name, aboutId(row)]),
]
export const callsWithBody = everyCall.filter(([name]) => methodOf(name) !== 'GET')
