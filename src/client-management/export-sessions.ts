// GET /client-management/exports/sessions: the sessions of all clients, as a sheet that an import takes.
import * as z from 'zod/mini'
import { activities } from '../domain/client.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { mayDo, requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { exported, exportFields } from '../http/export.ts'
import { choice, uid } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { days, daysInOrder } from '../http/time-fields.ts'
import { query } from '../http/validate.ts'
import { sessionShownTo } from './list-sessions.ts'
import { session } from './record-session.ts'

const exportQuery = atFirstUse(() =>
  z
    .strictObject({
      ...exportFields(),
      user_uid: z.optional(uid('user_uid')),
      activity: z.optional(choice('activity', activities)),
      ...days(),
    })
    .check(daysInOrder()),
)

const columns = atFirstUse(() => ['user_uid', 'email', ...Object.keys(session().shape), 'session_id'])

export const exportSessions = new Hono<AppEnv>().get(
  '/exports/sessions',
  requireAdmin(sentences.mayNotList, 'transfer'),
  query(exportQuery, { has: 'Export' }),
  (c) => {
    const input = c.req.valid('query')
    const { user_uid: userUid, activity, start_date: startDate, end_date: endDate } = input
    const shown = sessionShownTo(c)
    const filter = { userUid, activity, startDate, endDate }
    return exported(c, input, {
      name: 'sessions',
      pages: c.get('storage').clients.exportedSessions(c.get('organization'), filter),
      columns: mayDo(c, 'notes:read') ? columns() : columns().filter((name) => name !== 'note'),
      show: (session) => ({ user_uid: session.userUid, email: session.email, ...shown(session) }),
    })
  },
)
