// GET /{org}/{dev|prod}/v1/progress/{token}: the user's page, open to anyone who knows its link.
import type { Context } from 'hono'
import { organizationIdForm } from '../../domain/organization.ts'
import { databaseOf } from '../../domain/placement.ts'
import { environments, languages, type Language } from '../../domain/user.ts'
import { respond } from '../../http/answer.ts'
import type { AppEnv } from '../../http/env.ts'
import { guardOpen } from '../../http/guard-open.ts'
import { caching, type AnswerHeaders } from '../../http/headers.ts'
import { Hono } from '../../http/hono.ts'
import { addressPeriod } from '../../http/rate-limit.ts'
import { openStorage } from '../../storage/index.ts'
import { brandOf } from './brand.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { ProgressPage } from './progress-page.tsx'
import { styleHash } from './styles.ts'
import { TooManyPage } from './too-many-page.tsx'

export const getProgress = new Hono<AppEnv>().get(
  '/progress/:token',
  guardOpen(
    (c) => linkOf(c) !== undefined,
    (c) =>
      send(c, <TooManyPage language={preferredLanguage(c)} brand={brandOf(c.env)} />, 429, {
        'Retry-After': String(addressPeriod),
      }),
    { caching: caching.page },
  ),
  async (c) => {
    const link = linkOf(c)
    const now = c.get('now')
    const usage = c.get('usage')
    const progress =
      link &&
      (await openStorage(c.env, { now, usage, database: link.database }).users.progress(
        link.organization,
        link.environment,
        link.token,
      ))
    const brand = brandOf(c.env)
    if (!progress) return send(c, <NotFoundPage language={preferredLanguage(c)} brand={brand} />, 404)
    const page = <ProgressPage {...progress} now={now} range={c.req.query('range')} brand={brand} />
    return send(c, page, 200)
  },
)

/** The parts of a well-formed link; undefined for any other, so that a malformed link costs no query. */
function linkOf(c: Context<AppEnv>) {
  const { organization = '', token = '' } = c.req.param()
  const environment = environments.find((name) => name === c.req.param('environment'))
  const database = databaseOf(token)
  if (!organizationIdForm.test(organization) || !environment || !database || !(database in c.env))
    return undefined
  return { organization, environment, token, database }
}

const send = async (
  c: Context<AppEnv>,
  page: { toString: () => string },
  status: 200 | 404 | 429,
  more: AnswerHeaders = {},
) =>
  respond(c, page.toString(), status, {
    'Content-Type': 'text/html; charset=UTF-8',
    ...more,
    'Cache-Control': caching.page,
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
    // The icon and the logo are inside the page: a browser loads nothing else.
    'Content-Security-Policy': `default-src 'none'; style-src '${await styleHash(brandOf(c.env))}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  })

/** The first of the browser's languages that the page has; English if it has none. */
function preferredLanguage(c: Context<AppEnv>): Language {
  const wanted = (c.req.header('Accept-Language') ?? '')
    .split(',')
    .map((range) => range.trim().slice(0, 2).toLowerCase())
  return wanted.flatMap((code) => languages.find((language) => language === code) ?? []).at(0) ?? 'en'
}
