// What the progress page shows of a long history.
import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../../src/domain/user.ts'
import { newOrganization, type Organization } from '../../helpers.ts'
import { clockAtNoon, noon } from '../users.ts'
import { everyDays, pageOf, textOf, valuesOf } from './pages.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const bytes = (text: string) => new TextEncoder().encode(text).length

describe('the range', () => {
  const weekly = everyDays(7, 105, noon)
  const rows = async (query: string) => valuesOf((await pageOf(organization, {}, weekly, query)).body).length

  test.each([
    ['', 14],
    ['?range=month', 5],
    ['?range=quarter', 14],
    ['?range=year', 53],
    ['?range=all', 105],
    ['?range=week', 14],
    ['?range=', 14],
    ['?range=<script>', 14],
    ['?utm_source=mail&fbclid=1', 14],
    ['?range=year&range=month', 53],
  ])('%s shows %d weights', async (query, count) => {
    expect(await rows(query)).toBe(count)
  })

  test('is chosen by links, of which the shown one is marked', async () => {
    const { body } = await pageOf(organization, {}, weekly)
    const links = [...body.matchAll(/<a href="(.*?)"( aria-current="true")?>(.*?)<\/a>/g)]
    expect(links.map(([, href, isCurrent, name]) => [href, isCurrent !== undefined, name])).toEqual([
      ['?range=month', false, '1 month'],
      ['?range=quarter', true, '3 months'],
      ['?range=year', false, '1 year'],
      ['?range=all', false, 'All'],
    ])
  })

  test('changes the chart and the table but no fact', async () => {
    const factsOf = async (query: string) => {
      const { body } = await pageOf(organization, { goal: 'lose weight' }, weekly, query)
      return /<dl.*?<h2>/s.exec(body)?.[0]
    }
    expect(await factsOf('?range=month')).toBe(await factsOf('?range=all'))
  })

  test('with fewer than two weights is a sentence under its links', async () => {
    const { body } = await pageOf(organization, {}, everyDays(40, 3, noon), '?range=month')
    expect(textOf(body)).toContain('1 month 3 months 1 year All A chart takes two weights.')
    expect(body).not.toMatch(/class="chart"|<details/)
  })
})

describe('the table of values', () => {
  test('is the chart in figures, the newest first', async () => {
    const { body } = await pageOf(organization, {}, [
      [90, '2026-11-14T12:00:00.000Z'],
      [80, '2026-11-21T12:00:00.000Z'],
    ])
    expect(valuesOf(body)).toEqual([
      ['November 21, 2026', '80.0', '83.7'],
      ['November 14, 2026', '90.0', '90.0'],
    ])
    expect(body).toContain('<caption>Weight over time (kg)</caption><thead><tr><th scope="col">Date</th>')
    expect(textOf(body)).toContain('Date Weight Trend November 21')
    expect(body).toMatch(/<svg class="chart" role="img" aria-labelledby="chart" aria-describedby="story">/)
    const story = /<desc id="story">(.*?)<\/desc>/.exec(body)?.[1] ?? ''
    expect(textOf(story)).toBe('November 14 – 21, 2026: 90.0 kg – 80.0 kg')
  })

  test.each([
    ['', 93],
    ['?range=all', 335],
  ])('of years of daily weights stays readable: %s', async (query, rows) => {
    const { body } = await pageOf(organization, { language: 'uk' }, everyDays(1, 1_003, noon), query)
    expect(valuesOf(body)).toHaveLength(rows)
    expect(valuesOf(body)[0]?.[0]).toBe('21 листопада 2026 р.')
    expect(bytes(body)).toBeLessThan(70_000)
  })
})

describe('any history', () => {
  test.each(languages)('two years of weeks in %s are less than 30 kB', async (language) => {
    const { body } = await pageOf(organization, { language }, everyDays(7, 105, noon), '?range=all')
    expect(valuesOf(body)).toHaveLength(105)
    expect(bytes(body)).toBeLessThan(30_000)
  })
})
