// What an Idempotency-Key replays after the data changed.
import { beforeAll, describe, expect, test } from 'vitest'
import {
  call,
  aClient,
  aUser,
  database,
  newOrganization,
  operate,
  type Answer,
  type Organization,
} from '../helpers.ts'
import { headersOf, onceRows } from '../routes/index.ts'
import { weigh } from '../routes/things.ts'
import { everythingOf } from '../world/everything.ts'
import {
  asReplayed,
  callOnce,
  clientsPath,
  creation,
  isImport,
  isReplay,
  newKey,
  replayable,
  under,
} from './idempotent-calls.ts'

const erased = { status: 410, body: { error: 'The result of this request was erased' } }

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

describe('an Idempotency-Key', () => {
  test('replays the first answer after the client was changed, and is 410 after it was deleted', async () => {
    const call: [string, object] = [clientsPath, { json: aClient() }]
    const key = newKey()
    const first = await callOnce(organization, creation, call, key)
    const { user_uid } = first.body.userData
    await organization.clients('/', { method: 'PUT', json: { user_uid, display_name: 'Renamed' } })
    expect(replayable(await callOnce(organization, creation, call, key))).toEqual(replayable(first))
    await organization.clients('/', { method: 'DELETE', json: { user_uid } })
    const before = await everythingOf(organization)
    const { status, body } = await callOnce(organization, creation, call, key)
    expect({ status, body }).toEqual(erased)
    expect(await everythingOf(organization)).toEqual(before)
  })

  test('replays an answer about a user with the current data of the user', async () => {
    const user = aUser()
    const { from_id } = user
    const created = () => organization.users('/create-user', { json: user, headers: under(`${from_id}-1`) })
    const edit = () =>
      organization.users('/edit-user', { json: { from_id, weight_kg: 81 }, headers: under(`${from_id}-2`) })
    const rotate = () =>
      organization.users('/dashboard-url', {
        json: { from_id, rotate: true },
        headers: under(`${from_id}-3`),
      })
    const first = await created()
    await edit()
    const { dashboard_url } = (await rotate()).body
    expect(first.body.visualization_url).not.toBe(dashboard_url)
    await organization.users('/edit-user', { json: { from_id, weight_kg: 82 } })
    expect((await created()).body).toEqual({ ...first.body, visualization_url: dashboard_url })
    const again = await edit()
    expect([isReplay(again), again.body.profile.weight_kg]).toEqual([true, 82])
    const other = (await organization.users('/dashboard-url', { json: { from_id, rotate: true } })).body
    expect((await rotate()).body).toEqual(other)
  })

  test.each(['nobody is there', 'somebody else is'])(
    'is 410 of all but imports, and changes nothing, when %s in place of the erased user',
    async (now) => {
      const own = await newOrganization()
      const user = aUser()
      const calls = onceRows
        .filter(([route, { api }]) => api === 'users' && !/webhooks|delete-user/.test(route))
        .map(([route, row]) => {
          const send = () => {
            const [path, { json, ...options } = {}] = row.call(own, user.from_id)
            const headers = { ...options.headers, ...headersOf(row, own), ...under('gone') }
            const fields = options.body === undefined && { json: { ...(json ?? {}), from_id: user.from_id } }
            return call(path, { ...options, ...fields, headers })
          }
          return { route, send }
        })
      const firsts = new Map<string, Answer>()
      for (const { route, send } of calls) {
        const first = await send()
        expect([route, first.status < 300, isReplay(first)]).toEqual([route, true, false])
        firsts.set(route, first)
        await weigh(own, user.from_id)
      }
      await database.prepare('DELETE FROM users WHERE organization_id = ?').bind(own.id).run()
      if (now === 'somebody else is') await own.users('/create-user', { json: user })
      const before = await everythingOf(own)
      for (const { route, send } of calls) {
        const again = await send()
        const { status, body } = again
        // An import is about many: its outcome, which has nothing of them but ids, stays.
        if (isImport(route)) {
          expect(isReplay(again)).toBe(true)
          expect(replayable(again)).toEqual(asReplayed(firsts.get(route) ?? expect.unreachable()))
        } else expect({ route, status, body }).toEqual({ route, ...erased })
      }
      expect(await everythingOf(own)).toEqual(before)
    },
  )
})

test('a revoked API key is 401 instead of a replay', async () => {
  const own = await newOrganization()
  const call: [string, object] = [clientsPath, { json: aClient() }]
  const key = newKey()
  await callOnce(own, creation, call, key)
  const { body } = await operate(`/organizations/${own.id}/keys`)
  const { id } = body.keys.find(({ role }: { role: string }) => role === 'admin')
  await database
    .prepare('UPDATE api_keys SET revoked_at = ? WHERE organization_id = ? AND id = ?')
    .bind(new Date().toISOString(), own.id, id)
    .run()
  const { status, body: refusal } = await callOnce(own, creation, call, key)
  expect({ status, refusal }).toEqual({ status: 401, refusal: { error: 'Missing or invalid access token' } })
})
