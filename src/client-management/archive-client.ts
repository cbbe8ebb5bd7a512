// POST /client-management/clients/archive/{user_uid}: puts a client away: it keeps everything and takes no place in the plan.
import * as sentences from '../domain/sentences.ts'
import { requireAdmin } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { nothing, param } from '../http/validate.ts'
import { changeStatus } from './change-status.ts'
import { clientPath } from './client-fields.ts'

export const archiveClient = new Hono<AppEnv>().post(
  '/clients/archive/:user_uid?',
  requireAdmin(sentences.notAdmin, 'clients:write'),
  param(clientPath),
  body(nothing, { accepts: ['json'], version: 'changed' }),
  (c) => changeStatus(c, c.req.valid('param').user_uid, 'archived', sentences.clientArchived),
)
