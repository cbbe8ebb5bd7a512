import { expect, test } from 'vitest'
import { photoLimits } from '../../src/domain/limits.ts'
import { inspectPhoto } from '../../src/domain/photo/photo.ts'
import {
  unknown,
  badJpeg,
  badPng,
  noArea,
  jpg,
  tooLongSide,
  tooManyPixels,
  tooManyScans,
  unshownJpeg,
  join,
  signature,
  chunk,
  header,
  makePng,
  soi,
  frame,
  scan,
  dice,
  type Bytes,
} from '../fixtures/made-photos.ts'
import { photos } from '../fixtures/photos.ts'

test('the worst files of full size are judged in one pass', () => {
  const worst = (head: Bytes, pattern: number[]) => {
    const bytes = new Uint8Array(photoLimits.bytes)
    bytes.set(Uint8Array.from(head))
    for (let at = head.length; at < bytes.length; at++) {
      bytes[at] = pattern[(at - head.length) % pattern.length] ?? 0
    }
    return inspectPhoto(bytes)
  }
  const opened = join(soi, frame(3, 2), scan)
  expect(worst([], [0xff])).toEqual(unknown)
  expect(worst(soi, [0xff])).toEqual(badJpeg)
  const small = { ...jpg, width: 3, height: 2 }
  expect(worst(opened, [0xff])).toEqual(small)
  expect(worst(opened, [0xff, 0])).toEqual(small)
  expect(worst(opened, [0xff, 0xfe, 0, 0])).toEqual(small)
  expect(worst(soi, [0xff, 0xd0])).toEqual(badJpeg)
  expect(worst(soi, [0xff, 0xfe, 0, 2])).toEqual(badJpeg)
  expect(worst(opened, [0xff, 0xff, 0xff, 0xda, 0, 2, 1])).toEqual(small)
  expect(worst(opened, [...scan])).toEqual(tooManyScans)
  expect(worst(makePng(header(3, 2)), [...chunk('IDAT')])).toEqual(badPng)
})

test('random bytes never throw and give only known problems', () => {
  const roll = dice(20260101)
  const telling = [0xff, 0xd8, 0xd9, 0xda, 0xc0, 0xc2, 0xd0, 0x00, 0x02, 0x08, 0x01, 0xe1]
  const magics = [[], soi, [...soi, 0xff], join(soi, frame(3, 2), scan), signature, makePng(header(3, 2))]
  const problems = [unknown, badJpeg, badPng, noArea, tooManyPixels, tooLongSide, unshownJpeg]
  let passed = 0
  for (let round = 0; round < 20_000; round++) {
    const byte = round % 2 ? () => roll(256) : () => telling[roll(telling.length)] ?? 0
    const bytes = join(magics[round % magics.length] ?? [], Array.from({ length: roll(60) }, byte))
    const result = inspectPhoto(bytes)
    if ('problem' in result) expect(problems).toContainEqual(result)
    else passed++
  }
  expect(passed).toBeGreaterThan(0)
})

test('fixtures with random damage never throw', () => {
  const roll = dice(7)
  const fixtures = Object.values(photos)
  for (let round = 0; round < 5_000; round++) {
    const bytes = (fixtures[round % fixtures.length] ?? photos.baseline).slice()
    for (let hits = roll(8); hits >= 0; hits--) bytes[roll(bytes.length)] = roll(2) ? 0xff : roll(256)
    expect(inspectPhoto(bytes)).toSatisfy((result: object) => 'problem' in result || 'width' in result)
  }
})
