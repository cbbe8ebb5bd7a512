// Ways to spoil a request. Each is drawn as data and then applied, so that a counterexample shrinks to few of them.
import * as fc from 'fast-check'
import type { Draft } from './drafts.ts'
import { FilePart, hostileName, hostileText, hostileValue, Raw } from './values.ts'

export type Mutation = (draft: Draft) => Draft

/** Where the fields of a draft are. */
const placeOf = ({ source }: Draft) => (source === undefined ? 'query' : 'fields')

const changed = (draft: Draft, change: Partial<Draft>): Draft => ({ ...draft, isValid: false, ...change })

/** Changes the list of fields in the place that is the route's own. */
export const withFields = (draft: Draft, change: (fields: Draft['fields']) => Draft['fields']): Draft =>
  changed(draft, { [placeOf(draft)]: change(draft[placeOf(draft)]) })

const picked = <T>(list: readonly T[], at: number): T | undefined => list[Math.floor(at * list.length)]

const share = fc.double({ min: 0, max: 0.999, noNaN: true })
const byte = fc.integer({ min: 0, max: 255 })

/** A known field with another value, be it there or not. */
const spoiltField = (known: string[]) =>
  fc.tuple(fc.constantFrom(...known), hostileValue).map(
    ([name, value]): Mutation =>
      (draft) =>
        withFields(draft, (fields) => [...fields.filter(([each]) => each !== name), [name, value]]),
  )

const addedField = fc.tuple(hostileName, hostileValue).map(
  ([name, value]): Mutation =>
    (draft) =>
      withFields(draft, (fields) => [...fields, [name, value]]),
)

const droppedField = share.map(
  (at): Mutation =>
    (draft) =>
      withFields(draft, (fields) => fields.filter((field) => field !== picked(fields, at))),
)

/** The same name again, with the same value or with another one, in the same place or in the query as well. */
const repeatedField = fc
  .tuple(share, fc.option(hostileValue), fc.boolean(), fc.constantFrom('', '[]', '[0]', '[a]'))
  .map(([at, value, inQuery, suffix]): Mutation => (draft) => {
    const field = picked(draft[placeOf(draft)], at)
    if (!field) return draft
    const again: [string, unknown] = [`${field[0]}${suffix}`, value ?? field[1]]
    return inQuery
      ? changed(draft, { query: [...draft.query, again] })
      : withFields(draft, (all) => [...all, again])
  })

/** One field from two sources, which routes that take a query besides a body have to compare. */
const bothSources = (known: string[]) =>
  fc
    .tuple(fc.constantFrom(...known), hostileText, hostileValue)
    .map(([name, inQuery, inBody]): Mutation => (draft) => ({
      ...withFields(draft, (fields) => [...fields.filter(([each]) => each !== name), [name, inBody]]),
      query: [...draft.query, [name, inQuery]],
    }))

/** All that JSON may be at its root, and much that is no JSON. */
export const brokenJson = fc.constantFrom(
  ...[
    '',
    ' ',
    'null',
    'true',
    '1',
    '"text"',
    '[]',
    '[{}]',
    '{',
    '}',
    '{"a"}',
    '{"a":}',
    '{"a":1,}',
    "{'a':1}",
  ],
  ...[
    '{a:1}',
    '{"a":NaN}',
    '{"a":01}',
    '{"a":1}{"a":1}',
    '{"a":"\n"}',
    '{"a":"\\x41"}',
    '{"a":"\\ud8',
    '// a\n{}',
  ],
  ...['\ufeff\ufeff{}', 'undefined', '<xml/>', '['.repeat(200_000), '{"a":'.repeat(90_000)],
)

const otherText = fc.oneof(brokenJson, hostileText, fc.json()).map(
  (text): Mutation =>
    (draft) =>
      changed(draft, { text, source: draft.source ?? 'json' }),
)

