// Contract 1.1: a body labelled as another format is refused; JSON labelled as a form has its own message.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { formatNames, formats, formatsOf, ready, routesWithBody } from './every-route.ts'

let owner: Organization
beforeAll(async () => {
  owner = await newOrganization()
})

const form = 'application/x-www-form-urlencoded'
const sentence = 'The body looks like JSON: send it with Content-Type: application/json'
const pairs = formatNames.flatMap((written) =>
  formatNames.filter((label) => label !== written).map((label) => ({ written, label })),
)

describe.each(routesWithBody)('%s', (route) => {
  test('succeeds with JSON labelled as JSON', async () => {
    const { ask, fields, success } = await ready(route, owner)
    expect((await ask('', formats.json(fields))).status).toBe(success)
  })

  test.each(formatNames.filter((each) => !formatsOf(route).includes(each)))(
    'is 415 with a body in %s',
    async (format) => {
      const { ask, fields } = await ready(route, owner)
      expect((await ask('', formats[format](fields))).status).toBe(415)
    },
  )

  test.each(pairs)('refuses a body in $written that is labelled $label', async ({ written, label }) => {
    const { ask, fields } = await ready(route, owner)
    const { body = '' } = formats[written](fields)
    const { headers = {} } = formats[label](fields)
    const bodies = [body, formats[written]({}).body ?? '', formats[written]({ note: '' }).body ?? '']
    for (const each of bodies.filter((text) => text !== '')) {
      const { status } = await ask('', { body: each, headers })
      expect([400, 415]).toContain(status)
    }
  })
})

describe('a body of JSON labelled as a form', () => {
  let uid: string
  beforeAll(async () => {
    uid = await createClient(owner, { height: 160 })
    await owner.clients(`/save-notes/${uid}`, { json: { note: 'precious' } })
  })
  const send = (path: string, method: string, body: BodyInit) =>
    owner.clients(path, { method, body, headers: { 'Content-Type': form } })

  test('is one problem, reported instead of all others, and changes nothing', async () => {
    const before = (await owner.clients(`/${uid}`)).body
    const space = fc.stringMatching(/^[ \t\r\n\u00a0\ufeff\u3000]{0,4}$/)
    const json = fc.oneof(
      fc.constantFrom('{"note":"precious"}', '{"height":170}', '{', '[', '{%zz', '[]', '{}', '{&a=b&'),
      fc.json().map((value) => (/^[[{]/.test(value) ? value : `[${value}]`)),
    )
    const places = fc.constantFrom<[string, string]>(
      [`/save-notes/${uid}`, 'POST'],
      [`/?user_uid=${uid}&weight=61`, 'PUT'],
      [`/?user_uid=${uid}&gendr=&brand=%zz`, 'PUT'],
      [`/?user_uid=${uid}`, 'DELETE'],
      ['/', 'POST'],
    )
    await fc.assert(
      fc.asyncProperty(space, json, places, async (blank, text, [path, method]) => {
        const { status, body } = await send(path, method, `${blank}${text}`)
        expect({ status, body }).toEqual({
          status: 400,
          body: { error: sentence, details: [{ field: 'body', message: sentence }] },
        })
      }),
      { numRuns: 100 },
    )
    const latin1 = Uint8Array.from('{"note":"Zo\xeb"}', (character) => character.charCodeAt(0))
    expect((await send(`/save-notes/${uid}`, 'POST', latin1)).body.error).toBe(sentence)
    expect((await owner.clients(`/${uid}`)).body).toEqual(before)
  })

  test('is recognized by its beginning only: a form value in braces is text', async () => {
    const answer = await send(`/save-notes/${uid}`, 'POST', 'note={"a":1}')
    expect(answer.body).toEqual({ message: 'Note saved successfully.' })
    expect((await owner.clients(`/${uid}`)).body.notes.text).toBe('{"a":1}')
  })
})
