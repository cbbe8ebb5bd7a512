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

export const ownAccent = { light: 'rgb(11,117,82)', dark: 'rgb(75,203,151)' }

const image = /^data:image\/(?:[\w.+-]+;base64,[a-z\d+/]+={0,2}|svg\+xml(?:;charset=utf-8)?,[ -~]+)$/i

export function brandOf({ BRAND_NAME, BRAND_LOGO, BRAND_COLOR }: Partial<Bindings>): Brand {
  const channels = matching(/^#[\da-f]{6}$/i, BRAND_COLOR)?.match(/\w\w/g)
  const color = channels?.map((pair) => Number.parseInt(pair, 16))
  return {
    name: matching(/^[^\p{Cc}\p{Cs}]{1,200}$/u, BRAND_NAME?.trim()),
    logo: BRAND_LOGO && BRAND_LOGO.length <= logoLength ? matching(image, BRAND_LOGO) : undefined,
    accent: color
      ? { light: `rgb(${darkened(color).join()})`, dark: `rgb(${lightened(color).join()})` }
      : ownAccent,
  }
}

const matching = (pattern: RegExp, text = '') => (pattern.test(text) ? text : undefined)

/** The colour, darkened until its contrast is 4.5:1 on the light page and its cards. */
const darkened = (color: Color): Color =>
  luminance(color) <= mostOnLight ? color : darkened(color.map((value) => Math.floor(value * 0.97)))

/** The same, lightened for the dark scheme. */
const lightened = (color: Color): Color =>
  luminance(color) >= leastOnDark ? color : lightened(color.map((value) => Math.ceil(value * 0.97 + 7.65)))

/**
 * The luminance of text whose contrast, (lighter + 0.05) / (darker + 0.05), is 4.5 on the hardest background of each
 * scheme: the light page (#f3f6f4) and the dark cards (#17201b).
 */
const mostOnLight = 0.164439721
const leastOnDark = 0.233244127

/** The luminance of a colour by WCAG 2, from 0 to 1; red, green and blue are 0 to 255. */
function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) =>
    value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