const otherType = fc
  .constantFrom(
    ...[
      null,
      '',
      'application/json',
      'application/json; charset=utf-16',
      'APPLICATION/JSON ;a=b',
      'application/jsonp',
    ],
    ...[
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'text/plain',
    ],
    ...[
      'multipart/form-data; boundary=other',
      'multipart/form-data; boundary="fuzz-boundary"',
      ', application/json',
    ],
    ...[
      `multipart/form-data; boundary=${'b'.repeat(300)}`,
      'multipart/mixed; boundary=fuzz-boundary',
      'a/b; c="\\',
    ],
  )
  .map(
    (contentType): Mutation =>
      (draft) =>
        changed(draft, { contentType }),
  )

const spliced = fc
  .array(
    fc.record({
      at: share,
      remove: fc.constantFrom(0, 1, 5, 1_000_000),
      insert: fc.oneof(
        fc.array(byte, { maxLength: 4 }),
        fc.constantFrom<number[]>(
          [0xff],
          [0xc0, 0x80],
          [0xed, 0xa0, 0x80],
          [0xef, 0xbb, 0xbf],
          [0],
          [13, 10],
          [0x26],
          [0x25],
        ),
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map(
    (splices): Mutation =>
      (draft) =>
        changed(draft, { splices: [...draft.splices, ...splices] }),
  )

const queryTail = fc
  .oneof(
    fc.constantFrom(
      '%',
      '%ff',
      '%zz',
      '%00',
      '&&&',
      '=',
      '=x',
      '?',
      '%c0%80',
      '+',
      'a=%ed%a0%80',
      'x[y][z]=1',
    ),
    fc.constantFrom(
      'limit=5&limit=6',
      'user_uid',
      '__proto__=x',
      'from_id=%00',
      'a='.concat('b'.repeat(14_000)),
    ),
    hostileText.map((text) => text.replace(/[#\s]/g, '')),
  )
  .map(
    (tail): Mutation =>
      (draft) =>
        changed(draft, { queryTail: tail }),
  )

const headers: [string, string][] = [
  ...['', 'x', '"a"', 'W/"a"', '*', '"', 'a,b', `"${'a'.repeat(4_000)}"`].flatMap(
    (tag): [string, string][] => [
      ['If-None-Match', tag],
      ['If-Match', tag],
      ['Idempotency-Key', tag],
    ],
  ),
  ...['bytes=0-0', 'bytes=9-', 'bytes=-1', 'bytes=5-2', 'bytes=-0', 'bytes=a-b', 'bytes=0-1,3-4', 'x'].map(
    (range): [string, string] => ['Range', range],
  ),
  [`Range`, `bytes=${'9'.repeat(30)}-`],
  ['If-Range', '"x"'],
  ['If-Modified-Since', 'never'],
  ['x-d1-bookmark', "' OR 1=1 --"],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['X-Request-Id', '<script>'],
  ['X-Forwarded-Host', 'evil.example'],
  ['Host', 'evil.example'],
  ['Origin', 'null'],
  ['Origin', 'https://evil.example'],
  ['Access-Control-Request-Method', 'DELETE'],
  ['Accept', 'application/xml'],
  ['Accept-Language', `${'ar,'.repeat(2_000)};q=`],
  ['Accept-Encoding', 'br;q=1, *;q=0'],
  ['Content-Encoding', 'gzip'],
  ['Cookie', 'a=b'.repeat(2_000)],
  ['API-KEY', 'x'],
  ['API-KEY', ''],
  ['Authorization', ''],
  ['Authorization', 'Basic YTpi'],
  ['Authorization', `Bearer ${'x'.repeat(10_000)}`],
  ['Authorization', 'Bearer "a,b"'],
  ['Authorization', 'FIXTURE_MEMBERKEY'],
  ['Authorization', 'Bearer FIXTURE_DEVKEY'],
]
const header = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...headers) },
    { weight: 1, arbitrary: fc.nat().map((n): [string, string] => ['Idempotency-Key', `key-${n}`]) },
  )
  .map(
    ([name, value]): Mutation =>
      (draft) =>
        changed(draft, { headers: { ...draft.headers, [name]: value } }),
  )

/** What may stand for one part of a path, as it would come over the wire. */
export const pathPart = fc.constantFrom(
  ...[
    '',
    '.',
    '..',
    '%2e%2e',
    '..%2f..',
    '%2f',
    '%5c',
    '%00',
    'a%00b',
    '%ff',
    '%c0%ae',
    '%zz',
    '%',
    '%25',
    ';a=b',
  ],
  ...[
    '%3Cscript%3E',
    "'%20OR%201=1",
    '%F0%9F%98%80',
    '__proto__',
    'constructor',
    'null',
    '*',
    ':user_uid',
    '{id}',
  ],
  ...[
    'filter',
    'save-notes',
    'FIXTURE_CLIENT',
    'FIXTURE_USER',
    '-',
    '_',
    ' ',
    'a'.repeat(128),
    'a'.repeat(129),
  ],
  ...['a'.repeat(9_000), '01ARZ3NDEKTSV4RRFFQ69G5FAV', '%0d%0aSet-Cookie:a=b', '\u202e', '1%E2%80%AE'],
)

const otherPath = fc
  .tuple(share, pathPart, fc.constantFrom('replace', 'insert', 'append', 'remove', 'double'))
  .map(([at, part, how]): Mutation => (draft) => {
    const parts = draft.path.split('/').slice(1)
    const where = Math.floor(at * parts.length)
    if (how === 'append') parts.push(part)
    else if (how === 'double') parts.splice(where, 0, '')
    else parts.splice(where, how === 'insert' ? 0 : 1, ...(how === 'remove' ? [] : [part]))
    return changed(draft, { path: `/${parts.join('/')}` })
  })

/** Only what the place of a parameter holds: the route stays the same. */
export const otherLastPart = pathPart.map(
  (part): Mutation =>
    (draft) =>
      changed(draft, { path: draft.path.replace(/FIXTURE_\w+/g, part) }),
)

const otherMethod = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS').map(
  (method): Mutation =>
    (draft) =>
      changed(draft, { method }),
)

/** Parts whose own heads are broken, files where none belong. */
const oddParts = fc
  .tuple(
    fc.constantFrom(
      'profile_photo',
      'note',
      'display_name',
      'a"; filename="b',
      'a\r\nX: y',
      'a\r\n\r\nb',
      '',
    ),
    fc.constantFrom<unknown>(
      new FilePart(new Uint8Array(0), '', 'application/octet-stream'),
      new FilePart(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), '../../a.jpg', 'image/jpeg'),
      new FilePart(
        new Uint8Array([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]),
        'a"\r\n.png',
        'text/html',
      ),
      new FilePart(
        new Uint8Array(70_000).fill(0xff),
        'a\0.png',
        'image/png\r\nContent-Transfer-Encoding: base64',
      ),
      '--fuzz-boundary--',
      '\r\n--fuzz-boundary\r\n',
      'a\0b',
      new Raw('\ufffd'),
    ),
  )
  .map(
    ([name, value]): Mutation =>
      (draft) =>
        withFields(draft, (fields) => [...fields, [name, value]]),
  )

/** What leaves a request readable, so that whatever else is wrong with it will be found. */
export const fieldMutation = (known: string[]): fc.Arbitrary<Mutation> =>
  known.length === 0 ? addedField : fc.oneof(spoiltField(known), bothSources(known), addedField, droppedField)

/** All of it, for a route with these fields. */
export function mutation(known: string[], isOpen: boolean): fc.Arbitrary<Mutation> {
  const ofAll = [
    { weight: 2, arbitrary: addedField },
    { weight: 2, arbitrary: queryTail },
    { weight: 2, arbitrary: header },
    { weight: isOpen ? 6 : 1, arbitrary: otherPath },
    { weight: isOpen ? 6 : 1, arbitrary: otherLastPart },
    { weight: 1, arbitrary: otherMethod },
    { weight: 1, arbitrary: otherText },
  ]
  if (known.length === 0) return fc.oneof(...ofAll)
  return fc.oneof(
    ...ofAll,
    { weight: 8, arbitrary: spoiltField(known) },
    { weight: 2, arbitrary: droppedField },
    { weight: 2, arbitrary: bothSources(known) },
    { weight: 3, arbitrary: repeatedField },
    { weight: 2, arbitrary: otherType },
    { weight: 2, arbitrary: spliced },
    { weight: 1, arbitrary: oddParts },
  )
}
