// The rows of a client's own fields, and of sessions.
import { choice, control, notText, number, of, textOnly, type Row } from './wrong-values.ts'

const tags = 'tags must be a list of at most 20 tags of 1 to 40 visible characters'
const metadata =
  'metadata must be an object of at most 8192 bytes, 50 keys and 4 levels, with keys of 1 to 40 letters, digits, "-" or "_" and text without NUL'

const shapes: Row = of(
  metadata,
  ...['text', '[1]', '{"a":', '{"a b":1}', '{"a":{"b":{"c":{"d":{"e":1}}}}}', 42, true, [{}], { '': 1 }],
)

export const clientRows: Record<string, Row> = {
  tags: of(
    tags,
    ...['x'.repeat(41), 'one,,two', '["\\u200b"]', '["one"', 42, true, [null], [['one']], ['']],
    Array.from({ length: 21 }, (_, number) => `tag ${number}`),
  ),
  metadata: shapes,
  order_by: choice(
    'order_by',
    'user_uid, -user_uid, display_name, -display_name, last_session, -last_session',
  ),
  count: choice('count', 'true, false'),
  bom: choice('bom', 'true, false'),
  raw: choice('raw', 'true, false'),
  mode: choice('mode', 'create, update, upsert'),
  match: choice('match', 'email, user_uid'),
  on_limit: choice('on_limit', 'fail, fill'),
  dry_run: choice('dry_run', 'true, false'),
  format: choice('format', 'csv, ndjson'),
  tag: of(tags.replace('tags', 'tag'), 'x'.repeat(41), 'one,,two', '["one"'),
  duration_seconds: number('duration_seconds', 'a whole number from 1 to 86400', 0, 86_401, 1.5),
}

const session = '/client-management/clients/:user_uid/sessions'

const place = of(
  'cursor must be the next_cursor or previous_cursor of an answer to the same query, in the same order',
  ...['x', 'a b', 'WyJhY21lIl0', 'WyJkZW1vIiwidXNlcl91aWQiLCJhZnRlciIsIjAiXQ', control],
)
const list = '/client-management/clients'
const status = choice('status', 'active, archived, all')

export const clientExceptions: Record<string, Row> = {
  [`GET ${list} status`]: status,
  [`GET ${list}/filter status`]: status,
  'GET /client-management/exports/clients status': status,
  [`GET ${list} cursor`]: place,
  [`GET ${list}/filter cursor`]: place,
  // Storage decides how large the metadata of a change becomes.
  'POST /client-management/clients metadata': [
    ...shapes,
    ...of(
      metadata,
      { long: 'x'.repeat(8_192) },
      Object.fromEntries(Array.from({ length: 51 }, (_, key) => [`k${key}`, 1])),
    ),
  ],
  'POST /client-management/clients/record-session/:user_uid note': [
    ...textOnly('note'),
    ...of('note must be text of at most 2000 characters without NUL', 'x'.repeat(2_001), control),
  ],
  [`GET ${session} cursor`]: of(
    'cursor must be the next_cursor of an answer',
    ...['x', '1795294844522', '1795294844522-swimming', ...notText],
  ),
}
