// GET /client-management/exports/clients: the clients who match, as a sheet that an import takes.
import * as z from 'zod/mini'
import { statusFilters } from '../domain/client.ts'
import { exportLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { mayDo, requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { exported, exportFields } from '../http/export.ts'
import { choice, uid } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { daysInOrder } from '../http/time-fields.ts'
import { query } from '../http/validate.ts'
import { newClient } from './client-fields.ts'
import { filterFields, filterLists, toFilter } from './client-filter.ts'
import { toClientJson } from './client-json.ts'

const uidsError = `user_uid must be a list of at most ${exportLimits.named} ids`

/** Too many ids are refused before any is looked at. */
const uids = () =>
  z.pipe(
    z.transform((list: unknown, context) => {
      if (!Array.isArray(list) || list.length <= exportLimits.named) return list
      context.issues.push({ code: 'custom', input: list, message: uidsError })
      return z.NEVER
    }),
    z.array(uid('user_uid'), { error: uidsError }),
  )

const exportQuery = atFirstUse(() =>
  z
    .strictObject({
      ...exportFields(),
      user_uid: z.optional(uids()),
      status: z.optional(choice('status', statusFilters)),
      ...filterFields(),
    })
    .check(daysInOrder()),
)

/** The fields that an import takes, in its names, between those that it only knows. */
const columns = atFirstUse(() => [
  'user_uid',
  ...Object.keys(newClient().shape).filter((name) => name !== 'profile_photo'),
  ...(['status', 'last_session', 'created_at', 'admin_uid'] as const),
])

export const exportClients = new Hono<AppEnv>().get(
  '/exports/clients',
  requireAdmin(sentences.mayNotList, 'transfer'),
  query(exportQuery, { lists: [...filterLists, 'user_uid'], has: 'Export' }),
  (c) => {
    const input = c.req.valid('query')
    const filter = { ...toFilter(input), userUids: input.user_uid }
    const hasNotes = mayDo(c, 'notes:read')
    return exported(c, input, {
      name: 'clients',
      pages: c.get('storage').clients.exportedClients(c.get('organization'), filter, hasNotes),
      columns: [...columns(), ...(hasNotes ? ['note'] : [])],
      show: (client) => ({ ...toClientJson(client, ''), note: client.note }),
    })
  },
)
