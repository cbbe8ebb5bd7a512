// GET /{org}/{dev|prod}/v1/progress/{token}: the page a user sees, open to whoever knows its link.
import { Hono } from 'hono'
import { databaseOf } from '../../domain/placement.ts'
import { environments, languages, type Language } from '../../domain/user.ts'
import type { AppEnv } from '../../http/env.ts'
import { openStorage } from '../../storage/index.ts'
import { brandOf } from './brand.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { ProgressPage } from './progress-page.tsx'
import { styleHash } from './styles.ts'

export const getProgress = new Hono<AppEnv>().get('/progress/:token', async (c) => {
  const organization = c.req.param('organization') ?? ''
  const environment = environments.find((name) => name === c.req.param('environment'))
  const token = c.req.param('token')
  const database = databaseOf(token)
  const progress =
    environment &&
    database &&
    database in c.env &&
    (await openStorage(c.env, { now: c.var.now, usage: c.var.usage, database }).users.progress(
      organization,
      environment,
      token,
    ))
  const brand = brandOf(c.env)
  const page = progress ? (
    <ProgressPage {...progress} now={c.var.now} range={c.req.query('range')} brand={brand} />
  ) : (
    <NotFoundPage language={preferredLanguage(c.req.header('Accept-Language'))} brand={brand} />
  )
  return c.html(page, progress ? 200 : 404, {
    'Cache-Control': 'private, no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
    // The icon and the logo are in the page, so that no browser asks anyone for them.
    'Content-Security-Policy': `default-src 'none'; style-src '${await styleHash(brand)}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  })
})

/** The first of the browser's languages that the page has, English if it has none of them. */
function preferredLanguage(header = ''): Language {
  const wanted = header.split(',').map((range) => range.trim().slice(0, 2).toLowerCase())
  return wanted.flatMap((code) => languages.find((language) => language === code) ?? []).at(0) ?? 'en'
}
