// A phone number is asked as it is dialled at home or abroad, and stored as it is written anywhere.
import { beforeAll, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'

const stored = ['+41 44 668 18 00', '0041 79 555 99 88', '079 555 12 34', '(415) 555-2671']
let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
  for (const [number, phone] of stored.entries()) {
    await organization.clients('/', {
      json: { display_name: 'Anna', email: `p${number}@example.com`, phone },
    })
  }
  await organization.clients('/', { json: { display_name: '007 Agent', email: 'p7@example.com' } })
})

test.each<[string, (string | null)[]]>([
  ['044 668 18 00', ['+41 44 668 18 00']],
  ['0446681800', ['+41 44 668 18 00']],
  ['00 41 44', ['+41 44 668 18 00']],
  ['+41 (0)44', []],
  ['446681800', ['+41 44 668 18 00']],
  ['+41 79 555 99 88', ['0041 79 555 99 88']],
  ['079 555', ['0041 79 555 99 88', '079 555 12 34']],
  ['0079', ['0041 79 555 99 88', '079 555 12 34']],
  ['0415', ['(415) 555-2671']],
  // Stored without the code of its country, it is not found with it.
  ['+41795551234', []],
  // A name may begin with zeros; nothing begins with all of these.
  ['007', ['0041 79 555 99 88', '079 555 12 34', null]],
  ['00000', []],
])('%s finds %j', async (q, wanted) => {
  const { status, body } = await organization.clients(`/filter?q=${encodeURIComponent(q)}`)
  expect(status).toBe(wanted.length === 0 ? 404 : 200)
  const found: { phone: string | null }[] = body.users ?? []
  expect(found.map(({ phone }) => phone)).toEqual(wanted)
})
