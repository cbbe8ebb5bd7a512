// A webhook's card tells what became of what was done there, without a reload.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBrowser, openConsole } from './open.ts'
import { aClient, callApi, newWorld } from './world.ts'

const browser = await aBrowser()
let receiver: Server
/** What the receiver answers. */
let status = 500
beforeAll(async () => {
  receiver = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status).end())
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
})
afterAll(() => {
  receiver.close()
})

const webhooks = '/client-management/webhooks'

/** A webhook that fails, and its card. */
async function aFailing(): Promise<Page> {
  status = 500
  const world = await newWorld()
  const { port } = receiver.address() as AddressInfo
  const { webhook } = await callApi(world.keys.admin, 'POST', webhooks, { url: `http://127.0.0.1:${port}/` })
  const { id } = webhook as { id: string }
  await aClient(world.keys.admin, 'Somebody')
  const isFailing = async () => {
    const { webhook: now } = await callApi(world.keys.admin, 'GET', `${webhooks}/${id}`)
    return (now as { status: string }).status
  }
  await expect.poll(isFailing, { timeout: 60_000 }).toBe('failing')
  const { page } = await openConsole(browser, { keys: [world.keys.admin], path: '/webhooks' })
  await page.locator('.health .danger').waitFor()
  return page
}
const health = (page: Page) => page.locator('.health').innerText()

test('a failing webhook that is tried in vain is failing again, and never as good as new', async () => {
  const page = await aFailing()
  await page.getByRole('button', { name: 'Try now' }).click()
  await page.getByText('An event is being sent').waitFor()
  await expect.poll(() => health(page), { timeout: 30_000 }).toMatch(/^Failing[^]*answered 500/)
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('button', { name: 'Skip the event' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Skip the event' }).click()
  await page.getByText('Event skipped').waitFor()
  await expect.poll(() => health(page), { timeout: 40_000 }).not.toContain('being sent')
  expect(await health(page)).not.toContain('Nothing has been sent')
  await page.context().close()
})

test('one that is tried with success is active, with the answer', async () => {
  const page = await aFailing()
  status = 204
  await page
    .locator('.hook', { has: page.locator('.danger') })
    .last()
    .getByRole('button', { name: 'Try now' })
    .click()
  await expect.poll(() => health(page), { timeout: 30_000 }).toContain('answer 204')
  await page.context().close()
})
