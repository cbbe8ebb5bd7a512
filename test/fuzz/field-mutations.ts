// Fields spoilt, added, dropped, repeated.
import * as fc from 'fast-check'
import { changed, picked, placeOf, share, withFields, type Mutation } from './mutation.ts'
import { FilePart, hostileName, hostileText, hostileValue, nested, Raw } from './values.ts'

/** A known field with another value, or added. */
export const spoiltField = (known: string[]) =>
  fc.tuple(fc.constantFrom(...known), hostileValue).map(
    ([name, value]): Mutation =>
      (draft) =>
        withFields(draft, (fields) => [...fields.filter(([each]) => each !== name), [name, value]]),
  )

export const addedField = fc.tuple(hostileName, hostileValue).map(
  ([name, value]): Mutation =>
    (draft) =>
      withFields(draft, (fields) => [...fields, [name, value]]),
)

export const droppedField = share.map(
  (at): Mutation =>
    (draft) =>
      withFields(draft, (fields) => fields.filter((field) => field !== picked(fields, at))),
)

/** A field repeated with the same or another value, in the same place or in the query. */
export const repeatedField = fc
  .tuple(share, fc.option(hostileValue), fc.boolean(), fc.constantFrom('', '[]', '[0]', '[a]'))
  .map(([at, value, inQuery, suffix]): Mutation => (draft) => {
    const field = picked(draft[placeOf(draft)], at)
    if (!field) return draft
    const again: [string, unknown] = [`${field[0]}${suffix}`, value ?? field[1]]
    return inQuery
      ? changed(draft, { query: [...draft.query, again] })
      : withFields(draft, (all) => [...all, again])
  })

/** One field in the query and in the body, which the route must compare. */
export const bothSources = (known: string[]) =>
  fc
    .tuple(fc.constantFrom(...known), hostileText, fc.oneof(hostileValue, hostileValue, nested))
    .map(([name, inQuery, inBody]): Mutation => (draft) => ({
      ...withFields(draft, (fields) => [...fields.filter(([each]) => each !== name), [name, inBody]]),
      query: [...draft.query, [name, inQuery]],
    }))

/** Parts with broken headers, and files for text fields. */
export const oddParts = fc
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
