import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import { sha256 } from '../domain/digest.ts'
import { textLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { openDirectory } from '../storage/index.ts'
import { openStorageFor } from './auth.ts'
import type { AppEnv } from './env.ts'
import { badRequest } from './errors.ts'
import { withFacts } from './facts.ts'

const form = new RegExp(String.raw`^[\x21-\x7e]{1,${textLimits.idempotencyKey}}$`)

/**
 * Takes the Idempotency-Key of a call: this request's one write then happens once. Requests are the same if their path
 * and fields are, in any order and format.
 */
export async function takeIdempotencyKey(c: Context<AppEnv>, fields: Record<string, unknown>): Promise<void> {
  const idempotencyKey = c.req.header('Idempotency-Key')
  if (idempotencyKey === undefined) return
  if (!form.test(idempotencyKey)) {
    throw badRequest({ field: 'Idempotency-Key', message: sentences.badIdempotencyKey })
  }
  const request = await sha256(JSON.stringify([c.req.param(), await canonical(fields)]))
  const route = `${c.req.method} ${routePath(c)}`
  const idempotency = {
    route,
    idempotencyKey,
    hash: await sha256(idempotencyKey),
    request,
    isReplayed: false,
  }
  c.set('idempotency', idempotency)
  const access = { ...c.get('access'), idempotency }
  openStorageFor(c, access)
  if (c.get('caller') !== undefined) c.set('directory', openDirectory(c.env, access))
}

/** Fields by name; files by their digest. */
async function canonical(fields: Record<string, unknown>): Promise<unknown[]> {
  const sorted = Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1))
  return Promise.all(
    sorted.map(async ([name, value]) => [
      name,
      value instanceof Uint8Array ? { sha256: await sha256(value) } : value,
    ]),
  )
}

/** For routes that make API keys: repeating the answer would require storing the key. */
export const refuseIdempotencyKey = withFacts(
  { isUnkept: true },
  createMiddleware<AppEnv>(async (c, next) => {
    if (c.req.header('Idempotency-Key') !== undefined) {
      const message = sentences.noKeyTwice
      throw badRequest({ field: 'Idempotency-Key', message })
    }
    await next()
  }),
)
