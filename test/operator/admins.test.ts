import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, operate, type Organization } from '../helpers.ts'

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const create = (organization: string, json: object) =>
  operate(`/organizations/${organization}/admins`, { json })
const list = (organization: string) => operate(`/organizations/${organization}/admins`)

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

describe('POST /operator/v1/organizations/{id}/admins', () => {
  test('creates an admin, who is listed afterwards', async () => {
    const { id, adminUid } = await newOrganization()
    const answer = await create(id, { display_name: ' Second Admin ', email: 'second@example.com' })
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      admin: {
        admin_uid: expect.stringMatching(/^[\w-]{1,128}$/),
        display_name: 'Second Admin',
        email: 'second@example.com',
        created_at: time,
      },
    })
    const first = {
      admin_uid: adminUid,
      display_name: 'An admin',
      email: 'admin@example.com',
      created_at: time,
    }
    const listed = await list(id)
    expect(listed.status).toBe(200)
    expect(listed.body).toEqual({ admins: [first, answer.body.admin] })
  })

  const nameRule = 'display_name must be 1 to 200 characters without control characters'
  const emailRule = 'email must be a valid e-mail address of at most 254 characters'
  test.each([
    [{ display_name: undefined }, 'display_name', 'display_name is required'],
    [{ display_name: null }, 'display_name', 'display_name must not be null'],
    [{ display_name: ' ' }, 'display_name', 'display_name is required'],
    [{ display_name: 'n'.repeat(201) }, 'display_name', nameRule],
    [{ display_name: 'a\nb' }, 'display_name', nameRule],
    [{ email: undefined }, 'email', 'email is required'],
    [{ email: null }, 'email', 'email must not be null'],
    [{ email: 'nobody' }, 'email', emailRule],
    [{ email: `${'a'.repeat(60)}@${`${'b'.repeat(60)}.`.repeat(4)}example` }, 'email', emailRule],
    [{ e_mail: 'x@example.com' }, 'e_mail', 'unknown field "e_mail", did you mean "email"?'],
    [{ admin_uid: 'mine' }, 'admin_uid', 'admin_uid is set by the service'],
  ])('refuses %o and creates no admin', async (wrong, field, message) => {
    const before = (await list(organization.id)).body
    const facts = { display_name: 'New Admin', email: 'new@example.com', ...wrong }
    const answer = await create(organization.id, facts)
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual({ error: message, details: [{ field, message }] })
    expect((await list(organization.id)).body).toEqual(before)
  })

  test('names all problems at once', async () => {
    const { status, body } = await create(organization.id, { display_name: 'a\nb', email: 'nobody' })
    expect(status).toBe(400)
    expect(body).toEqual({
      error: `${nameRule}; ${emailRule}`,
      details: [
        { field: 'display_name', message: nameRule },
        { field: 'email', message: emailRule },
      ],
    })
  })

  test('an e-mail belongs to one admin of each organization, whatever its case', async () => {
    const taken = await create(organization.id, { display_name: 'Twin', email: 'ADMIN@Example.com' })
    expect(taken.status).toBe(409)
    expect(taken.body).toEqual({ error: 'An admin with this email already exists' })
    const other = await newOrganization()
    const elsewhere = await create(other.id, { display_name: 'Twin', email: 'twin@example.com' })
    const here = await create(organization.id, { display_name: 'Twin', email: 'twin@example.com' })
    expect([elsewhere.status, here.status]).toEqual([201, 201])
  })

  test('an unknown organization is 404, and no admin is created', async () => {
    const notFound = { status: 404, body: { error: 'Organization not found' } }
    const admin = { display_name: 'New Admin', email: 'new@example.com' }
    expect(await create('no-such-one', admin)).toMatchObject(notFound)
    expect(await list('no-such-one')).toMatchObject(notFound)
  })
})

test('GET lists the organization’s own admins, and refuses a query', async () => {
  const other = await newOrganization()
  const { body } = await list(other.id)
  expect(body.admins.map((admin: { admin_uid: string }) => admin.admin_uid)).toEqual([other.adminUid])
  const refused = await operate(`/organizations/${other.id}/admins?limit=1`)
  expect(refused.status).toBe(400)
  expect(refused.body.error).toBe('unknown field "limit"')
})

test('an organization without admins has an empty list', async () => {
  const id = `empty-${Date.now().toString(36)}`
  await operate('/organizations', { json: { id, name: 'Empty', plan: 'free' } })
  expect(await list(id)).toMatchObject({ status: 200, body: { admins: [] } })
  expect(await operate(`/organizations/${id}/keys`)).toMatchObject({ status: 200, body: { keys: [] } })
})
