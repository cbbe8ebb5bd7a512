/** The key of a row, in whose order an export goes. The row of a place may be deleted. */
export type Place = readonly string[]

export interface PageOfExport<Thing> {
  things: { thing: Thing; place: Place }[]
  hasMore: boolean
  /** How many match; of a later page undefined. */
  count?: number | undefined
}

/** An export. Each function is one round trip. */
export interface Pages<Thing> {
  /** Before all places. */
  readonly start: Place
  /** Whether `count` is exact: otherwise it is that of more rows, because a scan alone could tell. */
  readonly isExact: boolean
  page(after: Place, limit: number, isFirst?: boolean): Promise<PageOfExport<Thing>>
  /** The place of the last of so many things; undefined unless more follow. */
  endOf(after: Place, things: number): Promise<Place | undefined>
}
