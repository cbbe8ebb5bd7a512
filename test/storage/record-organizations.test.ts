// The record of a deleted organization: it replaces those of its people, and of nobody else.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { eraseOrganizations } from '../../src/storage/index.ts'
import { createClient, database, newOrganization, operate, type Organization } from '../helpers.ts'
import { aRun } from '../jobs/a-run.ts'
import { createUser } from '../user-management/users.ts'
import { deleteTwo, expected, record, recordsOf, waiting } from './erasure-records.ts'
import { later } from './photo-sweeping.ts'

const deleteOrganization = ({ id }: Organization) =>
  operate(`/organizations/${id}`, { method: 'DELETE', json: { confirm: id } })
async function erase({ id }: Organization): Promise<void> {
  const isThere = () => database.prepare('SELECT 1 FROM organizations WHERE id = ?').bind(id).first()
  for (let run = 0; run < 9 && (await isThere()); run++) await eraseOrganizations(env, aRun(later()))
  expect(await isThere()).toBeNull()
}

test('the record of an organization replaces those of its people', async () => {
  const [organization, neighbour] = [await newOrganization(), await newOrganization()]
  const near = await deleteTwo(neighbour)
  await deleteTwo(organization)
  await record()
  await deleteTwo(organization)
  await createClient(organization)
  await createUser(organization)
  await deleteOrganization(organization)
  const since = await database
    .prepare('SELECT deleting_since FROM organizations WHERE id = ?')
    .bind(organization.id)
    .first('deleting_since')
  await erase(organization)
  expect(await waiting(organization)).toBe(1)
  await record()
  expect(await recordsOf(organization)).toEqual({
    [`erasures/${organization.id}`]: { size: 0, customMetadata: { time: since } },
  })
  expect(await recordsOf(neighbour)).toEqual(expected(neighbour, near))
})

test('it leaves those of a later organization with the same id', async () => {
  const organization = await newOrganization()
  await deleteTwo(organization)
  await deleteOrganization(organization)
  await erase(organization)
  // The record of the organization is late.
  const late = await database
    .prepare('SELECT * FROM erasures WHERE organization_id = ?')
    .bind(organization.id)
    .all()
  await record()
  await env.PHOTOS.put(`erasures/${organization.id}/later`, '', {
    customMetadata: { time: new Date(Date.now() + 1_000).toISOString(), api: 'client-management' },
  })
  const [row] = late.results
  await database
    .prepare('INSERT INTO erasures VALUES (?, ?, ?, ?)')
    .bind(row?.organization_id, row?.id, row?.api, row?.erased_at)
    .run()
  await record()
  expect(Object.keys(await recordsOf(organization))).toEqual([
    `erasures/${organization.id}`,
    `erasures/${organization.id}/later`,
  ])
})
