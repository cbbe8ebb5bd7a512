// Contract 2: a list of activities in every spelling that clients of this API write.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { aClient, createClient, newOrganization, type Organization } from '../helpers.ts'
import { activities } from './client-cases.ts'
import { conflict, details, multipart, outcome } from './client-answers.ts'

const field = 'preferable_activities'
let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
})

const chosen = fc.array(fc.constantFrom(...activities), { minLength: 1, maxLength: 6 })
const inOrder = (list: string[]) => activities.filter((each) => list.includes(each))

/** A list cut into pieces, each written as a name alone, names with commas or a list in JSON. */
const pieces = (list: string[]) =>
  fc.array(fc.nat(list.length), { maxLength: 2 }).chain((cuts) => {
    const at = [0, ...cuts.sort((one, other) => one - other), list.length]
    const texts = at.slice(1).map((end, n) => list.slice(at[n], end))
    return fc.tuple(...texts.map(asText))
  })
const asText = (list: string[]) =>
  fc.constantFrom(
    JSON.stringify(list),
    list.join(','),
    ` ${list.join(' , ')} `,
    JSON.stringify(list, null, 1),
  )

const pairs = (texts: string[]) =>
  fc
    .tuple(...texts.map((_, at) => fc.constantFrom(field, `${field}[]`, `${field}[${at}]`)))
    .map((names) => texts.map((text, at): [string, string] => [names[at] ?? field, text]))

const spelled = chosen.chain((list) =>
  pieces(list)
    .chain(pairs)
    .map((given) => ({ list, given })),
)

describe('every spelling gives the same list', () => {
  const put = (body: BodyInit, query = '') => organization.clients(`/${query}`, { method: 'PUT', body })
  const own = (): [string, string] => ['user_uid', uid]
  test.each<[string, (given: [string, string][]) => Promise<unknown>]>([
    ['in a form', (given) => put(new URLSearchParams([own(), ...given]))],
    ['in multipart', (given) => put(multipart([own(), ...given]))],
    ['in a query', (given) => put('', `?${new URLSearchParams([own(), ...given]).toString()}`)],
    [
      'in a query and a form',
      (given) => put(new URLSearchParams([own(), ...given]), `?${new URLSearchParams(given).toString()}`),
    ],
  ])('%s', async (_, send) => {
    await fc.assert(
      fc.asyncProperty(spelled, async ({ list, given }) => {
        await organization.clients('/', { method: 'PUT', json: { user_uid: uid, [field]: null } })
        expect(await send(given)).toMatchObject({ status: 200 })
        expect((await details(organization, uid))[field]).toEqual(inOrder(list))
      }),
      { numRuns: 15 },
    )
  })

  test('in JSON, as a list or as text', async () => {
    await fc.assert(
      fc.asyncProperty(chosen, chosen.chain(asText), async (list, text) => {
        const answer = await organization.clients('/', { json: aClient({ [field]: list }) })
        expect(answer.body.userData[field]).toEqual(inOrder(list))
        const other = await organization.clients('/', { json: aClient({ [field]: text }) })
        expect(other.body.userData[field]).toEqual(activities.filter((each) => text.includes(each)))
      }),
      { numRuns: 8 },
    )
  })

  test('in the query of a filter', async () => {
    await createClient(organization, { [field]: activities })
    await fc.assert(
      fc.asyncProperty(spelled, async ({ list, given }) => {
        const all = new URLSearchParams([['limit', '500'], ...given]).toString()
        const same = new URLSearchParams({ limit: '500', [field]: JSON.stringify(list) }).toString()
        const [answer, other] = [
          await organization.clients(`/filter?${all}`),
          await organization.clients(`/filter?${same}`),
        ]
        expect(answer.status).toBe(200)
        expect(answer.body).toEqual(other.body)
      }),
      { numRuns: 12 },
    )
  })
})

test('query and body of an update are one list in any order, and clash when they differ', async () => {
  const query = `?user_uid=${uid}&${field}=Running,Weightlifting,Running`
  const same = await organization.clients(`/${query}`, {
    method: 'PUT',
    json: { [field]: ['Weightlifting', 'Running'] },
  })
  expect(same.status).toBe(200)
  for (const other of [['Running'], [], ['Running', 'Vertical Jump'], null]) {
    const answer = await organization.clients(`/${query}`, { method: 'PUT', json: { [field]: other } })
    expect(outcome(answer)).toEqual(conflict(field))
  }
  expect((await details(organization, uid))[field]).toEqual(['Running', 'Weightlifting'])
})

test('an empty list clears the field, and blank text leaves it', async () => {
  const chosenBefore = { user_uid: uid, [field]: ['Running', 'Weightlifting'] }
  await organization.clients('/', { method: 'PUT', json: chosenBefore })
  for (const blank of ['', ' ']) {
    const body = new URLSearchParams([
      ['user_uid', uid],
      ['weight', '60'],
      [field, blank],
      [`${field}[]`, blank],
    ])
    expect((await organization.clients('/', { method: 'PUT', body })).status).toBe(200)
    expect((await details(organization, uid))[field]).toEqual(['Running', 'Weightlifting'])
  }
  const body = new URLSearchParams([
    ['user_uid', uid],
    [`${field}[]`, '[]'],
  ])
  expect((await organization.clients('/', { method: 'PUT', body })).status).toBe(200)
  expect((await details(organization, uid))[field]).toEqual([])
})

test.each([
  `${field}[`,
  `${field}]`,
  `${field}[a]`,
  `${field}[0][1]`,
  `${field}[-1]`,
  'brand[]',
  'display_name[0]',
])('%s is an unknown field', async (name) => {
  const body = new URLSearchParams([
    ['user_uid', uid],
    [name, 'Running'],
  ])
  const { status, body: answer } = await organization.clients('/', { method: 'PUT', body })
  expect([status, answer.error]).toEqual([400, expect.stringContaining(`unknown field "${name}"`)])
})
