// The rows of user management's ids and pages.
import { choice, control, notText, number, of, textOnly, uid, type Row } from './wrong-values.ts'

const fromId = (field: string): Row => [
  ...textOnly(field),
  ...of(
    `${field} must be 1 to 128 visible ASCII characters without spaces`,
    ...['a b', ' a', 'ä', 'x'.repeat(129), control],
  ),
]

export const userRows: Record<string, Row> = {
  from_id: fromId('from_id'),
  q: [
    ...textOnly('q'),
    ...of('q must be 1 to 100 characters without control characters', 'x'.repeat(101), control),
    ...of('q must have a letter or a digit', '@', '"-"'),
  ],
  user_id: uid('user_id'),
  weight_id: uid('weight_id'),
  cursor: of(
    'cursor must be the next_cursor of an answer',
    ...['zz', 'a b', 'x'.repeat(26), '01M7ZXE1QAQRYH0BCRJ6G6D9W', control, ...notText],
  ),
}

export const userExceptions: Record<string, Row> = {
  'POST /:org/:environment/v1/import-users match': choice('match', 'from_id'),
  'GET /:org/:environment/v1/list-users start_after_id': fromId('start_after_id'),
  'GET /:org/:environment/v1/get-weight-history limit': number(
    'limit',
    'a whole number from 1 to 1000',
    ...[0, 1001, 1.5],
  ),
}
