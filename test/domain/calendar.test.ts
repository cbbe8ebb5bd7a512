import { describe, expect, test } from 'vitest'
import { dayAfter, fullYears, isCalendarDay, utcDay } from '../../src/domain/calendar.ts'

describe('isCalendarDay', () => {
  test.each([
    '2025-01-01',
    '2025-12-31',
    '2025-01-31',
    '2025-04-30',
    '2025-02-28',
    '2024-02-29',
    '2000-02-29',
    '1900-02-28',
    '1582-10-10',
    '0000-01-01',
    '0000-02-29',
    '0001-01-01',
    '0099-12-31',
    '9999-12-31',
  ])('%s is a day', (text) => {
    expect(isCalendarDay(text)).toBe(true)
  })

  test.each([
    '2025-02-29',
    '2025-02-30',
    '2024-02-30',
    '1900-02-29',
    '2100-02-29',
    '2025-04-31',
    '2025-01-32',
    '2025-01-00',
    '2025-00-01',
    '2025-13-01',
    '9999-12-32',
    '',
    '2025',
    '2025-01',
    '2025-1-1',
    '25-01-01',
    '12025-01-01',
    '+002025-01-01',
    '-001-01-01',
    '2025/01/01',
    '20250101',
    '2025-01-01T00:00:00Z',
    ' 2025-01-01',
    '2025-01-01 ',
    '2025-01-01\n',
    '2025-01-0１',
    '٢٠٢٥-٠١-٠١',
    'yesterday!',
  ])('%j is not a day', (text) => {
    expect(isCalendarDay(text)).toBe(false)
  })

  test('the days of 400 years are as many as the Gregorian calendar has', () => {
    const two = (number: number) => String(number).padStart(2, '0')
    let days = 0
    for (let year = 1800; year < 2200; year++)
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++) if (isCalendarDay(`${year}-${two(month)}-${two(day)}`)) days++
    expect(days).toBe(146_097)
  })
})

test.each([
  ['2026-11-21T00:00:00.000Z', '2026-11-21'],
  ['2026-11-21T23:59:59.999Z', '2026-11-21'],
  ['2026-11-22T00:30:00.000+01:00', '2026-11-21'],
  ['0000-01-01T00:00:00.000Z', '0000-01-01'],
  ['+010000-01-01T00:00:00.000Z', '+010000-01-01'],
])('utcDay of %s is %s', (time, day) => {
  expect(utcDay(new Date(time))).toBe(day)
})

describe('dayAfter', () => {
  test.each([
    ['2026-11-21', '2026-11-22'],
    ['2026-11-30', '2026-12-01'],
    ['2026-12-31', '2027-01-01'],
    ['2024-02-28', '2024-02-29'],
    ['2024-02-29', '2024-03-01'],
    ['2025-02-28', '2025-03-01'],
    ['0000-12-31', '0001-01-01'],
    ['9999-12-30', '9999-12-31'],
  ])('of %s is %s', (day, next) => {
    expect(dayAfter(day)).toBe(next)
  })

  test('of 9999-12-31 sorts after every time of that day', () => {
    const after = dayAfter('9999-12-31')
    expect(after > '9999-12-31').toBe(true)
    expect(after > '9999-12-31T23:59:59.999Z').toBe(true)
  })

  test.each(['', 'x', '2025-02-30', '9999-12-32'])('returns %j, which is not a day, unchanged', (text) => {
    expect(dayAfter(text)).toBe(text)
  })
})

test.each([
  ['1990-06-15', '2026-06-14', 35],
  ['1990-06-15', '2026-06-15', 36],
  ['1990-06-15', '2026-06-16', 36],
  ['1990-06-15', '2026-05-16', 35],
  ['1990-06-15', '2026-07-14', 36],
  ['1990-12-31', '2026-01-01', 35],
  ['2008-11-22', '2026-11-21', 17],
  ['2008-11-21', '2026-11-21', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-28', 19],
  ['2008-02-29', '2028-02-29', 20],
  ['2026-11-21', '2026-11-21', 0],
  ['2026-11-22', '2026-11-21', -1],
  ['', '2026-11-21', Number.NaN],
  ['1990-02-30', '2026-11-21', Number.NaN],
  ['1990-06-15', 'today', Number.NaN],
])('a person born on %j is on %j %d years old', (birthdate, day, years) => {
  expect(fullYears(birthdate, day)).toBe(years)
})
