// GET /health: whether every database answers and has this build's migrations.
import type { Context } from 'hono'
import { second } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { json } from '../http/answer.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { askMigrations } from '../storage/index.ts'

const problems = { unavailable: sentences.noDatabase, migrate: sentences.notMigrated }
type Status = 'ok' | keyof typeof problems

const gapMilliseconds = 5 * second

/** The start and the result of this isolate's last check. */
let askedAt = -Infinity
let heard: Status | undefined

export const getHealth = new Hono<AppEnv>().get('/health', async (c) => {
  const now = c.get('now').getTime()
  // `abs` also allows a check after the clock was set back.
  if (Math.abs(now - askedAt) >= gapMilliseconds) {
    askedAt = now
    heard = undefined
    heard = await ask(c)
  }
  // Another request is checking. Poll its result, because a promise cannot be shared between requests.
  for (let waited = 0; heard === undefined && waited < gapMilliseconds; waited += 20) await scheduler.wait(20)
  const status = heard ?? 'unavailable'
  if (status === 'ok') return json(c, { status })
  return json(c, { status, error: problems[status] }, 503, { 'Retry-After': '5' })
})

async function ask(c: Context<AppEnv>): Promise<Status> {
  const states = (await askMigrations(c.env, c.get('now'), c.get('usage'))).map(({ state }) => state)
  return (['unavailable', 'migrate'] as const).find((each) => states.includes(each)) ?? 'ok'
}
