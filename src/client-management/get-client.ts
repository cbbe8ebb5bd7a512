// GET /client-management/clients/{user_uid}: one client, with its note.
import * as sentences from '../domain/sentences.ts'
import { mayDo, requireAdmin } from '../http/auth.ts'
import { versionOf } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { Hono } from '../http/hono.ts'
import { originOf } from '../http/origin.ts'
import { noQuery, param } from '../http/validate.ts'
import { clientPath } from './client-fields.ts'
import { toDetailsJson } from './client-json.ts'

export const getClient = new Hono<AppEnv>().get(
  '/clients/:user_uid',
  requireAdmin(sentences.notAdmin, 'clients:read'),
  param(clientPath),
  noQuery({ version: 'shown' }),
  async (c) => {
    const found = await c.get('storage').clients.get(c.get('organization'), c.req.valid('param').user_uid)
    if (!found) throw new ApiError(404, sentences.unknownClient)
    const { client, note } = found
    const shownNote = mayDo(c, 'notes:read') ? note : null
    return versionOf(c, client.version, () => toDetailsJson(client, shownNote, originOf(c)))
  },
)
