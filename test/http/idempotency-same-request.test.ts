// Two calls with one Idempotency-Key are the same request when their fields are equal.
import { beforeAll, describe, expect, test } from 'vitest'
import { multipart, objectsOf } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, call, createClient, database, newOrganization, type Organization } from '../helpers.ts'
import { isReplay, newKey, replayable, under } from './idempotent-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

describe('two calls are the same request', () => {
  test('when the order of fields, white space or a trailing slash differs', async () => {
    const { display_name, email } = aClient()
    const headers = { 'Content-Type': 'application/json', ...under(newKey()) }
    const bodies = [
      JSON.stringify({ display_name, email }),
      JSON.stringify({ email, display_name }),
      `{ "email": "${email}",\n "display_name": "${display_name}" }`,
    ]
    const answers = await Promise.all(bodies.map((body) => organization.clients('/', { body, headers })))
    answers.push(await organization.clients('', { body: bodies[0] ?? '', headers }))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.userData.user_uid}`)).size).toBe(1)
  })

  test('when a field is in the query of one and in the body of the other', async () => {
    const user_uid = await createClient(organization)
    const headers = under(newKey())
    await organization.clients('/', { method: 'DELETE', json: { user_uid }, headers })
    const again = await organization.clients(`/?user_uid=${user_uid}`, { method: 'DELETE', headers })
    expect([again.status, isReplay(again)]).toEqual([200, true])
  })

  test('in multipart when fields and photo are equal, whatever the boundary', async () => {
    const own = await newOrganization()
    const fields = aClient()
    const headers = under(newKey())
    const send = (bytes: Uint8Array) => own.clients('/', { body: multipart(fields, { bytes }), headers })
    const first = await send(photos.baseline)
    const second = await send(photos.baseline)
    expect(replayable(second)).toEqual(replayable(first))
    expect(isReplay(second)).toBe(true)
    expect(await objectsOf(own)).toHaveLength(1)
    expect((await send(photos.annotatedJpeg)).status).toBe(422)
    expect(await objectsOf(own)).toEqual([first.body.userData.profile_photo.split('/').at(-1)])
  })
})

describe('two imports are', () => {
  const importing = (own: Organization, of: { type?: string; query?: string; file: string }, key: string) =>
    call(`/client-management/imports/clients${of.query ?? ''}`, {
      body: new TextEncoder().encode(of.file),
      headers: { Authorization: own.keys.admin, 'Content-Type': of.type ?? 'text/csv', ...under(key) },
    })
  const file = 'display_name,email\nZoé,zoe@example.com\n'

  test('the same request when the bytes are', async () => {
    const own = await newOrganization()
    const first = await importing(own, { file }, 'a-file')
    expect([first.status, first.body.created, isReplay(first)]).toEqual([200, 1, false])
    const again = await importing(own, { file, type: 'Text/CSV' }, 'a-file')
    expect(replayable(again)).toEqual(replayable(first))
    expect(isReplay(again)).toBe(true)
  })

  test.each([
    ['a cell', { file: file.replace('Zoé', 'Zoe') }],
    ['a byte that means nothing', { file: `${file}\n` }],
    ['the mode', { file, query: '?mode=upsert' }],
    ['the charset', { file, type: 'text/csv; charset=windows-1252' }],
  ])('not the same request when %s differs: 422', async (_, other) => {
    const own = await newOrganization()
    expect((await importing(own, { file }, 'a-file')).body.created).toBe(1)
    expect((await importing(own, other, 'a-file')).status).toBe(422)
    const { results } = await database
      .prepare('SELECT display_name FROM clients WHERE organization_id = ?')
      .bind(own.id)
      .all()
    expect(results).toEqual([{ display_name: 'Zoé' }])
  })
})
