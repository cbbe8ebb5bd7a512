import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { and, eq, type InferSelectModel } from 'drizzle-orm'
import { HTTPException } from 'hono/http-exception'
import { ulid } from 'ulid'
import { languages } from '../../../../src/domain/user.ts'
import { usersTable as users, weightsTable as weights } from '../../../../src/storage/users/tables.ts'
import type { Env } from './auth.ts'
import { toProfile } from './profile.ts'

const PathParams = z.object({ organization: z.string(), environment: z.enum(['dev', 'prod']) })
const EditSchema = z
  .object({
    from_id: z.string().min(1).max(200),
    goal: z.enum(['lose weight', 'maintain', 'gain muscle']).optional(),
    language: z.enum(languages).optional(),
    timezone: z.string().max(200).optional(),
    birthdate: z.iso.date().optional(),
    height_cm: z.number().min(50).max(280).optional(),
    weight_kg: z.number().min(20).max(650).optional(),
  })
  .openapi('EditUser')
const ProfileSchema = z
  .object({ from_id: z.string(), display_name: z.string(), weight_kg: z.number(), height_cm: z.number() })
  .openapi('Profile')
const profile = (description: string) => ({
  content: { 'application/json': { schema: z.object({ status: z.string(), profile: ProfileSchema }) } },
  description,
})

const getProfile = createRoute({
  method: 'get',
  path: '/get-user-profile',
  request: { params: PathParams, query: z.object({ from_id: z.string().min(1).max(200) }) },
  responses: { 200: profile('The profile') },
})
const editUser = createRoute({
  method: 'post',
  path: '/edit-user',
  request: {
    params: PathParams,
    body: { content: { 'application/json': { schema: EditSchema } }, required: true },
  },
  responses: { 200: profile('The changed profile') },
})

export const usersApp = new OpenAPIHono<Env>()

const isUser = (organization: string, environment: 'dev' | 'prod', fromId: string) =>
  and(eq(users.organization_id, organization), eq(users.environment, environment), eq(users.from_id, fromId))
const notFound = (fromId: string) =>
  new HTTPException(404, { message: `User with from_id ${fromId} not found` })

usersApp.openapi(getProfile, async (c) => {
  const { environment } = c.req.valid('param')
  const { from_id } = c.req.valid('query')
  const { db, organization } = c.var
  const user = await db
    .select()
    .from(users)
    .where(isUser(organization, environment, from_id))
    .get()
  if (!user) throw notFound(from_id)
  return c.json({ status: 'success', profile: toProfile(user) }, 200)
})

type User = InferSelectModel<typeof users>
type Changes = z.infer<typeof EditSchema>
const differs = (user: User, changes: Omit<Changes, 'from_id'>, names: (keyof typeof changes)[]) =>
  names.some((name) => changes[name] !== undefined && changes[name] !== user[name])

usersApp.openapi(editUser, async (c) => {
  const { environment } = c.req.valid('param')
  const { from_id, ...changes } = c.req.valid('json')
  const { db, organization } = c.var
  const user = await db
    .select()
    .from(users)
    .where(isUser(organization, environment, from_id))
    .get()
  if (!user) throw notFound(from_id)
  const now = new Date().toISOString()
  if (changes.weight_kg !== undefined) {
    await db.insert(weights).values({
      organization_id: organization,
      user_id: user.user_id,
      id: ulid(),
      weight_kg: changes.weight_kg,
      recorded_at: now,
    })
  }
  const movesTargets = differs(user, changes, ['goal', 'birthdate', 'height_cm', 'weight_kg'])
  const edited = await db
    .update(users)
    .set({
      ...changes,
      ...(differs(user, changes, ['goal']) && { baseline_kg: changes.weight_kg ?? user.weight_kg }),
      ...(movesTargets && { targets_on: now.slice(0, 10) }),
      unit_system: 'metric',
      version: ulid(),
    })
    .where(isUser(organization, environment, from_id))
    .returning()
    .get()
  const message = 'User updated successfully'
  return c.json({ status: 'success', message, profile: toProfile(edited) }, 200)
})
