// GET /client-management/clients/filter: a page of the clients that match, and how many match in all.
import * as z from 'zod/mini'
import { isCalendarDay } from '../domain/calendar.ts'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { genders } from '../domain/user.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { choice, uid } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { originOf } from '../http/origin.ts'
import { calendarDay } from '../http/time-fields.ts'
import { query } from '../http/validate.ts'
import { lists, preferableActivities } from './client-fields.ts'
import { toClientJson } from './client-json.ts'
import { pageOf, pageQuery } from './paging.ts'

export const filterQuery = atFirstUse(() =>
  pageQuery({
    admin_uid: z.optional(uid('admin_uid')),
    start_date: z.optional(calendarDay('start_date')),
    end_date: z.optional(calendarDay('end_date')),
    gender: z.optional(choice('gender', genders)),
    preferable_activities: z.optional(preferableActivities()),
  }).check(
    z.refine(({ start_date, end_date }) => !isReversed(start_date, end_date), {
      path: ['start_date'],
      error: sentences.datesReversed,
      // Checked even when other fields are wrong; the dates may be wrong too.
      when: () => true,
    }),
  ),
)

/** False unless both are days: a wrong day is already reported. */
function isReversed(start: unknown, end: unknown): boolean {
  if (typeof start !== 'string' || typeof end !== 'string') return false
  return isCalendarDay(start) && isCalendarDay(end) && start > end
}

export const filterClients = new Hono<AppEnv>().get(
  '/clients/filter',
  requireAdmin(sentences.notAdmin),
  query(filterQuery, { lists }),
  async (c) => {
    const input = c.req.valid('query')
    const filter = {
      adminUid: input.admin_uid,
      gender: input.gender,
      activities: input.preferable_activities,
      startDate: input.start_date,
      endDate: input.end_date,
    }
    const storage = c.get('storage')
    const organization = c.get('organization')
    const { clients, count } = await storage.clients.filter(
      organization,
      filter,
      pageOf(input, pageLimits.filter),
    )
    const [first] = clients
    const last = clients.at(-1)
    if (!first || !last) throw new ApiError(404, sentences.noMatches)
    const origin = originOf(c)
    return json(c, {
      query_count: count,
      users: clients.map((client) => toClientJson(client, origin)),
      first_uid: first.userUid,
      last_uid: last.userUid,
    })
  },
)
