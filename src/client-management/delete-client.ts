// DELETE /client-management/clients: removes a client with its note, sessions and photo.
import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { backupsUntil, toErasedJson } from '../http/erased.ts'
import { Hono } from '../http/hono.ts'
import { requiredUid } from './client-fields.ts'
import { deletePhoto } from './photo-upload.ts'
import { refusedChange } from './refusals.ts'

const clientToDelete = atFirstUse(() => z.strictObject({ user_uid: requiredUid() }))

export const deleteClient = new Hono<AppEnv>().delete(
  '/clients',
  requireAdmin(sentences.mayNotDelete, 'clients:delete'),
  // The query may carry `user_uid`, because many clients and proxies drop the body of a DELETE.
  body(clientToDelete, { accepts: ['json', 'form', 'multipart'], orQuery: true, version: 'removed' }),
  async (c) => {
    const storage = c.get('storage')
    const organization = c.get('organization')
    const revision = c.get('revision')
    const { user_uid } = c.req.valid('json')
    const outcome = await storage.clients.delete(organization, user_uid, backupsUntil(c), revision)
    if (outcome.kind !== 'deleted') throw refusedChange(c, outcome.kind, sentences.notUnderAdmin)
    if (outcome.photo) await deletePhoto(c, outcome.photo)
    return json(c, { message: sentences.clientDeleted, erased: toErasedJson(outcome.erased) })
  },
)
