// GET /client-management/clients/{user_uid}/personal-data: everything that is held about a client.
import type { Session } from '../domain/client.ts'
import * as sentences from '../domain/sentences.ts'
import { mayDo, requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { Hono } from '../http/hono.ts'
import { originOf } from '../http/origin.ts'
import { historyOf, pagesInJson, personalData } from '../http/personal-data.ts'
import { noQuery, param } from '../http/validate.ts'
import { clientPath } from './client-fields.ts'
import { toDetailsJson } from './client-json.ts'
import { sessionShownTo } from './list-sessions.ts'

export const getPersonalData = new Hono<AppEnv>().get(
  '/clients/:user_uid/personal-data',
  requireAdmin(sentences.mayNotList, 'transfer', 'clients:read'),
  param(clientPath),
  noQuery({ has: 'File' }),
  async (c) => {
    const organization = c.get('organization')
    const { user_uid } = c.req.valid('param')
    const { clients } = c.get('storage')
    const found = await clients.get(organization, user_uid)
    if (!found) throw new ApiError(404, sentences.unknownClient)
    const note = mayDo(c, 'notes:read') ? found.note : null
    const { notes, ...profile } = toDetailsJson(found.client, note, originOf(c))
    const sessions = pagesInJson<Session>(async (before, limit) => {
      const page = await clients.sessions(organization, user_uid, { limit, before })
      if (!page) throw new Error('The client was deleted meanwhile')
      return { items: page.sessions, hasMore: page.hasMore }
    }, sessionShownTo(c))
    return personalData(
      c,
      { type: 'client', id: user_uid },
      {
        profile,
        note: notes,
        sessions,
        photo: profile.profile_photo,
        tags: profile.tags,
        metadata: profile.metadata,
        history: historyOf(c, `client:${user_uid}`),
        progress_link: null,
      },
    )
  },
)
