import { query as address } from '../../router.ts'
import { queryOf, rosterOf, type Page, type Query } from './roster.ts'

let begun: { key: string; page: Promise<Page> } | undefined

const keyOf = (query: Query) => JSON.stringify(query)

/** Asks for the page of the address before anything of the roster stands. */
export function begin(): void {
  const query = queryOf(address.value)
  const page = rosterOf(query, new AbortController().signal)
  page.catch(() => undefined)
  begun = { key: keyOf(query), page }
}

/** A page: the one that was asked for at the beginning is taken once, if it came. */
export function pageOf(query: Query, signal: AbortSignal): Promise<Page> {
  const first = begun?.key === keyOf(query) ? begun.page : undefined
  begun = undefined
  return first ? first.catch(() => rosterOf(query, signal)) : rosterOf(query, signal)
}
