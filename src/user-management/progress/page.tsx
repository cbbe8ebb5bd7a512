import { raw } from 'hono/utils/html'
import type { PropsWithChildren } from 'hono/jsx'
import type { Language } from '../../domain/user.ts'
import { styles } from './styles.ts'

const icon =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><rect width='16' height='16' rx='4' fill='%230b7552'/><path d='M3 5l4 4 2-2 4 4' fill='none' stroke='%23fff' stroke-width='2'/></svg>"

export const directionOf = (language: Language) => (language === 'ar' ? 'rtl' : 'ltr')

/** A whole document. Nothing in it is written without escaping but these two constants. */
export const Page = ({
  language,
  title,
  children,
}: PropsWithChildren<{ language: Language; title: string }>) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href={icon} />
        <style>{raw(styles)}</style>
      </head>
      <body>{children}</body>
    </html>
  </>
)
