import { expect, test } from 'vitest'
import { badTimezone } from '../../src/domain/sentences.ts'
import { isTimezone, offsetMinutes } from '../../src/domain/timezone.ts'

/** A timezone of exactly so many code points, each part of the city two UTF-16 units long. */
const ofLength = (codePoints: number) => `${'𐌀'.repeat(codePoints - 15)}, X (UTC+01:00)`

test.each([
  ['Zurich, Switzerland (UTC+01:00)', 60],
  ["St. John's, Canada (UTC-03:30)", -210],
  ['Washington, D.C., USA (UTC-05:00)', -300],
  ['London, UK (UTC+00:00)', 0],
  ['London, UK (UTC-00:00)', 0],
  ['London, UK (UTC-00:01)', -1],
  ['Kathmandu, Nepal (UTC+05:45)', 345],
  ['Baker Island, USA (UTC-12:00)', -720],
  ['Baker Island, USA (UTC-11:59)', -719],
  ['Kiritimati, Kiribati (UTC+14:00)', 840],
  ['Kiritimati, Kiribati (UTC+13:59)', 839],
  ['X, Y (UTC+09:59)', 599],
  ['Zurich,Switzerland (UTC+01:00)', 60],
  ['Zurich (ZH), Switzerland (UTC+01:00)', 60],
  ['A, B (UTC+02:00), C (UTC+01:00)', 60],
  ['София, България (UTC+02:00)', 120],
  ['دبي, الإمارات (UTC+04:00)', 240],
  ['東京, 日本 (UTC+09:00)', 540],
  ['دبي، الإمارات (UTC+04:00)', 240],
  ['东京，日本 (UTC+09:00)', 540],
  ['Al Ain، Abu Dhabi, UAE，x (UTC+04:00)', 240],
  [ofLength(200), 60],
])('%s is %d minutes from UTC', (text, minutes) => {
  expect(isTimezone(text)).toBe(true)
  expect(offsetMinutes(text)).toBe(minutes)
})

test.each([
  '',
  'Europe/Zurich',
  'UTC+01:00',
  '(UTC+01:00)',
  ' (UTC+01:00)',
  'Zurich (UTC+01:00)',
  'Zurich, Switzerland',
  ', Switzerland (UTC+01:00)',
  'Zurich, (UTC+01:00)',
  'Zurich,  (UTC+01:00)',
  'Zurich, , Switzerland (UTC+01:00)',
  'دبي، (UTC+04:00)',
  '，日本 (UTC+09:00)',
  'دبي،，الإمارات (UTC+04:00)',
  '東京、日本 (UTC+09:00)',
  ' , Switzerland (UTC+01:00)',
  'Zurich\u00a0,\u3000 (UTC+01:00)',
  'Zurich, Switzerland(UTC+01:00)',
  'Zurich, Switzerland  (UTC+01:00)',
  'Zurich, Switzerland\u00a0(UTC+01:00)',
  'Zurich, Switzerland UTC+01:00',
  'Zurich, Switzerland [UTC+01:00]',
  'Zurich, Switzerland (GMT+01:00)',
  'Zurich, Switzerland (utc+01:00)',
  'Zurich, Switzerland (UTC 01:00)',
  'Zurich, Switzerland (UTC01:00)',
  'Zurich, Switzerland (UTC±01:00)',
  'Zurich, Switzerland (UTC\u221201:00)',
  'Zurich, Switzerland (UTC+1:00)',
  'Zurich, Switzerland (UTC+001:00)',
  'Zurich, Switzerland (UTC+01)',
  'Zurich, Switzerland (UTC+0100)',
  'Zurich, Switzerland (UTC+01:0)',
  'Zurich, Switzerland (UTC+01:000)',
  'Zurich, Switzerland (UTC+01:60)',
  'Zurich, Switzerland (UTC+٠١:٠٠)',
  'Zurich, Switzerland (UTC-12:01)',
  'Zurich, Switzerland (UTC-12:30)',
  'Zurich, Switzerland (UTC-13:00)',
  'Zurich, Switzerland (UTC+14:01)',
  'Zurich, Switzerland (UTC+15:00)',
  'Zurich, Switzerland (UTC+99:00)',
  ' Zurich, Switzerland (UTC+01:00)',
  'Zurich, Switzerland (UTC+01:00) ',
  'Zurich, Switzerland (UTC+01:00)\n',
  'Zurich, Switzerland (UTC+01:00) x',
  'Zur\u0000ich, Switzerland (UTC+01:00)',
  'Zurich,\nSwitzerland (UTC+01:00)',
  'Zurich,\tSwitzerland (UTC+01:00)',
  'Zurich, Switzerland\u007f (UTC+01:00)',
  'Zurich, Switzer\u0085land (UTC+01:00)',
  'Zurich, Switzer\ud800land (UTC+01:00)',
  ofLength(201),
])('%j is not a timezone', (text) => {
  expect(isTimezone(text)).toBe(false)
  expect(offsetMinutes(text)).toBeUndefined()
})

test.each([
  ['spaces', ' '.repeat(500_000)],
  ['commas', ','.repeat(500_000)],
  ['parentheses', ' (UTC+01:00)'.repeat(50_000)],
])('takes linear time over %s', (_, text) => {
  expect(isTimezone(text)).toBe(false)
})

test('the sentence is the documented one', () => {
  expect(badTimezone).toBe(
    "Invalid timezone format. Must be in format: 'City, Country (UTC[+-]HH:MM)'. Example: 'Zurich, Switzerland (UTC+01:00)'",
  )
})
