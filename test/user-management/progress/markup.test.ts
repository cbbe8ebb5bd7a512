import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { markup } from '../../../src/user-management/progress/markup.ts'
import { newOrganization, requestOf, type Organization } from '../../helpers.ts'
import { clockAtNoon, createUser, noon } from '../users.ts'
import { everyDays, pathOf, setHistory } from './pages.ts'

const shared = await (await env.ASSETS.fetch('https://assets/progress.json')).json<object>()
/** The template with the name of each value before it: `[height=178 cm]`. */
const named = markup.replace(/\{(?!styles)(\w+)\}/g, '[$1={$1}]')

/** The pages of this template from an isolate that has shown none yet. */
async function newPages() {
  vi.resetModules()
  const { default: worker } = await import('../../../src/worker.ts')
  return async (path: string) => {
    const context = createExecutionContext()
    const fetch = () => Promise.resolve(Response.json({ ...shared, markup: named }))
    const look = {
      ASSETS: { ...env.ASSETS, fetch },
      BRAND_NAME: 'Fit',
      BRAND_LOGO: 'data:image/png;base64,AAAA',
    }
    const response = await worker.fetch(requestOf(path, {}), { ...env, ...look }, context)
    const body = await response.text()
    await waitOnExecutionContext(context)
    return body
  }
}

afterAll(() => void vi.resetModules())
clockAtNoon()
let organization: Organization
let open: Awaited<ReturnType<typeof newPages>>
beforeEach(async () => {
  organization = await newOrganization()
  open = await newPages()
})

test('each name in the template has a value, and no section is left', async () => {
  const paths = [`/${organization.id}/prod/v1/progress/${'A'.repeat(22)}`]
  const clearly = everyDays(7, 10, noon).map(([, at], index): [number, string] => [80 - index * 0.3, at])
  for (const [birthdate, history] of [
    ['1990-01-01', [...everyDays(1, 1, '2026-07-01T12:00:00.000Z'), ...clearly]],
    ['2012-01-01', clearly.slice(-1)],
  ] as const) {
    const fromId = await createUser(organization, { goal: 'lose weight', birthdate })
    await setHistory(organization, fromId, [...history])
    paths.push(`${await pathOf(organization, fromId)}?range=all`)
  }
  const pages = await Promise.all(paths.map(open))
  const seen = pages.flatMap((page) => [...page.matchAll(/\[(\w+)=([^\]]*)\]/g)])
  expect(seen.filter(([, , value]) => value === '')).toEqual([])
  const names = new Set([...named.matchAll(/\[(\w+)=/g)].map(([, name]) => name))
  // The page of too many requests has its own test.
  names.delete('tryAgain')
  const shown = seen.map(([, name]) => name)
  expect([...names].filter((name) => !shown.includes(name))).toEqual([])
  for (const page of pages) expect(page.replace(/<style>.*<\/style>/s, '')).not.toMatch(/[{}]/)
})
