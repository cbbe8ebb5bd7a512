// Bodies that are broken, or not of the type that they claim.
import * as fc from 'fast-check'
import { changed, share, type Mutation } from './mutation.ts'
import { hostileText } from './values.ts'

const byte = fc.integer({ min: 0, max: 255 })

/** Every kind of JSON at the root, and text that is not JSON. */
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

export const otherText = fc.oneof(brokenJson, hostileText, fc.json()).map(
  (text): Mutation =>
    (draft) =>
      changed(draft, { text, source: draft.source ?? 'json' }),
)

export const otherType = fc
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

export const spliced = fc
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
