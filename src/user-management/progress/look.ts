import type { Language } from '../../domain/user.ts'
import type { Bindings } from '../../http/env.ts'
import { brandOf, ownAccent, type Brand } from './brand.ts'
import type { FormatOptions } from './format-options.ts'
import type { Messages } from './messages/messages.ts'

/** What all pages share: a static file, which scripts/assets.ts writes and the upload does not have. */
export interface Shared {
  /** The template of the page (fill.ts), with `{styles}` in the place of the style sheet. */
  markup: string
  /** The Content-Security-Policy, with `{hash}` in the place of the style sheet's. */
  policy: string
  styles: string
  formatOptions: FormatOptions
  messages: Record<Language, Messages>
}

export interface Look extends Shared {
  brand: Brand
}

/** One file for all, so that an isolate asks once. */
let shared: Shared | undefined

export async function lookOf(env: Bindings): Promise<Look> {
  shared ??= await (await env.ASSETS.fetch('https://assets/progress.json')).json<Shared>()
  const brand = brandOf(env)
  const styles = stylesFor(brand, shared.styles)
  return { ...shared, brand, styles, markup: shared.markup.replace('{styles}', styles) }
}

/** The page's only style sheet, exactly as it stands between its tags: the CSP hashes this text. */
export const stylesFor = ({ accent }: Brand, styles: string): string =>
  styles.replace(ownAccent.light, accent.light).replace(ownAccent.dark, accent.dark)

let hashed: { styles: string; hash: string } | undefined

/** The CSP source expression that allows only this style sheet. */
export async function hashOf(styles: string): Promise<string> {
  if (hashed?.styles !== styles) {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styles))
    hashed = { styles, hash: `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` }
  }
  return hashed.hash
}
