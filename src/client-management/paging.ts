import * as z from 'zod/mini'
import type { Page } from '../domain/client.ts'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { number, uid } from '../http/fields.ts'

/** The query fields of a page of a list in `user_uid` order. */
const fields = () => ({
  limit: z.optional(number('limit', { min: 1, max: pageLimits.max, integer: true })),
  start_after_id: z.optional(uid('start_after_id')),
  end_before_id: z.optional(uid('end_before_id')),
})

type Cursors = { start_after_id?: unknown; end_before_id?: unknown }

/** The schema of a query with these fields and the page's, of which at most one cursor may be set. */
export function pageQuery<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.strictObject({ ...fields(), ...shape }).check(
    z.refine(
      ({ start_after_id, end_before_id }: Cursors) =>
        start_after_id === undefined || end_before_id === undefined,
      {
        path: ['end_before_id'],
        error: sentences.twoCursors,
        when: () => true,
      },
    ),
  )
}

export function pageOf(
  query: {
    limit?: number | undefined
    start_after_id?: string | undefined
    end_before_id?: string | undefined
  },
  defaultLimit: number,
): Page {
  return { limit: query.limit ?? defaultLimit, after: query.start_after_id, before: query.end_before_id }
}
