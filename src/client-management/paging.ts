import type { Context } from 'hono'
import * as z from 'zod/mini'
import {
  clientOrders,
  statusFilters,
  type ClientOrder,
  type ClientPage,
  type Page,
} from '../domain/client.ts'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { cursorField, readCursor, writeCursor } from '../http/cursor.ts'
import type { AppEnv } from '../http/env.ts'
import { badRequest } from '../http/errors.ts'
import { choice, number, uid } from '../http/fields.ts'

/** The query fields of a page of clients, and of which status. */
const fields = () => ({
  status: z.optional(choice('status', statusFilters)),
  limit: z.optional(number('limit', { min: 1, max: pageLimits.max, integer: true })),
  order_by: z.optional(choice('order_by', clientOrders)),
  cursor: z.optional(cursorField(sentences.badPlace)),
  start_after_id: z.optional(uid('start_after_id')),
  end_before_id: z.optional(uid('end_before_id')),
})

interface Asked {
  limit?: number | undefined
  order_by?: ClientOrder | undefined
  cursor?: string | undefined
  start_after_id?: string | undefined
  end_before_id?: string | undefined
}
type Given = { readonly [Name in keyof Asked]?: unknown }

/** A rule that is checked even when other fields are wrong. */
const rule = (path: keyof Asked, error: string, isKept: (given: Given) => boolean) =>
  z.refine<Given>(isKept, { path: [path], error, when: () => true })

const hasId = ({ start_after_id, end_before_id }: Given) => (start_after_id ?? end_before_id) !== undefined

/** The schema of a query with these fields and the page's, of which at most one place may be set. */
export const pageQuery = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject({ ...fields(), ...shape }).check(
    rule(
      'end_before_id',
      sentences.twoCursors,
      ({ start_after_id, end_before_id }) => start_after_id === undefined || end_before_id === undefined,
    ),
    rule('cursor', sentences.cursorAlone, (given) => given.cursor === undefined || !hasId(given)),
    rule(
      'order_by',
      sentences.idsHaveOneOrder,
      (given) => (given.order_by ?? 'user_uid') === 'user_uid' || !hasId(given),
    ),
  )

/** The page that a query asks for. */
export function pageOf(c: Context<AppEnv>, query: Asked, defaultLimit: number): Page {
  const { limit = defaultLimit, order_by: order = 'user_uid', cursor } = query
  const page = { limit, order }
  if (cursor === undefined) return { ...page, after: query.start_after_id, before: query.end_before_id }
  const { way, place } = read(cursor, [c.get('organization'), order])
  return { ...page, [way]: place }
}

/** The cursors of an answer. */
export function cursorsOf(c: Context<AppEnv>, { order = 'user_uid' }: Page, { previous, next }: ClientPage) {
  const written = (way: 'after' | 'before', place: string | null) =>
    place === null ? null : writeCursor([c.get('organization'), order, way, place])
  return { next_cursor: written('after', next), previous_cursor: written('before', previous) }
}

/** The way and the place of a cursor that begins with these parts. */
function read(cursor: string, owner: string[]): { way: 'after' | 'before'; place: string } {
  const [way, place = ''] = readCursor(cursor, owner, 2, sentences.badPlace)
  if (way === 'after' || way === 'before') return { way, place }
  throw badRequest({ field: 'cursor', message: sentences.badPlace })
}
