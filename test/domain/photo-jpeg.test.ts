import { expect, test } from 'vitest'
import { inspectPhoto } from '../../src/domain/photo/photo.ts'
import {
  jpg,
  badJpeg,
  noArea,
  join,
  soi,
  eoi,
  segment,
  frame,
  scan,
  makeJpeg,
  jpegSized,
  tooManyScans,
  unshownJpeg,
} from '../fixtures/made-photos.ts'

const small = { ...jpg, width: 3, height: 2 }
const scanOf = (...data: number[]) => join(segment(0xda, [1, 1, 0, 0, 63, 0]), data)
const components = (...of: number[][]) => segment(0xc0, [8, 0, 2, 0, 3, of.length, ...of.flat()])

const tables = [
  segment(0xdb, join(new Uint8Array(65), [16], new Uint8Array(128))),
  segment(0xc4, join([0, 2], new Uint8Array(15), [7, 8], new Uint8Array(17))),
  segment(0xcc, [0, 0, 1, 1]),
  segment(0xdd, [0, 1]),
]

test.each<[string, Uint8Array, object]>([
  ['the smallest JPEG', jpegSized(3, 2), small],
  ['fill bytes before markers', makeJpeg([0xff, 0xff], frame(3, 2), [0xff], scan, [0xff, 0xff]), small],
  [
    'stuffing and restarts in a scan',
    makeJpeg(frame(3, 2), scanOf(0xff, 0, 1, 0xff, 0xd7, 2, 0xff, 0)),
    small,
  ],
  ['fill before a stuffed byte', makeJpeg(frame(3, 2), scanOf(1, 0xff, 0xff, 0, 2)), small],
  ['a standalone marker', makeJpeg([0xff, 0x01, 0xff, 0xd0], frame(3, 2), scan), small],
  [
    'two scans with a table between',
    makeJpeg(frame(3, 2), scan, segment(0xc4, new Uint8Array(17)), scan),
    small,
  ],
  ['an empty scan and a full one', makeJpeg(frame(3, 2), scanOf(), scan), small],
  ['a full scan and an empty one', makeJpeg(frame(3, 2), scan, scanOf()), small],
  ['an empty comment', makeJpeg(segment(0xfe, []), frame(3, 2), scan), small],
  ['no frame', makeJpeg(scan), badJpeg],
  ['the frame behind the scan', makeJpeg(scan, frame(3, 2)), badJpeg],
  ['two frames', makeJpeg(frame(3, 2), frame(60000, 60000), scan), badJpeg],
  ['a second frame behind a scan', makeJpeg(frame(3, 2), scan, frame(60000, 60000), scan), small],
  ['a frame that is too short', makeJpeg(segment(0xc0, [8, 0, 2, 0, 3]), scan), badJpeg],
  ['a short frame at the very end', join(soi, segment(0xc0, [8, 0, 2])), badJpeg],
  ['fewer components than it says', makeJpeg(segment(0xc0, [8, 0, 2, 0, 3, 3, 1, 1, 0]), scan), badJpeg],
  ['no scan', makeJpeg(frame(3, 2)), badJpeg],
  ['a scan without data', makeJpeg(frame(3, 2), scanOf()), badJpeg],
  ['a scan of restarts', makeJpeg(frame(3, 2), scanOf(0xff, 0xd0, 0xff, 0xd1)), small],
  ['no end', join(soi, frame(3, 2), scan), small],
  ['an end in a comment only', join(soi, frame(3, 2), scan, segment(0xfe, eoi)), small],
  ['a stuffed end only', join(soi, frame(3, 2), scan, [0xff, 0, 0xd9]), small],
  ['no data before its end', join(soi, frame(3, 2), scanOf(), [0xff]), badJpeg],
  ['a frame in a comment only', makeJpeg(segment(0xfe, frame(3, 2)), scan), badJpeg],
  ['a scan in a comment only', makeJpeg(frame(3, 2), segment(0xfe, scan)), badJpeg],
  ['a segment length of 1', makeJpeg([0xff, 0xe0, 0, 1], frame(3, 2), scan), small],
  ['a segment length of 0', makeJpeg([0xff, 0xe0, 0, 0], frame(3, 2), scan), small],
  ['a scan header of length 0', makeJpeg(frame(3, 2), [0xff, 0xda, 0, 0, 1, 2]), badJpeg],
  ['a scan header of length 1', makeJpeg(frame(3, 2), [0xff, 0xda, 0, 1, 1, 2]), badJpeg],
  ['a segment beyond the end', makeJpeg(frame(3, 2), [0xff, 0xe0, 0xff, 0xff], scan), badJpeg],
  ['a segment beyond the end, behind a scan', makeJpeg(frame(3, 2), scan, [0xff, 0xe0, 0xff, 0xff]), small],
  ['bytes between segments', makeJpeg(frame(3, 2), [0, 0], scan), small],
  ['a second scan of nothing known', makeJpeg(frame(3, 2), scan, segment(0xda, [1, 9, 0, 0, 63, 0])), small],
  ['a scan of nothing known', makeJpeg(frame(3, 2), segment(0xda, [1, 9, 0, 0, 63, 0]), [1]), badJpeg],
  ['a scan of no component', makeJpeg(frame(3, 2), segment(0xda, [0, 0, 63, 0]), [1]), badJpeg],
  [
    'a scan header that is too long',
    makeJpeg(frame(3, 2), segment(0xda, [1, 1, 0, 0, 63, 0, 0]), [1]),
    badJpeg,
  ],
  ['three components', makeJpeg(components([1, 0x22, 0], [2, 0x11, 1], [3, 0x14, 1]), scan), small],
  ['four', makeJpeg(components([1, 0x11, 0], [2, 0x11, 0], [3, 0x11, 0], [4, 0x44, 0]), scan), small],
  ['no component', makeJpeg(components(), scan), badJpeg],
  ['two components', makeJpeg(components([1, 0x11, 0], [2, 0x11, 0]), scan), badJpeg],
  ['one component twice', makeJpeg(components([1, 0x11, 0], [1, 0x11, 0], [2, 0x11, 0]), scan), badJpeg],
  ['a sampling of 0', makeJpeg(components([1, 0x01, 0]), scan), badJpeg],
  ['a sampling of 5', makeJpeg(components([1, 0x15, 0]), scan), badJpeg],
  ['a reserved application', makeJpeg(segment(0xf0, [1]), frame(3, 2), scan), badJpeg],
  ['a hierarchy', makeJpeg(segment(0xde, [8, 0, 2, 0, 3, 1, 1, 0x11, 0]), frame(3, 2), scan), unshownJpeg],
  ...[0xc4, 0xcc, 0xdb, 0xdd].map((table): [string, Uint8Array, object] => [
    `a table ${table.toString(16)} that is too short`,
    makeJpeg(segment(table, [0]), frame(3, 2), scan),
    badJpeg,
  ]),
  ['tables', makeJpeg(...tables, frame(3, 2), scan), small],
  ['a table that is too long', makeJpeg(segment(0xdb, new Uint8Array(66)), frame(3, 2), scan), badJpeg],
  ['such a table behind a scan', makeJpeg(frame(3, 2), scan, segment(0xdb, new Uint8Array(66)), scan), small],
  ['12 bits', makeJpeg(segment(0xc1, [12, 0, 2, 0, 3, 1, 1, 0x11, 0]), scan), unshownJpeg],
  ['500 scans', makeJpeg(frame(3, 2), ...Array<Uint8Array>(500).fill(scan)), small],
  ['501 scans', makeJpeg(frame(3, 2), ...Array<Uint8Array>(501).fill(scan)), tooManyScans],
  ['a second start', makeJpeg(soi, frame(3, 2), scan), badJpeg],
  ['a second start that looks like a segment', makeJpeg(segment(0xd8, [1]), frame(3, 2), scan), badJpeg],
  ['a reserved marker', makeJpeg(segment(0x02, [1]), frame(3, 2), scan), badJpeg],
  ['zero width', jpegSized(0, 2), noArea],
  ['zero height, left to a later DNL', jpegSized(3, 0), noArea],
])('JPEG with %s', (_, bytes, result) => {
  expect(inspectPhoto(bytes)).toEqual(result)
})

test('of the 13 frame markers, the five that browsers show are taken', () => {
  const codes = Array.from({ length: 48 }, (_, index) => 0xc0 + index)
  const judged = (code: number) => inspectPhoto(makeJpeg(frame(3, 2, code), scan))
  expect(codes.filter((code) => 'type' in judged(code))).toEqual([0xc0, 0xc1, 0xc2, 0xc9, 0xca])
  expect(codes.filter((code) => JSON.stringify(judged(code)) === JSON.stringify(unshownJpeg))).toEqual([
    ...[0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xcb, 0xcd, 0xce, 0xcf],
    ...[0xde, 0xdf],
  ])
})
