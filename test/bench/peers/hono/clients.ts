import { OpenAPIHono } from '@hono/zod-openapi'
import { and, count, eq, gt, gte, lt, sql, type InferSelectModel } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import { ulid } from 'ulid'
import { clientsTable as clients, notesTable as notes } from '../../../../src/storage/clients/tables.ts'
import { organizationsTable as organizations } from '../../../../src/storage/organizations/tables.ts'
import type { Env } from './auth.ts'
import * as routes from './client-routes.ts'
import { toBits, toClient } from './client-schemas.ts'

const planLimits = { free: 10, pro: 500, enterprise: Infinity }
const isClient = (organization: string, uid: string) =>
  and(eq(clients.organization_id, organization), eq(clients.user_uid, uid))

const originOf = (url: string) => new URL(url).origin
const toClients = (rows: InferSelectModel<typeof clients>[], url: string) => {
  const origin = originOf(url)
  return rows.map((row) => toClient(row, origin))
}

export const clientsApp = new OpenAPIHono<Env>()

clientsApp.openapi(routes.listClients, async (c) => {
  const { limit, start_after_id } = c.req.valid('query')
  const { db, organization } = c.var
  const rows = await db
    .select()
    .from(clients)
    .where(and(eq(clients.organization_id, organization), gt(clients.user_uid, start_after_id)))
    .orderBy(clients.user_uid)
    .limit(limit)
  if (rows.length === 0) throw new HTTPException(404, { message: 'Users not found' })
  return c.json({ users: toClients(rows, c.req.url) }, 200)
})

clientsApp.openapi(routes.filterClients, async (c) => {
  const { limit, start_after_id, gender, preferable_activities, start_date, end_date } = c.req.valid('query')
  const { db, organization } = c.var
  const end = end_date && new Date(Date.parse(end_date) + 86_400_000).toISOString().slice(0, 10)
  const matches = and(
    eq(clients.organization_id, organization),
    gender && eq(clients.gender, gender),
    preferable_activities && sql`${clients.activities} & ${toBits(preferable_activities)} <> 0`,
    start_date ? gte(clients.last_session, start_date) : undefined,
    end ? lt(clients.last_session, end) : undefined,
  )
  const total = await db.select({ count: count() }).from(clients).where(matches).get()
  const rows = await db
    .select()
    .from(clients)
    .where(and(matches, gt(clients.user_uid, start_after_id)))
    .orderBy(clients.user_uid)
    .limit(limit)
  const users = toClients(rows, c.req.url)
  const [first, last] = [users[0], users.at(-1)]
  if (!first || !last) throw new HTTPException(404, { message: 'No users found under the admin' })
  return c.json(
    { query_count: total?.count ?? 0, users, first_uid: first.user_uid, last_uid: last.user_uid },
    200,
  )
})

clientsApp.openapi(routes.getClient, async (c) => {
  const { user_uid } = c.req.valid('param')
  const { db, organization } = c.var
  const row = await db.select().from(clients).where(isClient(organization, user_uid)).get()
  if (!row) throw new HTTPException(404, { message: 'The user is not found or is not under the admin' })
  const note = await db
    .select()
    .from(notes)
    .where(and(eq(notes.organization_id, organization), eq(notes.user_uid, user_uid)))
    .get()
  const shown = { text: note?.text ?? null, updated_at: note?.updated_at ?? null }
  return c.json({ ...toClient(row, originOf(c.req.url)), notes: shown }, 200)
})

clientsApp.openapi(routes.createClient, async (c) => {
  const { preferable_activities = [], shoeSize, shoeModel, ...fields } = c.req.valid('json')
  const { db, organization, adminUid } = c.var
  const owner = await db.select().from(organizations).where(eq(organizations.id, organization)).get()
  if (!owner || owner.client_count >= (owner.client_limit ?? planLimits[owner.plan])) {
    throw new HTTPException(404, { message: 'User creation limit reached' })
  }
  const taken = await db
    .select({ uid: clients.user_uid })
    .from(clients)
    .where(
      and(
        eq(clients.organization_id, organization),
        eq(sql`lower(${clients.email})`, fields.email.toLowerCase()),
      ),
    )
    .get()
  if (taken) throw new HTTPException(400, { message: 'A user with this email already exists' })
  const id = ulid()
  const created = await db
    .insert(clients)
    .values({
      ...fields,
      organization_id: organization,
      user_uid: id,
      admin_uid: adminUid,
      shoe_size: shoeSize,
      shoe_model: shoeModel,
      activities: toBits(preferable_activities),
      created_at: new Date().toISOString(),
      version: id,
    })
    .returning()
    .get()
  const { user_uid, display_name, email, age, gender, shoe_size, weight, height } = created
  const measured = { age, gender, shoeSize: shoe_size, weight, height, profile_photo: null }
  const userData = { user_uid, display_name, email, ...measured, preferable_activities }
  return c.json({ userData }, 201)
})

clientsApp.openapi(routes.updateClient, async (c) => {
  const { user_uid, preferable_activities, shoeSize, shoeModel, ...fields } = c.req.valid('json')
  const { db, organization } = c.var
  const existing = await db.select().from(clients).where(isClient(organization, user_uid)).get()
  if (!existing) throw new HTTPException(404, { message: 'User not found or not under admin' })
  await db
    .update(clients)
    .set({
      ...fields,
      shoe_size: shoeSize,
      shoe_model: shoeModel,
      activities: preferable_activities && toBits(preferable_activities),
      version: ulid(),
    })
    .where(isClient(organization, user_uid))
  return c.json({ message: 'User information updated successfully.' }, 200)
})

clientsApp.openapi(routes.saveNote, async (c) => {
  const { user_uid } = c.req.valid('param')
  const { note: text = null } = c.req.valid('json')
  const { db, organization } = c.var
  const existing = await db.select().from(clients).where(isClient(organization, user_uid)).get()
  if (!existing) throw new HTTPException(404, { message: 'The user is not found or is not under the admin' })
  const updated_at = new Date().toISOString()
  await db
    .insert(notes)
    .values({ organization_id: organization, user_uid, text, updated_at })
    .onConflictDoUpdate({ target: [notes.organization_id, notes.user_uid], set: { text, updated_at } })
  await db.update(clients).set({ version: ulid() }).where(isClient(organization, user_uid))
  return c.json({ message: 'Note saved successfully.' }, 200)
})
