import { raw } from 'hono/utils/html'
import type { PropsWithChildren } from 'hono/jsx'
import type { Language } from '../../domain/user.ts'
import type { Brand } from './brand.ts'
import { stylesFor } from './styles.ts'

interface Props {
  language: Language
  title: string
  brand: Brand
  /** The user's name. */
  name?: string
}

const iconOf = (color: string) =>
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16' rx='4' fill='${color}'/><path d='M3 5l4 4 2-2 4 4' fill='none' stroke='%23fff' stroke-width='2'/></svg>`

export const directionOf = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr')

/** A whole HTML document. Everything in it is escaped except the style sheet. */
export const Document = ({ language, title, brand, name, children }: PropsWithChildren<Props>) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{brand.name ? `${title} · ${brand.name}` : title}</title>
        <link rel="icon" href={iconOf(brand.accent.light)} />
        <style>{raw(stylesFor(brand))}</style>
      </head>
      <body>
        <header>
          {(brand.logo ?? brand.name) && (
            <p class="brand">
              {brand.logo && <img src={brand.logo} alt="" />}
              <bdi>{brand.name}</bdi>
            </p>
          )}
          {name && (
            <p>
              <bdi>{name}</bdi>
            </p>
          )}
          <h1>{title}</h1>
        </header>
        {children}
      </body>
    </html>
  </>
)
