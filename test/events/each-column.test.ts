// A column that is added to a table is added to the triggers of its events too, or named here.
import { expect, test } from 'vitest'
import { database } from '../helpers.ts'

/** Columns that no answer shows, or that callers know by another one. */
const aside: Record<string, string[]> = {
  clients: [
    'organization_id',
    'user_uid',
    'version',
    'session_version',
    'photo_version',
    'session_count',
    'words',
    'sort_name',
  ],
  users: [
    'organization_id',
    'environment',
    'from_id',
    'user_id',
    'version',
    'weight_version',
    'last_request_at',
  ].concat('baseline_kg', 'targets_on', 'progress_token', 'weight_count', 'words'),
}
/** Never changed after the creation. */
const fixed = ['created_at']

test.each(Object.keys(aside))('every column of %s that answers show is in its events', async (table) => {
  const { results: columns } = await database.prepare(`PRAGMA table_info(${table})`).all<{ name: string }>()
  const textOf = async (trigger: string) =>
    (await database
      .prepare('SELECT sql FROM sqlite_schema WHERE name = ?')
      .bind(trigger)
      .first<string>('sql')) ?? ''
  const [insert, update] = [`${table}_event_insert`, `${table}_event_update`]
  const [inserting, updating] = [await textOf(insert), await textOf(update)]
  const faults = columns.flatMap(({ name }) => {
    if (aside[table]?.includes(name)) return []
    const told = new RegExp(
      `'${name}',\\s*(?:CASE WHEN )?(?:json_array\\(NULL, NEW\\.${name}\\b|NEW\\.${name}\\b)`,
    )
    const compared = new RegExp(
      `WHEN[^;]*\\bOLD\\.${name} (?:IS NOT|<>) NEW\\.${name}\\b[^;]*BEGIN[^;]*'${name}',`,
    )
    const missing = [
      ...(told.test(inserting) ? [] : [insert]),
      ...(fixed.includes(name) || (updating.split('BEGIN')[0]?.includes(name) && compared.test(updating))
        ? []
        : [update]),
    ]
    return missing.map(
      (trigger) =>
        `${table}.${name} is in no event: a migration must make ${trigger} anew with it, as migrations/${table === 'users' ? '0011_other_events' : '0015_client_facts'}.sql does`,
    )
  })
  expect(faults, faults.join('\n')).toEqual([])
})
