// What the chart of the page draws, and where.
import { beforeAll, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../../helpers.ts'
import { clockAtNoon, noon } from '../users.ts'
import { pageOf } from './pages.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

test('a gap of more than 30 days is dashed, and the line pauses there', async () => {
  const { body } = await pageOf(organization, {}, [
    [80, '2026-09-01T12:00:00.000Z'],
    [80, '2026-10-01T12:00:00.000Z'],
    [80, '2026-11-01T12:00:00.000Z'],
    [80, noon],
  ])
  const lines = (name: string) => new RegExp(`class="${name}" d="(.*?)"`).exec(body)?.[1]
  // 30, 31 and 20 days of 81, over 2000 units.
  expect(lines('trend')).toBe('M0 500L741 500M1506 500L2000 500')
  expect(lines('trend gap')).toBe('M741 500L1506 500')
})

test('the target line stands at its weight on the scale, in every language', async () => {
  for (const language of ['en', 'ar']) {
    // Its target is 76 kg.
    const { body } = await pageOf(organization, { goal: 'lose weight', language }, [
      [80, '2026-11-01T12:00:00.000Z'],
      [75, noon],
    ])
    const heights = (name: string) =>
      [...body.matchAll(new RegExp(`<line class="${name}" x2="100%" y1="(.*?)" y2="(.*?)"`, 'g'))].map(
        ([, from, to]) => [from, to],
      )
    expect(heights('target')).toEqual([['80%', '80%']])
    expect(heights('grid')).toEqual(['100%', '80%', '60%', '40%', '20%', '0%'].map((each) => [each, each]))
    const labels = [...body.matchAll(/<line class="grid".*?<text.*?>(.*?)<\/text>/g)]
    if (language === 'en')
      expect(labels.map(([, label]) => label)).toEqual(['75', '76', '77', '78', '79', '80'])
  }
})

test('a user without a target has no target line', async () => {
  const { body } = await pageOf(organization, { birthdate: '2012-01-01' }, [
    [80, '2026-11-01T12:00:00.000Z'],
    [75, noon],
  ])
  expect(body).toContain('class="chart"')
  expect(body).not.toContain('class="target"')
})

test.each<[string, [number, string][]]>([
  [
    'one minute',
    [
      [80, '2026-11-21T11:59:10Z'],
      [81, '2026-11-21T11:59:40Z'],
      [79, noon],
    ],
  ],
  [
    'one moment',
    [
      [80, noon],
      [81, noon],
    ],
  ],
  [
    'equal weights',
    [
      [80, '2026-01-01T00:00:00Z'],
      [80, noon],
    ],
  ],
  [
    'huge jumps',
    [
      [20, '2026-11-01T00:00:00Z'],
      [650, '2026-11-02T00:00:00Z'],
      [80, noon],
    ],
  ],
  [
    'decades',
    [
      [80, '1996-11-01T00:00:00Z'],
      [81, noon],
    ],
  ],
])('%s is drawn within the chart', async (_, history) => {
  for (const facts of [{}, { birthdate: '2012-01-01' }, { language: 'ar' }]) {
    const { body } = await pageOf(organization, facts, history, '?range=all')
    expect(body).not.toMatch(/NaN|Infinity|undefined|null/)
    const [, dots = ''] = /class="points" d="(.*?)"/.exec(body) ?? []
    const places = [...dots.matchAll(/M(\d+) (\d+)h0/g)].map(([, x, y]) => [Number(x), Number(y)])
    expect(places).toHaveLength(history.length)
    for (const [x = -1, y = -1] of places) {
      expect(x >= 0 && x <= 2000 && y >= 0 && y <= 1000).toBe(true)
    }
  }
})
