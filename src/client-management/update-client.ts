// PUT /client-management/clients: changes the given fields of a client.
import * as sentences from '../domain/sentences.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { madeVersion, stale } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { Hono } from '../http/hono.ts'
import { fixed, type NotTaken } from '../http/problems.ts'
import { clientChanges, emailTaken, file, lists, toChanges } from './client-fields.ts'
import type { ClientDetails } from './client-json.ts'
import { deletePhoto, withUpload } from './photo-upload.ts'

const refusals: Record<NotTaken<ClientDetails, typeof clientChanges>, string> = {
  created_at: fixed,
  last_session: fixed,
  admin_uid: fixed,
  notes: fixed,
}

export const updateClient = new Hono<AppEnv>().put(
  '/clients',
  requireAdmin(sentences.mayNotUpdate),
  body(clientChanges, {
    accepts: ['json', 'form', 'multipart'],
    orQuery: true,
    lists,
    file,
    refusals,
    version: 'changed',
  }),
  async (c) => {
    const input = c.req.valid('json')
    const storage = c.get('storage')
    const organization = c.get('organization')
    const revision = c.get('revision')
    const outcome = await withUpload(c, input.profile_photo, (photo) =>
      storage.clients.update(organization, input.user_uid, { ...toChanges(input), photo }, revision),
    )
    if (outcome.kind === 'email-taken') throw emailTaken()
    if (outcome.kind === 'not-found') throw new ApiError(404, sentences.notUnderAdmin)
    if (outcome.kind === 'stale') throw stale(c)
    if (outcome.replacedPhoto) await deletePhoto(c, outcome.replacedPhoto)
    const message = sentences.clientUpdated
    return json(c, { message }, 200, madeVersion(c, revision.version))
  },
)
