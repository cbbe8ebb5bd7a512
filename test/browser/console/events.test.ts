// The events of an organization that has many: the feed begins with the oldest, and a person is told so.
import { expect, test } from 'vitest'
import { aBrowser, openConsole } from './open.ts'
import { newWorld, operatorToken } from './world.ts'

const browser = await aBrowser()

/** Pages of the feed, with one event each. */
const pages = 20

test('what is not read yet is said, and read to its end at once', async () => {
  const { organization } = await newWorld()
  const { page, context } = await openConsole(browser, {
    keys: [operatorToken],
    path: `/organizations/${organization}`,
  })
  let asked = 0
  await page.route('**/operator/v1/organizations/*/events?*', async (route) => {
    asked += 1
    const created_at = new Date(Date.UTC(2026, 0, asked)).toISOString()
    const id = `${String(asked).padStart(12, '0')}-${Date.parse(created_at)}`
    const actor = { type: 'operator', name: 'desk' }
    const subject = { type: 'organization', id: organization }
    const event = { id, created_at, actor, subject, type: 'organization.updated', request_id: null }
    const events = [{ ...event, environment: null, changes: {} }]
    await route.fulfill({ json: { events, next: id, has_more: asked < pages } })
  })
  await page.getByRole('heading', { name: 'Events' }).click()
  await page.getByText('The oldest events come first: those after Jan 8, 2026').waitFor()
  expect(await page.locator('.feed li').count()).toBe(8)
  await page.getByRole('button', { name: 'Read to the end' }).click()
  await expect.poll(() => page.locator('.feed li').count()).toBe(pages)
  expect(await page.locator('.feed li').first().innerText()).toContain('Jan 20, 2026')
  expect(await page.getByText('The oldest events come first').count()).toBe(0)
  await context.close()
})
