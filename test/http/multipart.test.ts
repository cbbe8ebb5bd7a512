// Contract 1.1: multipart as RFC 7578 has it.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readParts } from '../../src/http/body/multipart.ts'
import { aClient, newOrganization, type Organization } from '../helpers.ts'
import { expectInProportion } from '../in-proportion.ts'
import { photos } from '../fixtures/photos.ts'
import { binary, bodies } from './multipart-grammar.ts'

const bytes = (latin1: string) => Uint8Array.from(latin1, (character) => character.charCodeAt(0))

test('whatever the grammar allows is read as it was meant', () => {
  fc.assert(
    fc.property(bodies, ({ written, contentType, body }) => {
      const read = readParts(body, contentType).map(({ name, hasFileName, content }) => ({
        name,
        hasFileName,
        content: binary(content),
      }))
      expect(read).toEqual(
        written.map(({ name, fileName, content }) => ({
          name,
          hasFileName: fileName !== undefined,
          content,
        })),
      )
    }),
    { numRuns: 2_000 },
  )
})

test('cut anywhere before its end it is refused', () => {
  fc.assert(
    fc.property(bodies, fc.nat(), ({ boundary, contentType, body }, at) => {
      const end = binary(body).lastIndexOf(`--${boundary}--`) + boundary.length + 3
      fc.pre(end > boundary.length + 3)
      expect(() => readParts(body.subarray(0, at % end), contentType)).toThrow(/not valid multipart/)
    }),
    { numRuns: 1_000 },
  )
})

test('bytes at random are read or refused, and nothing else happens', () => {
  const pieces = fc.constantFrom(
    '--b',
    '--b--',
    '\r\n',
    '\n',
    '\r',
    ': ',
    ';',
    '"',
    '\\',
    'name=',
    ' ',
    'x',
    '\xff',
  )
  const disposition = fc.constant('Content-Disposition: form-data; name="x"\r\n\r\n')
  const soup = fc
    .array(fc.oneof(pieces, pieces, disposition), { maxLength: 30 })
    .map((all) => bytes(all.join('')))
  fc.assert(
    fc.property(soup, (body) => {
      try {
        expect(Array.isArray(readParts(body, 'multipart/form-data; boundary=b'))).toBe(true)
      } catch (error) {
        expect(error).toMatchObject({ status: 400, message: 'The body is not valid multipart/form-data' })
      }
    }),
    { numRuns: 2_000 },
  )
})

test('lines may break with LF alone, if all do; the last byte of a part may be CR then', () => {
  const text =
    '--b\nContent-Disposition: form-data;\n name=x\n\none\r\n--b \ncontent-disposition:form-data;name="y"\n\n\n--b--\n'
  const read = readParts(bytes(text), 'multipart/form-data; boundary=b')
  expect(read.map(({ name, content }) => [name, binary(content)])).toEqual([
    ['x', 'one\r'],
    ['y', ''],
  ])
  const inCrLf = '--b\r\nContent-Disposition: form-data; name=x\r\n\r\none\n--b\n\r\n--b--'
  expect(
    readParts(bytes(inCrLf), 'multipart/form-data; boundary=b').map(({ content }) => binary(content)),
  ).toEqual(['one\n--b\n'])
})

test.each([
  ['line feeds', '\n'.repeat(3_000_000)],
  ['beginnings of boundaries', '\n--b'.repeat(750_000)],
  ['dashes, the boundary too', '-'.repeat(3_000_000)],
  ['one endless header', 'x'.repeat(3_000_000)],
  ['quotes', '";a="\\'.repeat(500_000)],
])('a body of %s takes no more time than any other of its size', async (_, text) => {
  const start = '--b\r\nContent-Disposition: form-data; name="x"'
  const body = new TextEncoder().encode(`${start}${text}`)
  await expectInProportion(() => {
    for (const boundary of ['b', '-'.repeat(70)]) {
      try {
        readParts(body, `multipart/form-data; boundary=${boundary}`)
      } catch (error) {
        expect(error).toMatchObject({ status: 400 })
      }
    }
  })
})

describe('a part is a file or text by its field', () => {
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
  ])('brand%j is text, of UTF-8', async (more) => {
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
  ])('brand%j with %j is refused, whatever the photo beside it holds', async (more, content, message) => {
    for (const beside of [photo, withReplacement, '']) {
      const { status, body } = await send([`; name=brand${more}`, content], ['; name=profile_photo', beside])
      expect([status, body]).toEqual([400, { error: message, details: [{ field: 'brand', message }] }])
    }
  })

  test('all problems are told at once, and a file without a byte is not supplied', async () => {
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
