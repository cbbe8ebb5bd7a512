import { activities, type ClientFilter, type Page } from '../../src/domain/client.ts'
import { filteredPage } from '../../src/storage/clients/filter.ts'
import { database } from '../helpers.ts'

/** A filter; `admin` is the number of an admin in the test. */
export type Combination = Omit<ClientFilter, 'adminUid'> & { admin?: 1 }

const admins = [{}, { admin: 1 as const }]
const genders = [{}, { gender: 'male' as const }, { gender: 'female' as const }]
const preferences: Pick<ClientFilter, 'activities'>[] = [
  {},
  { activities: ['Running'] },
  { activities: ['Vertical Jump', 'Weightlifting'] },
  { activities: [...activities] },
]
const days = [
  {},
  { startDate: '2025-12-31', endDate: '2025-12-31' },
  { startDate: '2025-11-01', endDate: '2025-11-30' },
  { startDate: '2023-01-01' },
]

/** Every combination of the filters. */
export const combinations: Combination[] = admins.flatMap((admin) =>
  genders.flatMap((gender) =>
    preferences.flatMap((preference) =>
      days.map((each) => ({ ...admin, ...gender, ...preference, ...each })),
    ),
  ),
)

export const nameOf = ({ admin, activities, ...others }: Combination) =>
  [admin && 'an admin', activities?.join(' or '), ...Object.values(others)].filter(Boolean).join(', ') ||
  'no filter'

/** Reads a page from the database; the result includes the cost. */
export function ask(organization: string, filter: ClientFilter, page: Page) {
  const { sql, params } = filteredPage(organization, filter, page)
  return database
    .prepare(sql)
    .bind(...params)
    .all<{ user_uid: string; query_count: number }>()
}
