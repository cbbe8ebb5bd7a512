import type { Context } from 'hono'
import { flatScope } from '../domain/api-key.ts'
import type { SealedKey } from '../http/console-cookie.ts'
import type { AppEnv } from '../http/env.ts'
import { findLive } from '../http/find-live.ts'
import { operatorOf } from '../http/operator-auth.ts'
import { hashKey, type KeyRecord } from '../storage/index.ts'

/** A session as the console's page sees it: never the key. */
export function toSignedInJson(
  { kind, organization, environment, name, until }: SealedKey,
  record?: KeyRecord,
) {
  const { role, adminUid } = record ? flatScope(record) : { role: null, adminUid: null }
  const ends = [until, record?.expiresAt ?? until].sort()
  return {
    kind,
    organization,
    environment,
    role,
    scopes: record?.scopes ?? null,
    admin_uid: adminUid,
    name,
    expires_at: ends[0],
  }
}

/** The sessions whose keys still open something. */
export async function toSessionsJson(c: Context<AppEnv>, credentials: readonly SealedKey[]) {
  const sessions = await Promise.all(
    credentials.map(async (each) => {
      if (each.kind === 'operator') return (await operatorOf(c, each.key)) ? [toSignedInJson(each)] : []
      const found = await findLive(c, await hashKey(each.key))
      return typeof found === 'string' ? [] : [toSignedInJson(each, found)]
    }),
  )
  return sessions.flat()
}
