// POST /console/session: signs in with a key or a token, which the cookie keeps from then on.
import type { Context } from 'hono'
import * as z from 'zod/mini'
import { flatScope, isWellFormedKey, keyPrefix } from '../domain/api-key.ts'
import { consoleLimits } from '../domain/limits.ts'
import { json } from '../http/answer.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { admit, countCall } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { cookieOf, credentialsOf, isLike, type SealedKey } from '../http/console-cookie.ts'
import type { AppEnv } from '../http/env.ts'
import { refused } from '../http/errors.ts'
import { text } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { operatorOf } from '../http/operator-auth.ts'
import { recordUse } from '../http/record-use.ts'
import { hashKey, type KeyRecord } from '../storage/index.ts'
import { toSignedInJson } from './session-json.ts'

const credentials = atFirstUse(() => z.strictObject({ key: text('key', consoleLimits.key) }))

export const signIn = new Hono<AppEnv>().post(
  '/session',
  body(credentials, { accepts: ['json'], isRead: true }),
  async (c) => {
    const { key } = c.req.valid('json')
    const record = isWellFormedKey(key) ? await ownerOf(c, key) : undefined
    const credential: SealedKey = {
      ...(record ? await opened(c, record) : await operated(c, key)),
      key,
      until: new Date(c.get('now').getTime() + consoleLimits.session).toISOString(),
    }
    const held = (await credentialsOf(c)).filter((each) => !isLike(each, credential))
    const cookie = await cookieOf(c, newest([...held, credential]))
    return json(c, { session: toSignedInJson(credential, record) }, 201, { 'Set-Cookie': cookie })
  },
)

/** The record of a live key; this is a call of that key. */
async function ownerOf(c: Context<AppEnv>, key: string): Promise<KeyRecord> {
  const record = await admit(c, { hash: await hashKey(key), prefix: keyPrefix(key) })
  await countCall(c, record.id)
  return record
}

/** What a key opens. The database has the last word on whether it still does. */
async function opened(c: Context<AppEnv>, record: KeyRecord) {
  const { organization, api } = record
  const found = await c.get('storage').organizations.get(organization)
  recordUse(c, record)
  const name = Array.from(found?.name ?? organization)
    .slice(0, consoleLimits.name)
    .join('')
  return { kind: api, organization, environment: flatScope(record).environment, name }
}

async function operated(c: Context<AppEnv>, token: string) {
  const name = await operatorOf(c, token)
  if (name === undefined) throw refused(c, 'wrong token')
  c.set('caller', name)
  return { kind: 'operator' as const, organization: null, environment: null, name }
}

/** All but the oldest keys for users, of which there would be too many for a cookie. */
function newest(all: SealedKey[]): SealedKey[] {
  const ofUsers = all.filter(({ kind }) => kind === 'user-management')
  const dropped = ofUsers.slice(0, -consoleLimits.userKeys)
  return all.filter((each) => !dropped.includes(each))
}
