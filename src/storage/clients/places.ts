// SQL about the orders of clients. A place is a text that sorts as the clients do: the value to sort by and the uid.
import type { ClientOrder } from '../../domain/client.ts'
import { textLimits } from '../../domain/limits.ts'
import type { ClientRow } from './rows.ts'

/** Stands between value and uid, and before every character of a name. */
const separator = '\u0001'

const fields = { user_uid: undefined, display_name: 'sort_name', last_session: 'last_session' } as const

/** How to sort, and which way to read: a page before a place is read backward. */
export interface Sorting {
  readonly by: keyof typeof fields
  readonly isDescending: boolean
  /** What stands for no session: such clients are last both ways. */
  readonly none: '' | '~'
}

export function sortingOf(order: ClientOrder, isBackward: boolean): Sorting {
  const isReversed = order.startsWith('-')
  const by = isReversed ? order.slice(1) : order
  return {
    by: by === 'display_name' || by === 'last_session' ? by : 'user_uid',
    isDescending: isReversed !== isBackward,
    none: isReversed ? '' : '~',
  }
}

export const placeOfRow = (row: ClientRow, { by, none }: Sorting): string => {
  const field = fields[by]
  return field ? `${row[field] ?? none}${separator}${row.user_uid}` : row.user_uid
}

/** Behind every name, also one of the last character alone. */
const last = '\u{10ffff}'.repeat(textLimits.name + 1)

/** Before all places, or behind them. */
export const start = ({ by, isDescending }: Sorting): string => {
  const end = isDescending ? last : ''
  return by === 'user_uid' ? end : end + separator + end
}

/** The index in which the clients of a kind stand in this order. */
export const indexOf = ({ by }: Sorting): string | undefined =>
  by === 'user_uid' ? undefined : by === 'display_name' ? 'clients_by_name' : 'clients_by_last_session'

/** The place of a row of clients. */
export const place = ({ by, none }: Sorting): string => {
  const field = fields[by]
  return field ? `coalesce(clients.${field}, '${none}') || char(1) || clients.user_uid` : 'clients.user_uid'
}

const valueIn = (text: string) => `substr(${text}, 1, instr(${text}, char(1)) - 1)`
/** The uid of a place. */
export const uidIn = (text: string) => `substr(${text}, instr(${text}, char(1)) + 1)`

export const direction = ({ isDescending }: Sorting) => (isDescending ? 'DESC' : 'ASC')
export const beyond = ({ isDescending }: Sorting) => (isDescending ? '<' : '>')

/**
 * The next place after `position` among the clients of `source` (FROM and WHERE), which an index has in this order. Those who
 * never trained stand in another part of the index than they come.
 */
export function nextPlace(source: string, sorting: Sorting, position: string): string {
  const { by, none, isDescending } = sorting
  const [order, than] = [direction(sorting), beyond(sorting)]
  const first = (field: string, condition: string) =>
    `(SELECT ${place(sorting)} ${source} AND ${condition} ORDER BY ${field}user_uid ${order} LIMIT 1)`
  if (by === 'user_uid') return first('', `user_uid ${than} ${position}`)
  const field = fields[by]
  const valued = (more: string) =>
    first(
      `${field} ${order}, `,
      `${more}(${field}, user_uid) ${than} (${valueIn(position)}, ${uidIn(position)})`,
    )
  if (by === 'display_name') return valued('')
  const bound = `CASE ${valueIn(position)} WHEN '${none}' THEN ${uidIn(position)}
    ELSE iif((${valueIn(position)} < '${none}') = ${isDescending ? 0 : 1}, '${isDescending ? '~' : ''}',
      '${isDescending ? '' : '~'}') END`
  const never = first('', `last_session IS NULL AND user_uid ${than} ${bound}`)
  const trained = valued('last_session NOT NULL AND ')
  return `coalesce(${isDescending === (none === '') ? `${trained}, ${never}` : `${never}, ${trained}`})`
}
