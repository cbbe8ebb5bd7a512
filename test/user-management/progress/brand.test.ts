import { describe, expect, test } from 'vitest'
import { brandOf } from '../../../src/user-management/progress/brand.ts'
import { stylesFor } from '../../../src/user-management/progress/look.ts'
import { styles as plain } from '../../../src/user-management/progress/styles.ts'

const own = brandOf({})
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const svg = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>"

// As the style sheet writes them, and WCAG's formula once more.
const schemes = [...stylesFor(own, plain).matchAll(/--page:(#\w+);--card:(#\w+);/g)].map(
  ([, ...found]) => found,
)
const channelsOf = (color: string) =>
  color.startsWith('#')
    ? [
        ...color
          .slice(1)
          .replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3')
          .matchAll(/../g),
      ].map(([hex]) => parseInt(hex, 16))
    : [...color.matchAll(/\d+/g)].map(([value]) => Number(value))
const luminance = (color: string) => {
  const linear = channelsOf(color).map((value) =>
    value / 255 <= 0.03928 ? value / 255 / 12.92 : Math.pow((value / 255 + 0.055) / 1.055, 2.4),
  )
  return (linear[0] ?? 0) * 0.2126 + (linear[1] ?? 0) * 0.7152 + (linear[2] ?? 0) * 0.0722
}
const ratio = (one: string, other: string) => {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05]
  return Math.max(a / b, b / a)
}

const hex = (value: number) =>
  Math.min(255, value * 17)
    .toString(16)
    .padStart(2, '0')
const colors = Array.from({ length: 4096 }, (_, n) => `#${hex(n >> 8)}${hex((n >> 4) & 15)}${hex(n & 15)}`)

describe('a colour', () => {
  test('is readable on the page and the cards in both schemes', () => {
    expect(schemes).toHaveLength(2)
    for (const color of colors) {
      const { accent } = brandOf({ BRAND_COLOR: color })
      for (const [index, shade] of [accent.light, accent.dark].entries()) {
        for (const background of schemes[index] ?? []) {
          expect(ratio(shade, background), `${color} as ${shade} on ${background}`).toBeGreaterThanOrEqual(
            4.5,
          )
        }
      }
    }
  })

  test('is unchanged where it is readable already', () => {
    expect(brandOf({ BRAND_COLOR: '#0B7552' }).accent.light).toBe('rgb(11,117,82)')
    expect(brandOf({ BRAND_COLOR: '#ffffff' }).accent.dark).toBe('rgb(255,255,255)')
    expect(brandOf({ BRAND_COLOR: '#000000' }).accent.light).toBe('rgb(0,0,0)')
  })

  test('is the accent of the style sheet in both schemes', () => {
    const brand = brandOf({ BRAND_COLOR: '#cc2266' })
    const styles = stylesFor(brand, plain)
    const accents = [...styles.matchAll(/--accent:(.*?);/g)].map(([, color]) => color)
    expect(accents).toEqual([brand.accent.light, brand.accent.dark])
    expect(accents).not.toContain(own.accent.light)
  })
})

test('a valid name and logo are used unchanged', () => {
  const name = 'Café Fit «Süd» & Söhne <b>'
  expect(brandOf({ BRAND_NAME: ` ${name} `, BRAND_LOGO: pixel })).toEqual({ ...own, name, logo: pixel })
  expect(brandOf({ BRAND_LOGO: svg }).logo).toBe(svg)
})

describe('a malformed setting is ignored', () => {
  test.each(['', ' ', 'a\nb', 'a\u0000', '\ud800', 'x'.repeat(201)])('name %j', (BRAND_NAME) => {
    expect(brandOf({ BRAND_NAME })).toEqual(own)
  })

  test.each([
    '',
    'red',
    '#fff',
    '#12345',
    '#1234567',
    '#12345g',
    '123456',
    'rgb(1,2,3)',
    '#123456;}body{display:none',
    '#123456\n',
  ])('colour %j', (BRAND_COLOR) => {
    expect(brandOf({ BRAND_COLOR })).toEqual(own)
  })

  test.each([
    '',
    'https://example.com/logo.png',
    '//example.com/logo.png',
    'logo.png',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PGI+',
    'data:,x',
    'data:image/png,x',
    'data:image/png;base64,',
    'data:image/png;base64,***',
    `${pixel}\n`,
    `${pixel.slice(0, -2)}${'A'.repeat(5_000)}`,
    `javascript:alert(1)//${pixel}`,
  ])('logo %j', (BRAND_LOGO) => {
    expect(brandOf({ BRAND_LOGO })).toEqual(own)
  })
})
