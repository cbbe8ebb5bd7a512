// The parts of the first answer that an Idempotency-Key keeps.
import { beforeAll, describe, expect, test } from 'vitest'
import { call, aClient, aUser, database, newOrganization, operate, type Organization } from '../helpers.ts'
import { headersOf, onceRows } from '../routes/index.ts'
import { everythingOf } from '../world/everything.ts'
import { hashOf } from './hash-of.ts'
import {
  callOnce,
  clientsPath,
  creation,
  isReplay,
  newKey,
  outcomesOf,
  replayable,
  under,
  writes,
} from './idempotent-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

describe('an Idempotency-Key', () => {
  test('replays the first answer after the client was changed or deleted', async () => {
    const call: [string, object] = [clientsPath, { json: aClient() }]
    const key = newKey()
    const first = await callOnce(organization, creation, call, key)
    const { user_uid } = first.body.userData
    await organization.clients('/', { method: 'PUT', json: { user_uid, display_name: 'Renamed' } })
    expect(replayable(await callOnce(organization, creation, call, key))).toEqual(replayable(first))
    await organization.clients('/', { method: 'DELETE', json: { user_uid } })
    expect(replayable(await callOnce(organization, creation, call, key))).toEqual(replayable(first))
    expect((await organization.clients(`/${user_uid}`)).status).toBe(404)
  })

  test.each(writes)('keeps the subject, and only what the answer needs: %s', async (route, write) => {
    const own = await newOrganization()
    const call = await write.prepare(own)
    const answer = await callOnce(own, route, call, 'a-key-that-is-kept')
    expect(answer.status).toBeLessThan(300)
    const [row] = await outcomesOf(own)
    const { rowid: userId } = (await database
      .prepare('SELECT user_id AS rowid FROM users WHERE organization_id = ?')
      .bind(own.id)
      .first<{ rowid: string }>()) ?? { rowid: '' }
    const { user_uid = call[0].split('/').at(-1) } = { ...call[1].json, ...answer.body.userData }
    const webhook = answer.body.webhook?.id ?? /\/webhooks\/(\w+)/.exec(call[0])?.[1]
    const subject = userId ? `user:${userId}` : `client:${user_uid}`
    expect(row?.subject).toBe(webhook === undefined ? subject : `webhook:${webhook}`)
    expect(row?.key).toBe((await hashOf('a-key-that-is-kept')).toUpperCase())
    const ofWebhooks = ['id', 'delivered', 'createdAt', 'generation', 'previousUntil']
    const facts = ['kind', 'userId', 'userUid', 'photo', 'plan', 'lastSession', 'version', ...ofWebhooks]
    expect(Object.keys(JSON.parse(row?.outcome ?? '')).filter((name) => !facts.includes(name))).toEqual([])
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
    'is 410 and changes nothing when %s in place of the erased user',
    async (now) => {
      const own = await newOrganization()
      const user = aUser()
      const calls = onceRows
        .filter(([route, { api }]) => api === 'users' && !route.includes('/webhooks'))
        .map(([, row]) => {
          const [path, { json } = {}] = row.call(own, user.from_id)
          const headers = { ...headersOf(row, own), ...under('gone') }
          return () => call(path, { json: { ...(json ?? {}), from_id: user.from_id }, headers })
        })
      for (const send of calls) expect((await send()).status).toBeLessThan(300)
      await database.prepare('DELETE FROM users WHERE organization_id = ?').bind(own.id).run()
      if (now === 'somebody else is') await own.users('/create-user', { json: user })
      const before = await everythingOf(own)
      for (const send of calls) {
        const { status, body } = await send()
        expect({ status, body }).toEqual({
          status: 410,
          body: { error: 'The result of this request was erased' },
        })
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
