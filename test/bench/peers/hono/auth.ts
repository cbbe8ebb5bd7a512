import { eq } from 'drizzle-orm'
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { sha256 } from 'hono/utils/crypto'
import { apiKeysTable as apiKeys } from '../../../../src/storage/keys/tables.ts'

export interface Env {
  Bindings: { DB: D1Database; CALL_LIMIT: RateLimit }
  Variables: { db: DrizzleD1Database; organization: string; adminUid: string }
}

/** Finds the key of the request, and counts the call. */
export const auth = createMiddleware<Env>(async (c, next) => {
  const db = drizzle(c.env.DB)
  const token = c.req.header('Authorization')?.replace(/^Bearer /, '') ?? ''
  const hash = await sha256(token)
  const key = await db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.hash, hash ?? ''))
    .get()
  const now = new Date().toISOString()
  if (key?.revoked_at !== null || (key.expires_at !== null && key.expires_at <= now)) {
    throw new HTTPException(401, { message: 'Invalid API key' })
  }
  const { success } = await c.env.CALL_LIMIT.limit({ key: key.id })
  if (!success) throw new HTTPException(429, { message: 'Too many requests' })
  c.set('db', db)
  c.set('organization', key.organization_id)
  c.set('adminUid', key.admin_uid ?? '')
  await next()
})
