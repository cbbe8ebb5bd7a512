import { expect, test } from 'vitest'
import { inspectPhoto } from '../../src/domain/photo.ts'
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
} from '../fixtures/made-photos.ts'

const small = { ...jpg, width: 3, height: 2 }
const scanOf = (...data: number[]) => join(segment(0xda, [1, 1, 0, 0, 63, 0]), data)
const frames = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]

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
  ['two scans with a table between', makeJpeg(frame(3, 2), scan, segment(0xc4, [1]), scan), small],
  ['an empty scan and a full one', makeJpeg(frame(3, 2), scanOf(), scan), small],
  ['a full scan and an empty one', makeJpeg(frame(3, 2), scan, scanOf()), small],
  ['an empty comment', makeJpeg(segment(0xfe, []), frame(3, 2), scan), small],
  ['no frame', makeJpeg(scan), badJpeg],
  ['the frame behind the scan', makeJpeg(scan, frame(3, 2)), badJpeg],
  ['two frames', makeJpeg(frame(3, 2), frame(60000, 60000), scan), badJpeg],
  ['a frame that is too short', makeJpeg(segment(0xc0, [8, 0, 2, 0, 3]), scan), badJpeg],
  ['a short frame at the very end', join(soi, segment(0xc0, [8, 0, 2])), badJpeg],
  ['fewer components than it says', makeJpeg(segment(0xc0, [8, 0, 2, 0, 3, 3, 1, 1, 0]), scan), badJpeg],
  ['no scan', makeJpeg(frame(3, 2)), badJpeg],
  ['a scan without data', makeJpeg(frame(3, 2), scanOf()), badJpeg],
  ['a scan of restarts', makeJpeg(frame(3, 2), scanOf(0xff, 0xd0, 0xff, 0xd1)), badJpeg],
  ['no end', join(soi, frame(3, 2), scan), badJpeg],
  ['an end in a comment only', join(soi, frame(3, 2), scan, segment(0xfe, eoi)), badJpeg],
  ['a stuffed end only', join(soi, frame(3, 2), scan, [0xff, 0, 0xd9]), badJpeg],
  ['a frame in a comment only', makeJpeg(segment(0xfe, frame(3, 2)), scan), badJpeg],
  ['a scan in a comment only', makeJpeg(frame(3, 2), segment(0xfe, scan)), badJpeg],
  ['a segment length of 1', makeJpeg([0xff, 0xe0, 0, 1], frame(3, 2), scan), badJpeg],
  ['a segment length of 0', makeJpeg([0xff, 0xe0, 0, 0], frame(3, 2), scan), badJpeg],
  ['a scan header of length 0', makeJpeg(frame(3, 2), [0xff, 0xda, 0, 0, 1, 2]), badJpeg],
  ['a scan header of length 1', makeJpeg(frame(3, 2), [0xff, 0xda, 0, 1, 1, 2]), badJpeg],
  ['a segment beyond the end', makeJpeg(frame(3, 2), scan, [0xff, 0xe0, 0xff, 0xff]), badJpeg],
  ['bytes between segments', makeJpeg(frame(3, 2), [0, 0], scan), badJpeg],
  ['a second start', makeJpeg(soi, frame(3, 2), scan), badJpeg],
  ['a second start that looks like a segment', makeJpeg(segment(0xd8, [1]), frame(3, 2), scan), badJpeg],
  ['a reserved marker', makeJpeg(segment(0x02, [1]), frame(3, 2), scan), badJpeg],
  ['zero width', jpegSized(0, 2), noArea],
  ['zero height, left to a later DNL', jpegSized(3, 0), noArea],
])('JPEG with %s', (_, bytes, result) => {
  expect(inspectPhoto(bytes)).toEqual(result)
})

test('the markers of frames are C0 to CF but for DHT, JPG and DAC', () => {
  const codes = Array.from({ length: 64 }, (_, index) => 0xc0 + index)
  const whole = codes.filter((code) => 'type' in inspectPhoto(makeJpeg(frame(3, 2, code), scan)))
  expect(whole).toEqual(frames)
})
