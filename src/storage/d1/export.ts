import type { Pages, Place } from '../../domain/export.ts'
import type { Database } from './database.ts'
import type { Query } from './statement.ts'

interface Source<Row, Whole extends Row, Thing> extends Pick<Pages<Thing>, 'start' | 'isExact'> {
  /** Rows behind a place, in the order of places. */
  readonly rows: (after: Place, limit: number) => Query<Row>
  /** The same with what is shown beside them. The page ends before the first that is too much for it. */
  readonly whole: (rows: Query<Row>) => Query<Whole & { is_too_much?: number }>
  readonly placeOf: (row: Row) => Place
  readonly toThing: (row: Whole) => Thing
  readonly count: Query<{ count: number }>
}

export const pagesOf = <Row, Whole extends Row, Thing>(
  database: Database,
  { rows, whole, placeOf, toThing, count, ...others }: Source<Row, Whole, Thing>,
): Pages<Thing> => ({
  ...others,
  async page(after, limit, isFirst = false) {
    const { main, counted = [] } = await database.read({
      main: whole(rows(after, limit + 1)),
      also: isFirst ? { counted: count } : {},
    })
    const rest = [...main.map((row) => row.is_too_much === 1), true].indexOf(true)
    const things = main
      .slice(0, Math.min(limit, rest))
      .map((row) => ({ thing: toThing(row), place: placeOf(row) }))
    return { things, hasMore: main.length > things.length, count: counted[0]?.count }
  },
  async endOf(after, things) {
    const { sql, ...query } = rows(after, things + 1)
    const { main } = await database.read({
      main: { ...query, sql: `SELECT * FROM (${sql}) LIMIT 2 OFFSET ${things - 1}` },
    })
    const [last, next] = main
    return last && next && placeOf(last)
  },
})
