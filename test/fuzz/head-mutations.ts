// Everything before the body: method, path, query and headers.
import * as fc from 'fast-check'
import { changed, share, type Mutation } from './mutation.ts'
import { hostileText } from './values.ts'

export const queryTail = fc
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
export const header = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...headers) },
    { weight: 1, arbitrary: fc.nat().map((n): [string, string] => ['Idempotency-Key', `key-${n}`]) },
  )
  .map(
    ([name, value]): Mutation =>
      (draft) =>
        changed(draft, { headers: { ...draft.headers, [name]: value } }),
  )

/** A part of a path, as it is on the wire. */
const pathPart = fc.constantFrom(
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

export const otherPath = fc
  .tuple(share, pathPart, fc.constantFrom('replace', 'insert', 'append', 'remove', 'double'))
  .map(([at, part, how]): Mutation => (draft) => {
    const parts = draft.path.split('/').slice(1)
    const where = Math.floor(at * parts.length)
    if (how === 'append') parts.push(part)
    else if (how === 'double') parts.splice(where, 0, '')
    else parts.splice(where, how === 'insert' ? 0 : 1, ...(how === 'remove' ? [] : [part]))
    return changed(draft, { path: `/${parts.join('/')}` })
  })

/** Changes a parameter of the path and keeps the route. */
export const otherLastPart = pathPart.map(
  (part): Mutation =>
    (draft) =>
      changed(draft, { path: draft.path.replace(/FIXTURE_\w+/g, part) }),
)

export const otherMethod = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS').map(
  (method): Mutation =>
    (draft) =>
      changed(draft, { method }),
)
