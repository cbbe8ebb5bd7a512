// One e-mail belongs to one client of an organization, whatever its case.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aClient, createClient, newOrganization, type Organization } from '../helpers.ts'
import { details, everything, expectRefusal, outcome, updated } from './client-answers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const create = (fields: object, of = organization) => of.clients('/', { json: fields })
const update = (json: object) => organization.clients('/', { method: 'PUT', json })

describe('a taken e-mail on create', () => {
  test.each([
    ['in the same case', (email: string) => email],
    ['in another case', (email: string) => email.toUpperCase()],
    ['with spaces around', (email: string) => `  ${email} `],
  ])('%s is 400, and the answer does not repeat it', async (_, again) => {
    const { email } = aClient()
    await create(aClient({ email }))
    const answer = await create(aClient({ email: again(email) }))
    expectRefusal(answer, 'email')
    expect(answer.body.error).toMatch(/already|taken|exists|in use/i)
    expect(JSON.stringify(answer.body).toLowerCase()).not.toContain(email)
  })

  test('can be used in another organization, and once its client is deleted', async () => {
    const { email } = aClient()
    const { userData } = (await create(aClient({ email }))).body
    expect((await create(aClient({ email }), await newOrganization())).status).toBe(201)
    await organization.clients('/', { method: 'DELETE', json: { user_uid: userData.user_uid } })
    expect((await create(aClient({ email }))).status).toBe(201)
  })

  test('goes to exactly one of ten racing requests', async () => {
    const { email } = aClient()
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(aClient({ email }))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(400)])
  })
})

describe('a taken e-mail on update', () => {
  let sent: ReturnType<typeof everything>
  let uid: string
  let before: Record<string, unknown>
  beforeEach(async () => {
    sent = everything()
    uid = await createClient(organization, sent)
    before = await details(organization, uid)
  })

  test('is 400 in any case, is not repeated, and changes nothing', async () => {
    const { email } = aClient()
    await createClient(organization, { email })
    for (const taken of [email, email.toUpperCase(), ` ${email} `]) {
      const answer = await update({ user_uid: uid, age: 50, email: taken })
      expectRefusal(answer, 'email')
      expect(answer.body.error).toMatch(/already|taken|exists|in use/i)
      expect(JSON.stringify(answer.body).toLowerCase()).not.toContain(email)
    }
    expect(await details(organization, uid)).toEqual(before)
  })

  test('may be the client’s own, also in another case', async () => {
    const email = sent.email.toUpperCase()
    expect(outcome(await update({ user_uid: uid, email }))).toEqual(updated)
    expect(await details(organization, uid)).toEqual({ ...before, email })
  })

  test('can be used once its client has another', async () => {
    await update({ user_uid: uid, email: aClient().email })
    expect((await organization.clients('/', { json: aClient({ email: sent.email }) })).status).toBe(201)
  })

  test('goes to exactly one of ten racing requests', async () => {
    const uids = await Promise.all(Array.from({ length: 10 }, () => createClient(organization)))
    const { email } = aClient()
    const answers = await Promise.all(uids.map((user_uid) => update({ user_uid, email })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(400)])
  })
})
