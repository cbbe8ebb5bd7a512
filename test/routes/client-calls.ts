// The parts that the rows of client management are made of.
import type { Organization } from '../helpers.ts'
import { aClient } from '../world/people.ts'
import { newClient, newWholeClient } from './things.ts'
import type { About, Act, WrittenRow } from './row.ts'

export const clients = '/client-management/clients'
export const session = { activity: 'Running', started_at: '2020-01-01T10:00:00Z' }
export const everyFilter = {
  gender: 'male',
  preferable_activities: '["Weightlifting"]',
  start_date: '2025-11-01',
  end_date: '2025-11-30',
}

export const inPath = encodeURIComponent
export const withQuery = (path: string, fields: Record<string, string>) =>
  `${path}?${new URLSearchParams(fields).toString()}`
export const at = (path: string, id: string) => `${clients}/${path}${inPath(id)}`

export const row = (call: About, more: Partial<WrittenRow> = {}): WrittenRow => ({
  make: newClient,
  call,
  ...more,
})
export const cursorsOf = (path: string): Record<string, About> => ({
  start_after_id: (_, id) => [withQuery(path, { start_after_id: id })],
  end_before_id: (_, id) => [withQuery(path, { end_before_id: id })],
})
/** For acts with a taken e-mail: makes its owner, and then the client that is asked about. */
export const taken = async (owner: Organization) => {
  await owner.clients('/', { json: aClient({ email: 'taken@example.com' }) })
  return newClient(owner)
}
export const update = (json: object, more: Partial<Act> = {}): Act => ({
  status: 200,
  prepare: newClient,
  call: (_, user_uid) => [clients, { method: 'PUT', json: { user_uid, ...json } }],
  ...more,
})
export const aboutWhole = { prepare: newWholeClient }

/** Every subset of the filters in each direction of paging: each has a statement of its own. */
export function filters(adminUid: string): string[] {
  const parts = [
    `admin_uid=${adminUid}`,
    'gender=male',
    'preferable_activities=["Running","Weightlifting"]',
    'start_date=2026-01-01&end_date=2026-12-31',
  ]
  const subsets = Array.from({ length: 1 << parts.length }, (_, bits) =>
    parts.filter((_, position) => bits & (1 << position)),
  )
  return subsets.flatMap((subset) =>
    ['', 'start_after_id=a', 'end_before_id=z'].flatMap((cursor) =>
      ['', 'status=archived', 'status=all'].map((status) => [...subset, cursor, status].join('&')),
    ),
  )
}
