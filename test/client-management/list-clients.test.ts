import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, newOrganization, origin, type Organization } from '../helpers.ts'
import {
  anyUid,
  details,
  everything,
  expectRefusal,
  isoTime,
  lone,
  nothing,
  outcome,
} from './client-answers.ts'

const notFound = { status: 404, body: { error: 'Users not found' } }

describe('a client in the list', () => {
  const keys = [
    ...[
      'user_uid',
      'created_at',
      'display_name',
      'email',
      ...Object.keys(nothing),
      'last_session',
      'admin_uid',
    ],
  ]

  test('has every key and no other, age and shoeSize as text', async () => {
    const organization = await newOrganization()
    const sent = everything()
    const full = await createClient(organization, sent)
    await createClient(organization)
    const { session } = {
      session: (await organization.clients(`/record-session/${full}`, { json: { activity: 'Running' } }))
        .body,
    }
    const answer = await organization.clients('/')
    expect(outcome(answer)).toEqual({
      status: 200,
      body: {
        users: [
          {
            ...sent,
            user_uid: full,
            created_at: isoTime,
            age: '23',
            shoeSize: '7.5',
            profile_photo: null,
            last_session: session.last_session,
            admin_uid: organization.adminUid,
          },
          {
            ...nothing,
            user_uid: anyUid,
            created_at: isoTime,
            display_name: 'Test Client',
            email: expect.any(String),
            last_session: null,
            admin_uid: organization.adminUid,
          },
        ],
      },
    })
    for (const user of answer.body.users as object[])
      expect(Object.keys(user).sort()).toEqual([...keys].sort())
    // The list never reads notes; the details show the same client with one.
    const { notes, ...shown } = await details(organization, full)
    expect(notes).toEqual({ text: null, updated_at: null })
    expect(answer.body.users[0]).toEqual(shown)
  })

  test.each<[unknown, string]>([
    [7, '7'],
    ['7.0', '7'],
    [42.5, '42.5'],
    ['0.5', '0.5'],
    [100, '100'],
  ])('shows the shoe size %j as "%s"', async (given, shown) => {
    const organization = await newOrganization()
    await createClient(organization, { shoeSize: given })
    expect((await organization.clients('/')).body.users[0].shoeSize).toBe(shown)
  })
})

describe('whose', () => {
  test('nobody’s is 404', async () => {
    const organization = await newOrganization()
    expect(outcome(await organization.clients('/'))).toEqual(notFound)
  })

  test('of one organization only, whatever the cursor', async () => {
    const [organization, stranger] = [await newOrganization(), await newOrganization()]
    const own = await createClient(organization)
    const foreign = await createClient(stranger)
    const uids = async (query = '') =>
      ((await organization.clients(`/${query}`)).body.users as { user_uid: string }[]).map(
        (user) => user.user_uid,
      )
    expect(await uids()).toEqual([own])
    expect(await uids(`?end_before_id=${foreign}`)).toEqual([own])
    expect(outcome(await organization.clients(`/?start_after_id=${foreign}`))).toEqual(notFound)
  })
})

describe('the query', () => {
  let organization: Organization
  beforeAll(async () => {
    organization = await newOrganization()
    await createClient(organization)
  })
  const list = (query: string) => organization.clients(`/${query}`)

  test.each(['1', '2', '500', '1.0', '007', '', '%20', '5&limit=5'])('limit=%s is taken', async (limit) => {
    expect((await list(`?limit=${limit}`)).status).toBe(200)
  })

  test.each([
    ...[
      '0',
      '-1',
      '-0',
      '501',
      '1.5',
      '1e1',
      '0x10',
      '+5',
      '%205',
      'ten',
      'NaN',
      'Infinity',
      'null',
      '[5]',
      '5,6',
    ],
    ...['99999999999999999999', '9'.repeat(400), '5&limit=6', '%00'],
  ])('limit=%s is 400', async (limit) => {
    expectRefusal(await list(`?limit=${limit}`), 'limit')
  })

  test.each(['start_after_id', 'end_before_id'])('%s: 1 to 128 letters, digits, - and _', async (cursor) => {
    for (const good of ['0', 'x', '-', '_', 'A-z_9', 'x'.repeat(128), '__proto__', ''])
      expect([200, 404]).toContain((await list(`?${cursor}=${good}`)).status)
    for (const bad of [
      'a.b',
      'a%20b',
      'a/b',
      '%C3%BC',
      '%00',
      '*',
      "'",
      'x'.repeat(129),
      'a&start_after_id=b&end_before_id=b',
    ])
      expect((await list(`?${cursor}=${bad}`)).status, bad).toBe(400)
    expectRefusal(await list(`?${cursor}=a.b`), cursor)
    expectRefusal(await list(`?${cursor}=a&${cursor}=b`), cursor)
  })

  test('both cursors together are 400, also when they are equal or one is malformed', async () => {
    for (const query of ['?start_after_id=a&end_before_id=b', '?start_after_id=a&end_before_id=a']) {
      const { status, body } = await list(query)
      expect(status).toBe(400)
      expect(body.details).toHaveLength(1)
      expect(body.error).toContain('start_after_id')
      expect(body.error).toContain('end_before_id')
    }
    expect((await list('?start_after_id=a&end_before_id=*')).status).toBe(400)
    expect((await list('?start_after_id=0&end_before_id=')).status).toBe(200)
  })

  test.each([
    ['limitt', ', did you mean "limit"?'],
    ['start_after', ', did you mean "start_after_id"?'],
    ['offset', ''],
    ['gender', ''],
    ['__proto__', ''],
    ['constructor', ''],
    ['toString', ''],
  ])('%s is refused by name', async (name, suggestion) => {
    expect(outcome(await list(`?${name}=1`))).toEqual(lone(name, `unknown field "${name}"${suggestion}`))
  })

  test('all its problems are told at once', async () => {
    expectRefusal(await list('?limit=0&start_after_id=*&page=2'), 'limit', 'start_after_id', 'page')
  })

  test.each(['%', '%zz', '%ff'])('%s is no text: 400', async (text) => {
    expectRefusal(await list(`?limit=${text}`), 'query')
  })

  test.each(['', '/', '?limit=5', '/?limit=5'])(
    'the path ending in "%s" answers without a redirect',
    async (end) => {
      const answer = await organization.clients(end)
      expect(answer.status).toBe(200)
      expect(answer.body.users).toHaveLength(1)
      expect(answer.headers.get('X-Request-Id')).toMatch(/^[\w-]{8,}$/)
      expect(answer.headers.get('Link')).toBeNull()
    },
  )

  test('another method is 405 and told which ones there are', async () => {
    const answer = await organization.clients('/', { method: 'PATCH' })
    expect(outcome(answer)).toEqual({ status: 405, body: { error: expect.any(String) } })
    const allowed = (answer.headers.get('Allow') ?? '').split(', ')
    expect(allowed).toEqual(expect.arrayContaining(['GET', 'POST', 'PUT', 'DELETE']))
    expect(allowed).not.toContain('PATCH')
  })

  test('the Link leads to this Worker', async () => {
    await createClient(organization)
    const link = (await list('?limit=1')).headers.get('Link')
    expect(link?.startsWith(`<${origin}/client-management/clients`)).toBe(true)
  })
})
