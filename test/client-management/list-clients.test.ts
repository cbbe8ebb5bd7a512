import { describe, expect, test } from 'vitest'
import { createClient, newOrganization } from '../helpers.ts'
import { anyUid, details, everything, isoTime, nothing, outcome, someCursors } from './client-answers.ts'

const notFound = { status: 404, body: { error: 'Users not found' } }

describe('a client in the list', () => {
  const always = ['user_uid', 'created_at', 'display_name', 'email', 'last_session', 'admin_uid', 'status']
  const keys = [...always, ...Object.keys(nothing)].sort()

  test('has every key and no other, age and shoeSize as text', async () => {
    const organization = await newOrganization()
    const sent = everything()
    const full = await createClient(organization, sent)
    await createClient(organization)
    const session = await organization.clients(`/record-session/${full}`, { json: { activity: 'Running' } })
    const answer = await organization.clients('/')
    expect(outcome(answer)).toEqual({
      status: 200,
      body: {
        ...someCursors,
        users: [
          {
            ...sent,
            user_uid: full,
            created_at: isoTime,
            age: '23',
            shoeSize: '7.5',
            profile_photo: null,
            status: 'active',
            last_session: session.body.last_session,
            admin_uid: organization.adminUid,
          },
          {
            ...nothing,
            user_uid: anyUid,
            created_at: isoTime,
            display_name: 'Test Client',
            email: expect.any(String),
            status: 'active',
            last_session: null,
            admin_uid: organization.adminUid,
          },
        ],
      },
    })
    for (const user of answer.body.users as object[]) expect(Object.keys(user).sort()).toEqual(keys)
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

describe('an organization', () => {
  test('without clients is 404', async () => {
    const organization = await newOrganization()
    expect(outcome(await organization.clients('/'))).toEqual(notFound)
  })

  test('sees its own clients only, whatever the cursor', async () => {
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
