// Contract 1.1: an unknown name is refused whatever its value, because blanks are dropped only afterwards.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Answer, type Organization } from '../helpers.ts'
import { formats, formatsOf, keyedRoutes, ready, routesThatRead } from './every-route.ts'

let owner: Organization
let stranger: Organization
beforeAll(async () => {
  owner = await newOrganization()
  stranger = await newOrganization()
})

const names = fc.oneof(
  fc.constantFrom('gendr', 'wieght', 'nota', 'limits', 'height_', 'constructor', '__proto__'),
  fc.stringMatching(/^[a-z]{1,12}_zz$/),
)
const values = fc.constantFrom('', ' ', '\t\n', '\u00a0', 'x', '0', '[]')

/** A 400 that has a problem for this name, and repeats it. */
function expectNamed({ status, body }: Answer, name: string) {
  expect(status, JSON.stringify(body)).toBe(400)
  expect(body.details).toContainEqual({
    field: name,
    message: expect.stringContaining(`unknown field "${name}"`),
  })
}

const each = (property: (name: string, value: string) => Promise<void>) =>
  fc.assert(fc.asyncProperty(names, values, property), { numRuns: 12 })

describe.each(keyedRoutes)('%s', (route) => {
  test('refuses an unknown name in the query', async () => {
    const { ask } = await ready(route, owner)
    await each(async (name, value) => {
      expectNamed(await ask(new URLSearchParams([[name, value]]).toString()), name)
    })
  })
})

describe.each(routesThatRead)('%s', (route) => {
  test.each(formatsOf(route))('refuses an unknown name in %s', async (format) => {
    const { ask, fields } = await ready(route, owner)
    await each(async (name, value) => {
      const members: [string, unknown][] = [...Object.entries(fields), [name, value]]
      expectNamed(await ask('', formats[format](Object.fromEntries(members))), name)
    })
  })
})

describe.each(routesThatRead)('%s', (route) => {
  test('does not repeat a key or an e-mail that was sent as a name', async () => {
    const { ask } = await ready(route, owner)
    const secrets = [owner.keys.admin, stranger.keys.prod, 'somebody.else@example.com']
    const answers = await Promise.all(
      secrets.flatMap((secret) => [
        ask('', formats.json({ [secret]: 'x' })),
        ask('', formats.json({ [`my ${secret}`]: { a: 1 } })),
        ask(new URLSearchParams([[secret, 'x']]).toString()),
      ]),
    )
    for (const { status, body } of answers) {
      expect(status).toBe(400)
      expect(body.error).toMatch(/unknown field "(?:my )?(?:roster_\w+_…|…@…)"/)
      for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret)
    }
  })
})

describe('a misspelled blank field', () => {
  test.each([
    ['PUT', '', 'wieght='],
    ['PUT', '?gendr=', ''],
    ['POST', '/save-notes/:id', 'nota='],
    ['POST', '/save-notes/:id?note=', ''],
  ])('is refused and changes nothing: %s %s %s', async (method, path, body) => {
    const { body: made } = await owner.clients('/', {
      json: { display_name: 'A', email: `${path}${body}@example.com`.replace(/[^\w@.]/g, '') },
    })
    const uid: string = made.userData.user_uid
    await owner.clients(`/save-notes/${uid}`, { json: { note: 'precious' } })
    const before = (await owner.clients(`/${uid}`)).body
    const separator = path.includes('?') ? '&' : '?'
    const target = path.startsWith('/save') ? path.replace(':id', uid) : `/${path}${separator}user_uid=${uid}`
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const answer = await owner.clients(target, { method, ...(body !== '' && { body, headers }) })
    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatch(/^unknown field "(wieght|gendr|nota|note)"/)
    expect((await owner.clients(`/${uid}`)).body).toEqual(before)
  })
})
