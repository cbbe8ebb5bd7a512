// PUT /client-management/clients: changes the given fields of a client.
import { badMetadata } from '../domain/metadata.ts'
import * as sentences from '../domain/sentences.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { madeVersion } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { badRequest } from '../http/errors.ts'
import { Hono } from '../http/hono.ts'
import { originOf } from '../http/origin.ts'
import { fixed, type NotTaken } from '../http/problems.ts'
import { clientChanges, file, lists, toChanges } from './client-fields.ts'
import { photoUrl, type ClientDetails } from './client-json.ts'
import { deletePhoto, withUpload } from './photo-upload.ts'
import { emailTaken, refusedChange, tagsOverLimit } from './refusals.ts'

const refusals: Record<NotTaken<ClientDetails, typeof clientChanges>, string> = {
  created_at: fixed,
  status: 'is changed by archive/{user_uid} and restore/{user_uid}',
  last_session: fixed,
  admin_uid: fixed,
  notes: fixed,
}

export const updateClient = new Hono<AppEnv>().put(
  '/clients',
  requireAdmin(sentences.mayNotUpdate, 'clients:write'),
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
    if (outcome.kind === 'too-many-tags') throw tagsOverLimit()
    if (outcome.kind === 'metadata-too-large') throw badRequest({ field: 'metadata', message: badMetadata })
    if (outcome.kind !== 'updated') throw refusedChange(c, outcome.kind, sentences.notUnderAdmin)
    if (outcome.replacedPhoto) await deletePhoto(c, outcome.replacedPhoto)
    const photo = outcome.isNewPhoto ? { profile_photo: photoUrl(outcome.photo, originOf(c)) } : {}
    return json(c, { message: sentences.clientUpdated, ...photo }, 200, madeVersion(c, revision.version))
  },
)
