// Contract 1.1: the multipart parser follows RFC 7578.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readParts } from '../../src/http/body/multipart.ts'
import { expectInProportion } from '../in-proportion.ts'
import { binary, bodies } from './multipart-grammar.ts'

const bytes = (latin1: string) => Uint8Array.from(latin1, (character) => character.charCodeAt(0))

test('a body in any spelling that the grammar allows is read as it was written', () => {
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

test('a body that is cut before its end is refused', () => {
  fc.assert(
    fc.property(bodies, fc.nat(), ({ boundary, contentType, body }, at) => {
      const end = binary(body).lastIndexOf(`--${boundary}--`) + boundary.length + 3
      fc.pre(end > boundary.length + 3)
      expect(() => readParts(body.subarray(0, at % end), contentType)).toThrow(/not valid multipart/)
    }),
    { numRuns: 1_000 },
  )
})

test('random bytes are read or refused with 400, and cause no other error', () => {
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

test('lines may all end with LF instead of CR LF, and a part may then end with CR', () => {
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
])('a body of %s is read or refused in linear time', async (_, text) => {
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
