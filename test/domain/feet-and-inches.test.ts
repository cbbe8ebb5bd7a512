import { describe, expect, test } from 'vitest'
import { isWithin, parseFeetAndInches } from '../../src/domain/measurements.ts'
import { heightBounds } from '../../src/domain/limits.ts'

describe('parseFeetAndInches', () => {
  test.each([
    [`5'10`, 177.8],
    [`5'10"`, 177.8],
    [`5' 10"`, 177.8],
    [`5'  10`, 177.8],
    [`5’10”`, 177.8],
    [`5′ 10″`, 177.8],
    [`5′10"`, 177.8],
    [` \t5'10"\n`, 177.8],
    [`05'010`, 177.8],
    [`5'`, 152.4],
    [`5' `, 152.4],
    [`5’`, 152.4],
    [`5'0`, 152.4],
    [`5'0.0"`, 152.4],
    [`1'`, 30.48],
    [`0'1`, 2.54],
    [`0'0`, 0],
    [`6'3`, 190.5],
    [`5'10.5"`, 179.07],
    [`5'0.25`, 153.035],
    [`5'11.99"`, 182.8546],
    [`100'`, 3048],
    [`1000'1`, 30482.54],
  ])('%j is %d cm', (text, centimetres) => {
    expect(parseFeetAndInches(text)).toBe(centimetres)
  })

  test.each([
    '',
    ' ',
    '5',
    '5.5',
    `'`,
    `'10`,
    `5'10'`,
    `5'10""`,
    `5'"`,
    `5' "`,
    `5''`,
    `5"`,
    `5"10'`,
    `5'-1`,
    `-5'10`,
    `+5'10`,
    `5'+1`,
    `5'1e1`,
    `1e1'`,
    `0x5'1`,
    `5.5'`,
    `5.5'1`,
    `5'10.`,
    `5'.5`,
    `5'1.2.3`,
    `5'10,5`,
    `5'1 0`,
    `5 '10`,
    `5'10 "`,
    `5'\n10`,
    `5'10" tall`,
    `5'10"\n5'10"`,
    `５'10`,
    `5'١٠`,
    `5‘10`,
    '5ft10in',
    `5'10"'`,
    `5'10'''`,
    `5'10 ''`,
    `5'\u200910`,
  ])('%j is refused', (text) => {
    expect(parseFeetAndInches(text)).toBe('form')
  })

  test.each([`5'12`, `5'12.0"`, `5'12.01`, `5'13`, `5'100''`, `0'99999`])(
    '%j has too many inches',
    (text) => {
      expect(parseFeetAndInches(text)).toBe('inches')
    },
  )

  test('every mark of feet goes with every space and every mark of inches', () => {
    const singles = ["'", '’', '′']
    const pairs = singles.flatMap((one) => singles.map((other) => one + other))
    const heights = singles.flatMap((feet) =>
      ['', ' ', '\u00a0', '\u202f', '\u2007', ' \u00a0 '].flatMap((space) =>
        ['', '"', '”', '″', ...pairs].map((inches) => `5${feet}${space}10.5${inches}`),
      ),
    )
    expect(heights).toHaveLength(234)
    expect(heights.filter((height) => parseFeetAndInches(height) !== 179.07)).toEqual([])
  })

  test('a length without a finite number is not within the bounds', () => {
    const endless = parseFeetAndInches(`${'9'.repeat(400)}'`)
    expect(endless).toBe(Infinity)
    expect(isWithin(heightBounds, Infinity)).toBe(false)
  })

  test.each([
    ['digits', '1'.repeat(500_000)],
    ['spaces', `5'${' '.repeat(500_000)}x`],
    ['inches', `5'${'1'.repeat(500_000)}x`],
    ['decimals', `5'1.${'1'.repeat(500_000)}x`],
    ['marks', `5'10${"'".repeat(500_000)}`],
  ])('takes linear time over %s', (_, text) => {
    expect(parseFeetAndInches(text)).toBe('form')
  })
})
