// Random weights, deletions and edits against a reference of ten lines: the profile has the newest weight that is left.
import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { kilogramsToPounds, roundTo } from '../../src/domain/measurements.ts'
import { calculateTargets } from '../../src/domain/targets.ts'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { rowOf, setClock } from './users.ts'

afterEach(() => {
  vi.useRealTimers()
})

type Act =
  | { kind: 'weigh'; day: number; kg: number; inPounds: boolean }
  | { kind: 'goal'; goal: 'lose weight' | 'gain muscle' | 'maintain' }
  | { kind: 'delete'; which: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('weigh' as const),
      day: fc.integer({ min: 0, max: 40 }),
      kg: fc.integer({ min: 60, max: 64 }),
      inPounds: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('goal' as const),
      goal: fc.constantFrom('lose weight', 'gain muscle', 'maintain'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('delete' as const), which: fc.nat(20) }) },
)

const dayOf = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10)

/** What the service should have. */
class Model {
  weights: { at: string; order: number; kg: number }[]
  baseline = 70
  goal = 'maintain'
  on: string
  unit: 'metric' | 'imperial' = 'metric'
  now: number
  constructor(now: number) {
    this.now = now
    this.on = dayOf(now)
    this.weights = [{ at: `${dayOf(now)}T12:00:00.000Z`, order: 0, kg: 70 }]
  }
  /** Newest first; of equal times, the later written first. */
  get newest() {
    return [...this.weights].sort((a, b) => (a.at === b.at ? b.order - a.order : a.at < b.at ? 1 : -1))
  }
  get kg() {
    return this.newest[0]?.kg ?? 0
  }
  changing(change: () => void) {
    const before = this.kg
    change()
    if (this.kg !== before) this.on = dayOf(this.now)
  }
}

async function run(organization: Organization, acts: Act[]) {
  const json = aUser({ weight_kg: 70 })
  const { from_id } = json
  const model = new Model(50)
  setClock(`${dayOf(model.now)}T12:00:00.000Z`)
  await organization.users('/create-user', { json })
  let order = 0
  for (const each of acts) {
    model.now += 1
    setClock(`${dayOf(model.now)}T12:00:00.000Z`)
    const edit = (change: object) =>
      organization.users('/edit-user', { json: { from_id, ...change } }).then(({ status }) => status)
    if (each.kind === 'weigh') {
      const at = `${dayOf(model.now - each.day)}T12:00:00.000Z`
      const weight = each.inPounds ? { weight_lbs: each.kg * 2 } : { weight_kg: each.kg }
      const kg = each.inPounds ? each.kg * 2 * 0.45359237 : each.kg
      expect(await edit({ ...weight, weighed_at: at })).toBe(200)
      model.changing(() => model.weights.push({ at, order: ++order, kg }))
      if (model.newest[0]?.order === order) model.unit = each.inPounds ? 'imperial' : 'metric'
    } else if (each.kind === 'goal') {
      expect(await edit({ goal: each.goal })).toBe(200)
      if (model.goal !== each.goal)
        Object.assign(model, { goal: each.goal, baseline: model.kg, on: dayOf(model.now) })
    } else {
      const { weights } = (await organization.users(`/get-weight-history?from_id=${from_id}`)).body
      const place = each.which % weights.length
      const { weight_id } = weights[place]
      const { status } = await organization.users('/delete-weight', { json: { from_id, weight_id } })
      expect(status).toBe(model.weights.length > 1 ? 200 : 400)
      const gone = model.newest[place]
      if (status === 200)
        model.changing(() => (model.weights = model.weights.filter((weight) => weight !== gone)))
    }
    const { profile } = (await organization.users(`/get-user-profile?from_id=${from_id}`)).body
    const { weights } = (await organization.users(`/get-weight-history?from_id=${from_id}`)).body
    expect(weights.map((weight: { weight_kg: number }) => weight.weight_kg)).toEqual(
      model.newest.map(({ kg }) => roundTo(kg, 0.01)),
    )
    expect(weights[0].weight).toBe(
      roundTo(model.unit === 'metric' ? model.kg : kilogramsToPounds(model.kg), 0.01),
    )
    expect(await rowOf(organization, from_id)).toMatchObject({
      weight_kg: model.kg,
      baseline_kg: model.baseline,
      targets_on: model.on,
      unit_system: model.unit,
      weight_count: model.weights.length,
    })
    const targets = calculateTargets({
      gender: 'male',
      birthdate: '1990-01-01',
      heightCm: 180,
      weightKg: model.kg,
      baselineKg: model.baseline,
      goal: profile.goal,
      unitSystem: model.unit,
      targetsOn: model.on,
    })
    expect(profile).toMatchObject({ target_calories: targets?.calories, target_weight: targets?.weight })
  }
}

test('random weights, goals and deletions leave what the reference has', { timeout: 60_000 }, async () => {
  const organization = await newOrganization()
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 20 }), (acts) => run(organization, acts)),
    { numRuns: 15 },
  )
})
