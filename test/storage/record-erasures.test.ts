// Each deletion leaves a record in R2, whatever fails on the way, and the record stays as long as backups do.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { recordErasures } from '../../src/storage/index.ts'
import { countingEnv, newCost } from '../counting.ts'
import { newOrganization } from '../helpers.ts'
import { aRun } from '../jobs/a-run.ts'
import { interruptedEnv } from '../world/faults.ts'
import { deleteTwo, expected, record, recordsOf, waiting } from './erasure-records.ts'
import { later, sweep } from './photo-sweeping.ts'

test('a record has the time and the API of the deletion, and nothing else', async () => {
  const organization = await newOrganization()
  const deleted = await deleteTwo(organization)
  // A deletion that finds nobody leaves none.
  await organization.clients('/', { method: 'DELETE', json: { user_uid: deleted[0] } })
  expect(await waiting(organization)).toBe(2)
  expect(await recordsOf(organization)).toEqual({})
  await record()
  expect(await recordsOf(organization)).toEqual(expected(organization, deleted))
  expect(await waiting(organization)).toBe(0)
})

test('with nothing to do it reads one row, in one trip to each database', async () => {
  await record()
  const cost = newCost()
  await record(countingEnv(cost))
  expect(cost).toMatchObject({ roundTrips: 1, rowsRead: 1, rowsWritten: 0 })
})

test('more than one step takes are recorded in several, unless the time is up', async () => {
  const organization = await newOrganization()
  await record()
  const deleted = [...(await deleteTwo(organization)), ...(await deleteTwo(organization))]
  expect(
    await recordErasures(
      env,
      aRun(new Date(), () => true),
    ),
  ).toEqual({
    erasures_recorded: 0,
    finished: false,
  })
  expect(await record(env, 3)).toEqual({ erasures_recorded: 4, finished: true })
  expect(Object.keys(await recordsOf(organization)).sort()).toEqual(
    deleted.map((id) => `erasures/${organization.id}/${id}`).sort(),
  )
})

const modes = (['before', 'after'] as const).flatMap((when) =>
  [true, false].map((dies) => ({ when, dies, text: 'Network connection lost.' })),
)
test.each(modes)('it loses none if it fails $when any step, all later ones too: $dies', async (fault) => {
  await record()
  for (let at = 1; ; at++) {
    const organization = await newOrganization()
    const deleted = await deleteTwo(organization)
    const { bindings, reached } = interruptedEnv({ at, ...fault })
    await recordErasures({ ...env, ...bindings }, aRun()).catch(() => undefined)
    expect(
      Object.keys(await recordsOf(organization)).length + Number(await waiting(organization)),
    ).toBeGreaterThan(1)
    await record()
    expect(await recordsOf(organization), `step ${at}`).toEqual(expected(organization, deleted))
    expect(await waiting(organization)).toBe(0)
    if (!reached()) {
      expect(at).toBeGreaterThan(3)
      break
    }
  }
})

test('records are deleted seven days after the backups, and by no sweep before', async () => {
  const organization = await newOrganization()
  const deleted = await deleteTwo(organization)
  await record()
  const name = `erasures/${organization.id}/${deleted[0]}`
  const uploaded = (await env.PHOTOS.head(name))?.uploaded.getTime() ?? NaN
  const all = Object.keys(expected(organization, deleted))
  // A round of the sweep may begin in the middle of the bucket.
  const round = async (at: Date) => {
    await sweep({ pages: 1_000 }, {}, at)
    await sweep({ pages: 1_000 }, {}, at)
  }
  await round(later())
  await round(new Date(uploaded + 37 * 86_400_000))
  expect(Object.keys(await recordsOf(organization))).toContain(name)
  await round(new Date(uploaded + 37 * 86_400_000 + 60_000))
  expect(await recordsOf(organization)).toEqual({})
  expect(all).toHaveLength(2)
})
