// Moves sheets: exports them from one organization and imports them into it or another one.
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { callWith } from '../call-with.ts'
import type { Answer, Organization } from '../helpers.ts'
import { sheet } from './calls.ts'

export const ways = [
  { format: 'csv', raw: 'false' },
  { format: 'csv', raw: 'true' },
  { format: 'ndjson', raw: 'false' },
] as const
export type Way = (typeof ways)[number]

export const clientSheets = [
  '/client-management/exports/clients',
  '/client-management/exports/sessions',
] as const
export const userSheets = ({ id }: Organization) =>
  [`/${id}/prod/v1/export-users`, `/${id}/prod/v1/export-weights`] as const

async function fileOf(owner: Organization, path: string, { format, raw }: Way): Promise<string> {
  // Those who are put away move, too.
  const all = path.endsWith('/clients') ? '&status=all' : ''
  const { status, text } = await sheet(owner, `${path}?format=${format}&raw=${raw}${all}`)
  expect(status).toBe(200)
  return text
}

/** Imports a file; `query` says how. */
async function into(
  { keys, id }: Organization,
  exportedBy: string,
  file: string,
  { format, raw }: Way,
  query = '',
): Promise<Answer['body']> {
  const isOfClients = exportedBy.startsWith('/client-management')
  const name = exportedBy.replace(/^.*[/-]/, '')
  const path = isOfClients ? `/client-management/imports/${name}` : `/${id}/prod/v1/import-${name}`
  const { status, body } = await callWith(env, `${path}?raw=${raw}${query}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${isOfClients ? keys.admin : keys.prod}`,
      'Content-Type': format === 'csv' ? 'text/csv' : 'application/x-ndjson',
    },
    body: new TextEncoder().encode(file),
  })
  expect([status, body.failed], JSON.stringify(body)).toEqual([200, 0])
  return body
}

/** All rows come to this. */
const all = (outcome: 'created' | 'unchanged', total: number) => ({
  dry_run: false,
  total,
  created: 0,
  updated: 0,
  unchanged: 0,
  failed: 0,
  [outcome]: total,
})

/** What a sheet says, without ids, times and states, which the service sets. */
const set = /^(?:user_uid|user_id|status|last_session|created_at|admin_uid)$/
type Said = Record<string, unknown>
async function saidBy(owner: Organization, path: string): Promise<Said[]> {
  const text = await fileOf(owner, path, ways[2])
  return text
    .split('\n')
    .slice(0, -2)
    .map((line): Said => JSON.parse(line))
    .map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !set.test(name))))
}

const measured = /^(?:weight|leg_length|ycom)$/
/**
 * What CSV can say of a row: blank cells say nothing, so that a note of white space stays behind, and a measurement that
 * the client has no more is there of a session.
 */
const inCsv = (row: Said, original: Said = row): Said =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const isBlank = typeof value === 'string' && value.trim() === ''
      return [name, isBlank || (measured.test(name) && original[name] === null) ? null : value]
    }),
  )

/** The same twice is once in an import: the second is there. */
const distinct = (rows: Said[]) => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]

/** Imports each sheet with its query where it has rows; all of them come to this. */
export async function movesTo(
  from: Organization,
  to: Organization,
  way: Way,
  sheets: readonly (readonly [path: string, query: string])[],
  outcome: 'created' | 'unchanged' | 'upserted',
): Promise<void> {
  for (const [path, query] of sheets) {
    const file = await fileOf(from, path, way)
    const rows = (await saidBy(from, path)).length
    if (rows === 0) continue
    const body = await into(to, path, file, way, query)
    if (outcome === 'upserted') expect(body.total).toBe(rows)
    else expect(body, JSON.stringify(body.rows)).toMatchObject(all(outcome, rows))
  }
}

export async function expectSame(
  owner: Organization,
  other: Organization,
  { format }: Way,
  paths: readonly string[],
) {
  for (const path of paths) {
    const here = distinct(await saidBy(owner, path))
    const there = await saidBy(other, path.replace(owner.id, other.id))
    if (format === 'csv')
      expect(there.map((row, at) => inCsv(row, here[at]))).toEqual(here.map((row) => inCsv(row)))
    else expect(there).toEqual(here)
  }
}
