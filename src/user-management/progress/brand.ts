import { logoLength } from '../../domain/limits.ts'
import type { Bindings } from '../../http/env.ts'

/** The look of the business that deployed this service; a malformed setting counts as unset. */
export interface Brand {
  name: string | undefined
  /** A `data:` URL of an image, so that no other host learns of the visit. */
  logo: string | undefined
  /** The colour of text and lines in each scheme. */
  accent: Record<'light' | 'dark', string>
}

type Color = readonly number[]

/** The hardest background for contrast in each scheme: the page in the light one, its cards in the dark one. */
export const backgrounds: Record<keyof Brand['accent'], Color> = {
  light: [243, 246, 244],
  dark: [23, 32, 27],
}

export const ownAccent = { light: 'rgb(11,117,82)', dark: 'rgb(75,203,151)' }

const image = /^data:image\/(?:[\w.+-]+;base64,[a-z\d+/]+={0,2}|svg\+xml(?:;charset=utf-8)?,[ -~]+)$/i

export function brandOf({ BRAND_NAME, BRAND_LOGO, BRAND_COLOR }: Partial<Bindings>): Brand {
  const [, ...digits] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(BRAND_COLOR ?? '') ?? []
  const color = digits.map((pair) => Number.parseInt(pair, 16))
  return {
    name: matching(/^[^\p{Cc}\p{Cs}]{1,200}$/u, BRAND_NAME?.trim()),
    logo: BRAND_LOGO && BRAND_LOGO.length <= logoLength ? matching(image, BRAND_LOGO) : undefined,
    accent:
      color.length === 3 ? { light: readable(color, 'light'), dark: readable(color, 'dark') } : ownAccent,
  }
}

const matching = (pattern: RegExp, text = '') => (pattern.test(text) ? text : undefined)

/** The colour, darkened or lightened until its contrast is 4.5:1 on the page and its cards. */
function readable(color: Color, scheme: keyof Brand['accent']): string {
  let shade = color
  while (contrast(shade, backgrounds[scheme]) < 4.5) {
    shade = shade.map((value) =>
      scheme === 'light' ? Math.floor(value * 0.97) : Math.ceil(value * 0.97 + 7.65),
    )
  }
  return `rgb(${shade.join()})`
}

/** The contrast ratio of two colours by WCAG 2, from 1 to 21; red, green and blue are 0 to 255. */
export function contrast(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) =>
    value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
