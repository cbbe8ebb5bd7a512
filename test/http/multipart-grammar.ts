/** Multipart bodies in every spelling that RFC 7578, 2046 and 2183 allow, for fast-check. */
import fc from 'fast-check'

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
export const binary = (bytes: Uint8Array) => String.fromCharCode(...bytes)

const anyCase = (text: string) =>
  fc.array(fc.boolean(), { minLength: text.length, maxLength: text.length }).map((ups) =>
    Array.from(text)
      .map((each, at) => (ups[at] ? each.toUpperCase() : each.toLowerCase()))
      .join(''),
  )
const blank = fc.constantFrom('', ' ', '\t', '  ')

/** A parameter: quoted, with or without needless escapes, or bare if its value is a token. */
const parameter = (name: string, value: string) =>
  fc
    .tuple(blank, anyCase(name), blank, blank, fc.constantFrom('bare', 'quoted', 'escaped'), foldOrNone)
    .map(([before, word, left, right, style, fold]) => {
      const isToken = /^[\w.!#$&+^-]+$/.test(value)
      const escaped = value.replace(style === 'escaped' ? /(.)/g : /(["\\])/g, '\\$1')
      return `;${fold}${before}${word}${left}=${right}${style === 'bare' && isToken ? value : `"${escaped}"`}`
    })

const foldOrNone = fc.constantFrom('', '', '\r\n ', '\r\n\t ')

export interface Written {
  name: string
  fileName: string | undefined
  content: string
}

const name = fc.constantFrom(
  'display_name',
  'profile_photo',
  'preferable_activities[]',
  'a b;c="d"\\',
  'name',
  'x',
)
const fileName = fc.option(fc.constantFrom('', 'a.png', 'my photo.png', 'C:\\p;name="x".png', 'a"b.png'), {
  nil: undefined,
})
/** Random bytes, and bytes that look like a boundary. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map(binary),
  fc.constantFrom(
    '',
    '\r',
    '\n',
    '\r\n',
    '--b',
    '\r\n--',
    '\r\n--bc\r\n',
    '\n--b\n',
    '\r\n--b-',
    '\r\n\r\n',
    '--b--',
  ),
)
const parts = fc.array(fc.record<Written>({ name, fileName, content }), { maxLength: 5 })

const disposition = ({ name, fileName }: Written) =>
  fc
    .tuple(
      anyCase('content-disposition'),
      blank,
      foldOrNone,
      anyCase('form-data'),
      parameter('name', name),
      fileName === undefined ? fc.constant('') : parameter('filename', fileName),
      fc.constantFrom('', `; filename*=UTF-8''a.png`, '; x=y'),
      fc.boolean(),
    )
    .map(([header, space, fold, type, one, other, extension, isReversed]) => {
      const star = fileName === undefined && extension.includes('*') ? '' : extension
      const all = isReversed ? `${star}${other}${one}` : `${one}${other}${star}`
      return `${header}:${space}${fold}${type}${all}`
    })

const otherHeader = fc.constantFrom(
  'Content-Type: text/plain; charset=iso-8859-1',
  'content-type: image/png; name="not this"',
  'Content-Length: 4',
  'Content-Transfer-Encoding: binary',
  'X-Folded: a;\r\n name="nor this"',
  'MIME-Version: 1.0',
)

const part = (written: Written) =>
  fc
    .tuple(
      disposition(written),
      fc.array(otherHeader, { maxLength: 2 }),
      fc.array(otherHeader, { maxLength: 1 }),
    )
    .map(([line, before, after]) => `${[...before, line, ...after].join('\r\n')}\r\n\r\n${written.content}`)

const boundaries = fc.constantFrom(
  'b',
  '----WebKitFormBoundaryAbC',
  "'()+_,-./:=?",
  'with a space',
  '-'.repeat(70),
)

/** A body, its Content-Type, and the parts that it holds. */
export const bodies = fc
  .tuple(
    parts,
    boundaries,
    fc.constantFrom('', 'A preamble\r\n', '\r\n', '--c\r\n\r\n'),
    fc.constantFrom('', '\r\n', '\r\nAn epilogue\r\n--b\r\n', ' \t\r\n'),
  )
  .chain(([written, boundary, preamble, epilogue]) =>
    fc
      .tuple(
        fc.tuple(...written.map(part)),
        fc.array(blank, { minLength: written.length, maxLength: written.length }),
        parameter('boundary', boundary),
      )
      .map(([texts, paddings, boundaryParameter]) => ({
        written,
        boundary,
        contentType: `multipart/form-data; charset=utf-8${boundaryParameter.replaceAll('\r\n', '')}`,
        body: latin1(
          `${preamble}${texts.map((text, at) => `--${boundary}${paddings[at] ?? ''}\r\n${text}\r\n`).join('')}--${boundary}--${epilogue}`,
        ),
      })),
  )
  // A line in the content that equals the boundary would divide the part.
  .filter(({ written, boundary }) => written.every((each) => !isDivided(each.content, boundary)))

const isDivided = (text: string, boundary: string) =>
  `\r\n${text}\r\n`.split('\r\n').some((line) => /^--(.*?)(?:--)?[ \t]*$/s.exec(line)?.[1] === boundary)
