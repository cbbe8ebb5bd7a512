import { env } from 'cloudflare:workers'
import { sweepPhotos } from '../../../src/storage/index.ts'
import { objectsOf } from '../../client-management/photo-calls.ts'
import { database, type Organization } from '../../helpers.ts'
import { aRun } from '../../jobs/a-run.ts'
import { isOwn, tablesOfOrganizations } from './tables.ts'

const hour = 3_600_000

/** A sweep two hours later, when fresh uploads are past the grace period. */
export const sweepLater = (bindings = env) => sweepPhotos(bindings, aRun(new Date(Date.now() + 2 * hour)))

export type Row = Record<string, string | number | null>

/** Everything stored for an organization, and for a second one that its act may have created. */
export interface State {
  tables: Record<string, Row[]>
  objects: string[]
}

/** The rows in D1, and the objects in R2 unless the caller passes them. */
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
