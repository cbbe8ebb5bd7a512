// Contract 1.1: the parts of a multipart body are read as files or as text.
import { beforeAll, describe, expect, test } from 'vitest'
import { aClient, newOrganization, type Organization } from '../helpers.ts'
import { photos } from '../fixtures/photos.ts'
import { binary } from './multipart-grammar.ts'

const bytes = (latin1: string) => Uint8Array.from(latin1, (character) => character.charCodeAt(0))

describe('the field decides how a part is read:', () => {
  let organization: Organization
  beforeAll(async () => {
    organization = await newOrganization()
  })
  const send = (...parts: [headers: string, content: string][]) => {
    const written = Object.entries(aClient()).map(([name, value]): [string, string] => [
      `; name="${name}"`,
      value,
    ])
    const text = [...written, ...parts]
      .map(([headers, content]) => `--b\r\nContent-Disposition: form-data${headers}\r\n\r\n${content}\r\n`)
      .join('')
    return organization.clients('/', {
      body: bytes(`${text}--b--\r\n`),
      headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
    })
  }
  const photo = binary(photos.truecolour)
  const withReplacement = `${photo}\xef\xbf\xbd\xef\xbf\xbd`

  test.each([
    '',
    '; filename=a.png',
    '\r\nContent-Type: text/plain',
    "; filename*=utf-8''a",
    '; filename=""',
  ])('profile_photo%j is a file', async (more) => {
    const answer = await send([`; name=profile_photo${more}`, photo])
    expect(answer.body.userData.profile_photo).toMatch(/\.png$/)
    const none = await send([`; name=profile_photo${more}`, ''])
    expect(none.body.userData.profile_photo).toBeNull()
  })

  test.each([
    '',
    '\r\nContent-Type: application/octet-stream',
    '\r\nContent-Type: text/plain; charset=latin1',
  ])('brand%j is UTF-8 text', async (more) => {
    expect((await send([`; name=brand${more}`, 'Zo\xc3\xab'])).body.userData.brand).toBe('Zoë')
  })

  test.each([
    ['; filename=brand.txt', 'A', 'brand must be text, not a file'],
    ["; filename*=utf-8''brand.txt", 'A', 'brand must be text, not a file'],
    ['; filename=""', 'A', 'brand must be text, not a file'],
    [
      '\r\nContent-Transfer-Encoding: base64',
      'QQ==',
      'brand must be text without a Content-Transfer-Encoding',
    ],
    ['', 'Zo\xeb', 'brand must be valid UTF-8'],
    ['\r\nContent-Type: text/plain; charset=iso-8859-1', 'Zo\xeb', 'brand must be valid UTF-8'],
  ])('brand%j with %j is refused, whatever the photo in the same body', async (more, content, message) => {
    for (const beside of [photo, withReplacement, '']) {
      const { status, body } = await send([`; name=brand${more}`, content], ['; name=profile_photo', beside])
      expect([status, body]).toEqual([400, { error: message, details: [{ field: 'brand', message }] }])
    }
  })

  test('all problems are in one answer, and an empty file counts as absent', async () => {
    const { body } = await send(
      ['; name=brand; filename=a', 'A'],
      ['; name=phone', '\xff'],
      ['; name=colour', ''],
      ['; name=shoeModel; filename=""', ''],
    )
    expect(body.error).toBe(
      'phone must be valid UTF-8; brand must be text, not a file; unknown field "colour"',
    )
  })
})
