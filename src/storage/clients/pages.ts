import type { ClientFilter, ClientPage, Page, StatusFilter } from '../../domain/client.ts'
import type { Database } from '../d1/database.ts'
import { filteredPage, type FilteredRow } from './filter.ts'
import { placeOfRow, sortingOf } from './places.ts'
import { toClient } from './rows.ts'
import { clientByUid } from './statements.ts'

/** Pages of clients. Each function is one round trip. */
export function clientPages(database: Database) {
  async function filter(organization: string, filter: ClientFilter, page: Page): Promise<ClientPage> {
    const { main } = await database.read({
      main: filteredPage(organization, filter, { ...page, limit: page.limit + 1 }),
    })
    return pageOf(main, page)
  }

  return {
    /** A page of the matching clients. An empty one counts nothing. */
    filter,

    /** A page of the clients of a status; `hasMore`: a client follows the page's last one. */
    async list(
      organization: string,
      status: StatusFilter,
      page: Page,
    ): Promise<ClientPage & { hasMore: boolean }> {
      const { before, order = 'user_uid' } = page
      const uncounted = { ...page, isCounted: false }
      if (before === undefined || order !== 'user_uid') {
        const found = await filter(organization, { status }, uncounted)
        return { ...found, hasMore: found.next !== null }
      }
      const { main, itself, following } = await database.read({
        main: filteredPage(organization, { status }, { ...uncounted, limit: page.limit + 1 }),
        also: {
          itself: clientByUid({ organization, userUid: before }),
          following: filteredPage(organization, { status }, { after: before, limit: 1, isCounted: false }),
        },
      })
      const isListed = itself.some((row) => status === 'all' || row.status === status)
      return { ...pageOf(main, page), hasMore: isListed || following.length > 0 }
    },
  }
}

/** A page of rows that may have one more, which is behind it. Somebody was where a page goes on from. */
function pageOf(rows: readonly FilteredRow[], page: Page): ClientPage {
  const { limit, order = 'user_uid', after, before } = page
  const isMore = rows.length > limit
  const isBackward = before !== undefined
  const shown = rows.slice(0, limit)
  if (isBackward) shown.reverse()
  const sorting = sortingOf(order, isBackward)
  const [first] = shown
  const last = shown.at(-1)
  return {
    clients: shown.map(toClient),
    count: first?.query_count ?? null,
    previous: first && (isBackward ? isMore : after !== undefined) ? placeOfRow(first, sorting) : null,
    next: last && (isBackward || isMore) ? placeOfRow(last, sorting) : null,
  }
}
