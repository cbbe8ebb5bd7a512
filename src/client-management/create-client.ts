// POST /client-management/clients: creates a client, within the organization's limit.
import type { Client } from '../domain/client.ts'
import * as sentences from '../domain/sentences.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { madeVersion } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { Hono } from '../http/hono.ts'
import { newId } from '../http/ids.ts'
import { originOf } from '../http/origin.ts'
import { ours, type NotTaken } from '../http/problems.ts'
import { file, lists, newClient, toFields } from './client-fields.ts'
import { toUserDataJson, type ClientDetails } from './client-json.ts'
import { withUpload } from './photo-upload.ts'
import { emailTaken, tagsOverLimit } from './refusals.ts'

const refusals: Record<NotTaken<ClientDetails, typeof newClient>, string> = {
  user_uid: ours,
  status: ours,
  created_at: ours,
  last_session: ours,
  admin_uid: ours,
  notes: ours,
}

export const createClient = new Hono<AppEnv>().post(
  '/clients',
  requireAdmin(sentences.mayNotCreate, 'clients:write'),
  body(newClient, {
    accepts: ['json', 'form', 'multipart'],
    lists,
    file,
    refusals,
    version: 'made',
    has: 'Location',
  }),
  async (c) => {
    const input = c.req.valid('json')
    const storage = c.get('storage')
    const organization = c.get('organization')
    const adminUid = c.get('adminUid')
    const now = c.get('now')
    const id = newId(now)
    const client: Omit<Client, 'photo'> = {
      ...toFields(input),
      userUid: id,
      adminUid,
      status: 'active',
      lastSession: null,
      createdAt: now.toISOString(),
      version: id,
    }
    const outcome = await withUpload(c, input.profile_photo ?? null, (photo) =>
      storage.clients.create(organization, { ...client, photo }),
    )
    if (outcome.kind === 'created') {
      // A repeated call has the same fields; the id and the photo are those of the first call.
      const { userUid, photo } = outcome
      const origin = originOf(c)
      const created = { ...client, userUid, photo, tags: input.tags ?? null }
      return json(c, { userData: toUserDataJson(created, origin) }, 201, {
        Location: `${origin}/client-management/clients/${userUid}`,
        ...madeVersion(c, client.version),
      })
    }
    if (outcome.kind === 'email-taken') throw emailTaken()
    if (outcome.kind === 'too-many-tags') throw tagsOverLimit()
    throw new ApiError(404, sentences.limitReached(outcome.plan))
  },
)
