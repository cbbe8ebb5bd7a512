import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { createUser, getProfile, rowOf, setClock, targetFields, targetsOf, type Figures } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
afterEach(() => {
  vi.useRealTimers()
})

const edit = (fromId: string, changes: object) =>
  organization.users('/edit-user', { json: { from_id: fromId, ...changes } })
const shownTargets = async (fromId: string) =>
  targetsOf((await getProfile(organization, fromId)).body.profile)

const metric = (height_cm: number, weight_kg: number) => ({ height_cm, weight_kg })
const person = (gender: string, birthdate: string, goal: string) => ({ gender, birthdate, goal })

describe('ten years after the last recalculation', () => {
  // 80 kg when the goal was set, 78 kg since 2016: age, weight and baseline all tell in the figures.
  const before: Figures = [1920, 152, 64, 184, 76]
  async function aMan(): Promise<string> {
    setClock('2006-11-21T12:00:00.000Z')
    const user = { ...person('male', '1980-01-01', 'lose weight'), ...metric(180, 80) }
    const fromId = await createUser(organization, user)
    setClock('2016-11-21T12:00:00.000Z')
    await edit(fromId, { weight_kg: 78 })
    setClock(`2026-11-21T23:59:59.999Z`)
    expect(await shownTargets(fromId)).toEqual(targetFields(before))
    return fromId
  }
  const facts = (targets_on: string, baseline_kg: number) => ({ targets_on, baseline_kg })

  test.each<[string, object, number, Figures]>([
    ['the weight', { weight_kg: 79 }, 80, [1870, 152, 62, 176, 76]],
    ['the weight, by little', { weight_kg: 78.0001 }, 80, [1850, 152, 62, 171, 76]],
    ['the weight in pounds', { weight_lbs: 175 }, 80, [1870, 152, 62, 176, 76, 167.6]],
    ['the height', { height_cm: 181 }, 80, [1860, 152, 62, 174, 76]],
    ['the height in feet', { height_ft: "5'11" }, 80, [1850, 152, 62, 171, 76, 167.6]],
    ['the birthdate', { birthdate: '1981-01-01' }, 80, [1860, 152, 62, 174, 76]],
    ['the goal', { goal: 'maintain' }, 78, [2350, 125, 78, 287, 78]],
    ['another goal', { goal: 'gain muscle' }, 78, [2700, 130, 90, 343, 81.9]],
    ['goal and weight', { goal: 'gain muscle', weight_kg: 77 }, 77, [2690, 129, 90, 341, 80.9]],
    ['goal and height', { goal: 'gain muscle', height_cm: 181 }, 78, [2710, 131, 90, 344, 81.9]],
    ['goal and birthdate', { goal: 'maintain', birthdate: '1981-01-01' }, 78, [2360, 125, 79, 287, 78]],
    ['goal, and the same weight', { goal: 'maintain', weight_kg: 78 }, 78, [2350, 125, 78, 287, 78]],
    ['weight, and the same goal', { goal: 'lose weight', weight_kg: 79 }, 80, [1870, 152, 62, 176, 76]],
    ['weight, and a language', { language: 'de', weight_kg: 79 }, 80, [1870, 152, 62, 176, 76]],
  ])('a change of %s recalculates the targets', async (_, changes, baseline, figures) => {
    const fromId = await aMan()
    expect(targetsOf((await edit(fromId, changes)).body.profile)).toEqual(targetFields(figures))
    expect(await shownTargets(fromId)).toEqual(targetFields(figures))
    expect(await rowOf(organization, fromId)).toMatchObject(facts('2026-11-21', baseline))
  })

  test('goal and weight in pounds: the new weight is the baseline', async () => {
    const fromId = await aMan()
    await edit(fromId, { goal: 'gain muscle', weight_lbs: 170 })
    expect(await shownTargets(fromId)).toEqual(targetFields([2690, 130, 90, 340, 81, 178.5]))
    expect(await rowOf(organization, fromId)).toMatchObject(facts('2026-11-21', 170 * 0.45359237))
  })

  test.each([
    { language: 'de' },
    { timezone: 'London, UK (UTC+00:00)' },
    { reminders_active: false },
    { subscription_status: 'active' },
    { goal: 'lose weight' },
    { weight_kg: 78 },
    { weight_kg: '78.0' },
    { height_cm: 180 },
    { birthdate: '1980-01-01' },
    { goal: 'lose weight', weight_kg: 78, height_cm: 180, birthdate: '1980-01-01', language: 'de' },
  ])('%j keeps the targets', async (changes) => {
    const fromId = await aMan()
    expect(targetsOf((await edit(fromId, changes)).body.profile)).toEqual(targetFields(before))
    expect(await shownTargets(fromId)).toEqual(targetFields(before))
    expect(await rowOf(organization, fromId)).toMatchObject(facts('2016-11-21', 80))
  })

  test('time, reads and a new link keep the targets', async () => {
    const fromId = await aMan()
    await organization.users(`/dashboard-url?from_id=${fromId}`)
    await organization.users('/dashboard-url', { json: { from_id: fromId, rotate: true } })
    expect(await shownTargets(fromId)).toEqual(targetFields(before))
    expect(await rowOf(organization, fromId)).toMatchObject(facts('2016-11-21', 80))
  })

  test('the same height in feet keeps the targets and shows pounds', async () => {
    setClock('2016-11-21T12:00:00.000Z')
    const user = { ...person('male', '1980-01-01', 'lose weight'), ...metric(182.88, 80) }
    const fromId = await createUser(organization, user)
    const then = await shownTargets(fromId)
    setClock(`2026-11-21T12:00:00.000Z`)
    // 76 kg are 167.55 lb.
    expect(targetsOf((await edit(fromId, { height_ft: "6'" })).body.profile)).toEqual({
      ...then,
      target_weight: 167.6,
    })
    expect(await rowOf(organization, fromId)).toMatchObject(facts('2016-11-21', 80))
  })
})

test('the baseline changes only with the goal', async () => {
  setClock(`2026-11-21T12:00:00.000Z`)
  const fromId = await createUser(organization, {
    ...person('male', '1990-01-01', 'lose weight'),
    ...metric(180, 80),
  })
  const baselineAfter = async (changes: object) => {
    await edit(fromId, changes)
    return (await rowOf(organization, fromId))?.baseline_kg
  }
  expect(await baselineAfter({ weight_kg: 78 })).toBe(80)
  expect(await baselineAfter({ goal: 'maintain' })).toBe(78)
  expect(await baselineAfter({ weight_kg: 79 })).toBe(78)
  expect(await baselineAfter({ goal: 'maintain', weight_kg: 77 })).toBe(78)
  expect(await baselineAfter({ goal: 'lose weight' })).toBe(77)
  expect(await baselineAfter({ goal: 'gain muscle', weight_kg: 76.5 })).toBe(76.5)
  expect(await shownTargets(fromId)).toMatchObject({ target_weight: 80.3, target_weight_kg: 80.3 })
})

test('a minor who turns 18 gets targets with the next recalculation', async () => {
  setClock('2026-11-21T23:59:59.999Z')
  const minor = { ...person('male', '2008-11-22', 'maintain'), ...metric(175, 68) }
  const fromId = await createUser(organization, minor)
  setClock('2026-11-22T00:00:00.000Z')
  expect(await shownTargets(fromId)).toEqual({})
  await edit(fromId, { language: 'de', weight_kg: 68 })
  expect(await shownTargets(fromId)).toEqual({})
  await edit(fromId, { weight_kg: 69 })
  expect(await shownTargets(fromId)).toEqual(targetFields([2380, 109, 79, 308, 68]))
})
