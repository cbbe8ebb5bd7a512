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
import { htmlOf, type Contents } from './page.ts'
import { hashOf, lookOf, type Look } from './look.ts'
import { progressOf } from './progress.ts'

export const getProgress = new Hono<AppEnv>().get(
  '/progress/:token',
  guardOpen(
    (c) => linkOf(c) !== undefined,
    (c) =>
      send(c, 429, preferredLanguage(c), () => ({ isBusy: true }), { 'Retry-After': String(addressPeriod) }),
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
    if (!progress) return send(c, 404, preferredLanguage(c), () => ({ isUnknown: true }))
    const range = new URL(c.req.url).searchParams.get('range')
    return send(c, 200, progress.user.language, (look) => ({
      progress: progressOf(progress, now, range, look),
    }))
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

async function send(
  c: Context<AppEnv>,
  status: 200 | 404 | 429,
  language: Language,
  contents: (look: Look) => Contents,
  more: AnswerHeaders = {},
): Promise<Response> {
  const look = await lookOf(c.env)
  return respond(c, htmlOf(look, language, contents(look)), status, {
    'Content-Type': 'text/html; charset=UTF-8',
    ...more,
    'Cache-Control': caching.page,
    'X-Robots-Tag': 'noindex',
    'Content-Security-Policy': look.policy.replace('{hash}', await hashOf(look.styles)),
  })
}

/** The first of the browser's languages that the page has; English if it has none. */
function preferredLanguage(c: Context<AppEnv>): Language {
  for (const range of (c.req.header('Accept-Language') ?? '').split(',')) {
    const code = range.trim().slice(0, 2).toLowerCase()
    const known = languages.find((language) => language === code)
    if (known) return known
  }
  return 'en'
}
