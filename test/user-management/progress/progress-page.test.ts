import { beforeAll, describe, expect, test } from 'vitest'
import { call, newOrganization, type Organization } from '../../helpers.ts'
import { clockAtNoon, createUser } from '../users.ts'
import { pageOf, pathOf, textOf, valuesOf } from './pages.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

describe('the units', () => {
  test('are those of the last measurement sent', async () => {
    const imperial = { height_cm: undefined, weight_kg: undefined, height_ft: `5'10`, weight_lbs: 183 }
    const fromId = await createUser(organization, { ...imperial, goal: 'lose weight' })
    const path = await pathOf(organization, fromId)
    const seen = textOf((await call(path)).body)
    expect(seen).toContain('183.0 lb')
    expect(seen).toContain('Target weight 173.9 lb 9.1 lb to go')
    expect(seen).toContain('5′10″')
    expect(seen).toContain('Weight over time (lb)')
    expect(seen).not.toMatch(/\bkg\b|\bcm\b/)
    await organization.users('/edit-user', { json: { from_id: fromId, weight_kg: 83 } })
    const metric = textOf((await call(path)).body)
    expect(metric).toContain('83.0 kg')
    expect(metric).toContain('177.8 cm')
    expect(metric).not.toMatch(/\blb\b|′/)
  })

  test.each([
    [`5'11.96`, '6′0″'],
    [`5'11.5`, '5′11.5″'],
    [`6'`, '6′0″'],
  ])('height %s is shown as %s', async (height_ft, shown) => {
    const imperial = { height_cm: undefined, weight_kg: undefined, height_ft, weight_lbs: 183 }
    expect(textOf((await pageOf(organization, imperial)).body)).toContain(shown)
  })
})

describe("the user's own day", () => {
  test.each([
    ['Kiritimati, Kiribati (UTC+14:00)', 'November 21, 2026'],
    ['Zurich, Switzerland (UTC+01:00)', 'November 21, 2026'],
    ['London, United Kingdom (UTC+00:00)', 'November 20, 2026'],
    ['Honolulu, USA (UTC-10:00)', 'November 20, 2026'],
  ])('a weight at 23:30Z, in %s', async (timezone, day) => {
    const { body } = await pageOf(organization, { timezone }, [
      [80, '2026-11-20T23:29:00.000Z'],
      [80, '2026-11-20T23:30:00.000Z'],
    ])
    expect(valuesOf(body)).toEqual([
      [day, '80.0', '80.0'],
      [day, '80.0', '80.0'],
    ])
    expect(textOf(body)).toContain(`Current weight 80.0 kg ${day} Trend`)
    expect(textOf(body)).toContain(`Your time zone: ${timezone}`)
  })
})

test('a name with HTML is escaped', async () => {
  const display_name = '<script>alert(1)</script>"\'&amp;'
  const { body } = await pageOf(organization, {
    first_name: display_name,
    timezone: '<b>Zurich, "Switzerland (UTC+01:00)',
  })
  expect(body).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;</bdi>')
  expect(body).toContain('<bdi>&lt;b&gt;Zurich, &quot;Switzerland (UTC+01:00)</bdi>')
  expect(body).not.toContain('<script>')
})

test('headings and landmarks are in order', async () => {
  const { body } = await pageOf(organization)
  expect([...String(body).matchAll(/<(h\d|header|main|footer)\b/g)].map(([, tag]) => tag)).toEqual([
    'header',
    'h1',
    'main',
    'h2',
    'h2',
    'footer',
  ])
  const ids = [...String(body).matchAll(/\sid="(.*?)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
