// After a person is deleted, no value of theirs is in any column, name or value of D1, KV and R2, and no call that was
// kept about them happens again. The neighbours keep everything.
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { maintain } from '../../src/jobs/index.ts'
import { objectsOf } from '../client-management/photo-calls.ts'
import { newOrganization, type Organization } from '../helpers.ts'
import { isReplay, outcomesOf, replayable } from '../http/idempotent-calls.ts'
import { freshTurns } from '../jobs/a-run.ts'
import { everythingOf } from '../world/everything.ts'
import { aFullClient, aFullUser, keeper, type Kept } from '../world/full-people.ts'
import { tracesOf } from '../world/traces.ts'
import { later } from './photo-sweeping.ts'

/** The rows of an organization that are about somebody. */
async function rowsAbout(organization: Organization, id: string, mark: string) {
  const everything = await everythingOf(organization)
  const isAbout = (row: unknown) => [id, mark].some((text) => JSON.stringify(row).includes(text))
  return Object.fromEntries(Object.entries(everything).map(([table, rows]) => [table, rows.filter(isAbout)]))
}

const found = async (values: string[]) =>
  Object.fromEntries(await Promise.all(values.map(async (value) => [value, await tracesOf(value)] as const)))
const nowhere = (values: string[]) => Object.fromEntries(values.map((value) => [value, []]))

const erased = { status: 410, body: JSON.stringify({ error: 'The result of this request was erased' }) }

/** Each kept call is refused and leaves everything as it is. */
async function expectErased(organization: Organization, kept: Kept[]): Promise<void> {
  const before = await everythingOf(organization)
  for (const again of kept) expect(replayable(await again())).toEqual(erased)
  expect(await everythingOf(organization)).toEqual(before)
}

const zeros = '00'.repeat(32)
const outcomesAbout = async (organization: Organization, subject: string) =>
  (await outcomesOf(organization)).filter((each) => each.subject === subject)

/** The deletion's outcome says that much, in numbers, the others nothing, not even by the digest of what was sent. */
async function expectEmptyOutcomes(organization: Organization, subject: string, kept: Kept[]): Promise<void> {
  const left = await outcomesAbout(organization, subject)
  const said = left.map(({ outcome, request }) => {
    const { kind, ...more } = JSON.parse(outcome)
    return `${kind} ${JSON.stringify(more).replace(/[\d.:TZ-]{10,}/, 'time')} ${request === zeros ? 'nothing' : 'digest'}`
  })
  const empty = kept.map(() => 'erased {} nothing')
  const numbers = expect.stringMatching(
    /^deleted \{"erased":\{("(notes|sessions|weights|events)":\d+,){4}"photo":(true|false),"backupsUntil":"time"\}\} digest$/,
  )
  expect(said.sort()).toEqual([numbers, ...empty])
}

const marks = { gone: 'qzvanishing', stays: 'qzremaining' }
const figures = { gone: '1928374', stays: '5647382' }
const userMarks = { gone: 'qzfading', stays: 'qzlasting' }
const userFigures = { gone: '2839475', stays: '6758493' }

/** Each call is made a second time, and everything is read: longer on a busy machine than other tests. */
const long = { timeout: 240_000 }

test(
  'nothing of a deleted client is left anywhere, and no kept call about it happens again',
  long,
  async () => {
    const [organization, neighbour] = [await newOrganization(), await newOrganization()]
    const client = await aFullClient(organization, marks.gone, figures.gone)
    const other = await aFullClient(organization, marks.stays, figures.stays)
    await aFullClient(neighbour, marks.stays, figures.stays)
    // A replaced photo goes after its answer.
    await vi.waitFor(async () => {
      expect([(await objectsOf(organization)).length, (await objectsOf(neighbour)).length]).toEqual([2, 1])
    })
    const others = () =>
      Promise.all([rowsAbout(organization, other.id, marks.stays), everythingOf(neighbour)])
    const before = await others()
    // The search finds what is there, of each but the photo that was replaced.
    const there = await found(client.values)
    for (const value of client.values.toSpliced(-2, 1)) expect(there[value], value).not.toEqual([])

    const { kept, keep } = keeper(organization.clients)
    const deleted = await keep('/', () => ({ method: 'DELETE', json: client.gone }))
    await freshTurns()
    await maintain(env, later())

    expect(await found(client.values)).toEqual(nowhere(client.values))
    expect(await objectsOf(organization)).toHaveLength(1)
    await expectEmptyOutcomes(organization, `client:${client.id}`, client.kept)
    await expectErased(organization, client.kept)
    const again = await Promise.all(kept.map((each) => each()))
    expect(again.map(replayable)).toEqual([replayable(deleted)])
    expect(again.map(isReplay)).toEqual([true])
    expect(await others()).toEqual(before)
    expect(await found(client.values)).toEqual(nowhere(client.values))
  },
)

test(
  'nothing of a deleted user is left anywhere, and no kept call about them happens again',
  long,
  async () => {
    const [organization, neighbour] = [await newOrganization(), await newOrganization()]
    const user = await aFullUser(organization, userMarks.gone, userFigures.gone)
    const other = await aFullUser(organization, userMarks.stays, userFigures.stays)
    await aFullUser(neighbour, userMarks.stays, userFigures.stays)
    const others = () =>
      Promise.all([rowsAbout(organization, other.id, userMarks.stays), everythingOf(neighbour)])
    const before = await others()
    const there = await found(user.values)
    // The birthdate is that of the others as well.
    for (const value of user.values) expect(there[value], value).not.toEqual([])

    const { kept, keep } = keeper(organization.users)
    const deleted = await keep('/delete-user', () => ({ json: user.gone }))
    await freshTurns()
    await maintain(env, later())

    const values = [...user.values.slice(0, -1), ...user.tokens]
    expect(await found(values)).toEqual(nowhere(values))
    expect(JSON.stringify(await rowsAbout(organization, user.id, userMarks.gone))).not.toContain('1937')
    await expectEmptyOutcomes(organization, `user:${user.id}`, user.kept)
    await expectErased(organization, user.kept)
    const again = await Promise.all(kept.map((each) => each()))
    expect(again.map(replayable)).toEqual([replayable(deleted)])
    expect(again.map(isReplay)).toEqual([true])
    expect(await others()).toEqual(before)
    expect(await found(values)).toEqual(nowhere(values))
  },
)
