import { env } from 'cloudflare:workers'
import { newUsage } from '../../../src/http/request-log.ts'
import { sweepPhotos } from '../../../src/storage/index.ts'
import { objectsOf } from '../../client-management/photo-calls.ts'
import { database, type Organization } from '../../helpers.ts'
import { isOwn, tablesOfOrganizations } from './tables.ts'

const hour = 3_600_000

/** A sweep as if it came two hours later, so that what was just uploaded is older than the grace period. */
export const sweepLater = (bindings = env) =>
  sweepPhotos(bindings, new Date(Date.now() + 2 * hour), newUsage())

export type Row = Record<string, string | number | null>

/** Everything that is stored of an organization, and of one beside it that it may have made. */
export interface State {
  tables: Record<string, Row[]>
  objects: string[]
}

/** What is stored in D1, and in R2 unless the caller knows better. */
export async function stateOf(organization: Organization, objects?: string[]): Promise<State> {
  const tables = await tablesOfOrganizations()
  const { id } = organization
  const results = await database.batch<Row>(
    tables.map((table) => database.prepare(`SELECT * FROM ${table} WHERE ${isOwn(table)}`).bind(id)),
  )
  return {
    tables: Object.fromEntries(tables.map((table, number) => [table, results[number]?.results ?? []])),
    objects: objects ?? (await objectsOf(organization)),
  }
}
