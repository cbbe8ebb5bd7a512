import { api, call } from '../../../api/client.ts'

/** Events of a page of the list, and of a call. */
export const shownAtOnce = 25
const asked = 500
/** The calls until a person is asked whether to read on: the feed begins with the oldest. */
export const calls = 8

/** A call: the next events of these types. */
async function pageAfter(
  id: string,
  types: readonly string[],
  after: string | undefined,
  signal: AbortSignal,
) {
  const query = {
    limit: asked,
    ...(types.length > 0 && { type: types.join(',') }),
    ...(after !== undefined && { after }),
  }
  const init = { params: { path: { id }, query }, signal }
  return (await call(() => api.GET('/operator/v1/organizations/{id}/events', init))).data
}

export type OrganizationEvent = Awaited<ReturnType<typeof pageAfter>>['events'][number]

export interface Read {
  /** Newest first. */
  events: OrganizationEvent[]
  /** Where to read on, if it was not read to its end. */
  next: string | undefined
}

/** Reads the feed on from where it was left, to its end or for as many calls; tells after each how far it is. */
export async function readOn(
  id: string,
  types: readonly string[],
  { events, next }: Read,
  most: number,
  signal: AbortSignal,
  tell: (read: Read) => void,
): Promise<Read> {
  for (let made = 0; made < most; made += 1) {
    const page = await pageAfter(id, types, next, signal)
    events = [...page.events.toReversed(), ...events]
    next = page.next
    if (!page.has_more) return { events, next: undefined }
    signal.throwIfAborted()
    tell({ events, next })
  }
  return { events, next }
}
