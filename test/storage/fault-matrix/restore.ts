import { env } from 'cloudflare:workers'
import { database, type Organization } from '../../helpers.ts'
import type { State } from './state.ts'
import { isOwn, tablesOfOrganizations } from './tables.ts'

/** Copies of an organization's keys in KV and its photos in R2, to be put back. */
export interface Copies {
  keys: [name: string, record: string | null][]
  photos: [name: string, bytes: ArrayBuffer, options: R2PutOptions][]
}

export async function copiesOf({ tables, objects }: State): Promise<Copies> {
  const names = (tables.api_keys ?? []).map(({ hash }) => `key:${String(hash)}`)
  const keys = names.map(async (name): Promise<Copies['keys'][number]> => [name, await env.KEYS.get(name)])
  const photos = objects.map(async (name): Promise<Copies['photos'][number]> => {
    const object = await env.PHOTOS.get(name)
    if (!object) throw new Error(`No photo ${name}`)
    const { httpMetadata = {}, customMetadata = {} } = object
    return [name, await object.arrayBuffer(), { httpMetadata, customMetadata }]
  })
  return { keys: await Promise.all(keys), photos: await Promise.all(photos) }
}

/** Restores all rows. Rows that others refer to are deleted first and inserted last, so that triggers miss them. */
export async function restore({ id }: Organization, state: State): Promise<void> {
  const tables = await tablesOfOrganizations()
  const emptied = (table: string) => database.prepare(`DELETE FROM ${table} WHERE ${isOwn(table)}`).bind(id)
  // Triggers of the tables before have counted, so each table is emptied again before its rows are inserted.
  const insertions = tables.flatMap((table) => [
    emptied(table),
    ...(state.tables[table] ?? []).map((row) =>
      database
        .prepare(
          `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row)
            .map(() => '?')
            .join()})`,
        )
        .bind(...Object.values(row)),
    ),
  ])
  const emptyOutbox = database.prepare('DELETE FROM photo_outbox WHERE organization_id = ?').bind(id)
  await database.batch([
    database.prepare('PRAGMA defer_foreign_keys = true'),
    ...tables.toReversed().map(emptied),
    emptyOutbox,
    ...insertions,
  ])
}

export async function restoreKeys({ keys }: Copies): Promise<void> {
  await Promise.all(
    keys.map(([name, record]) => (record === null ? env.KEYS.delete(name) : env.KEYS.put(name, record))),
  )
}

export async function restorePhotos({ photos }: Copies, { objects }: State): Promise<void> {
  await env.PHOTOS.delete(objects)
  await Promise.all(photos.map(([name, bytes, options]) => env.PHOTOS.put(name, bytes, options)))
}
