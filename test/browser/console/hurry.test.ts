// Presses, drops, reloads and closings of somebody who does not look twice: nothing is missed, and nothing is lost.
import type { Dialog } from 'playwright-core'
import { expect, test } from 'vitest'
import { aBrowser, openConsole, settled } from './open.ts'
import { aClient, callApi, newWorld, operatorToken } from './world.ts'

const browser = await aBrowser()
const world = await newWorld()

const open = (path: string, key = world.keys.admin) => openConsole(browser, { keys: [key], path })

test('the first click adds the client, with tags that were typed and not yet entered', async () => {
  const { page, context } = await open('/clients/new')
  await page.getByLabel('Name', { exact: true }).fill('Quick Click')
  await page.getByLabel('E-mail').fill('quick.click@example.com')
  await page.getByText('More details').click()
  await page.getByLabel('Tags').fill('VIP, morning')
  const button = page.getByRole('button', { name: 'Add client' })
  await button.scrollIntoViewIfNeeded()
  const box = await button.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 5)
  await page.mouse.down()
  await page.waitForTimeout(200)
  await page.mouse.up()
  await page.getByRole('heading', { level: 1, name: 'Quick Click' }).waitFor()
  const { users } = await callApi(world.keys.admin, 'GET', '/client-management/clients/filter?q=quick.click')
  expect((users as { tags: string[] }[])[0]?.tags.toSorted()).toEqual(['VIP', 'morning'])
  await context.close()
})

test('a field takes what is typed right after it is opened', async () => {
  const { page, context } = await open(`/clients/${world.client}`)
  await page.getByRole('button', { name: /^Phone/ }).waitFor()
  const focused = await page.evaluate<string>(`(async () => {
    const lines = [...document.querySelectorAll('button.line')]
    lines.find((each) => each.textContent.startsWith('Phone')).click()
    const { port1, port2 } = new MessageChannel()
    // The next task comes before the next frame, as a key may.
    await new Promise((done) => {
      port1.onmessage = done
      port2.postMessage(0)
    })
    return document.activeElement.tagName
  })()`)
  expect(focused).toBe('INPUT')
  await context.close()
})

test('leaving with corrections of an import is asked about', async () => {
  const { page, context } = await open('/import')
  const buffer = Buffer.from('Name,E-mail\r\nRow One,row.one@')
  await page.locator('input[type=file]').setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer })
  const wrong = page.locator('.import-rows [aria-invalid=true]')
  await wrong.waitFor()
  await page.getByText('Correct it here').waitFor()
  await wrong.fill('row.one@example.com')
  const asked: string[] = []
  page.on('dialog', (dialog: Dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await page.reload({ timeout: 3_000 }).catch(() => undefined)
  expect(asked).toEqual(['beforeunload'])
  expect(await wrong.inputValue()).toBe('row.one@example.com')
  await context.close()
})

test('a file that is dropped anywhere leaves the page where it is', async () => {
  const { page, context } = await open(`/clients/${world.client}`)
  const isTaken = await page.evaluate(`(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['x'], 'x.txt'))
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
    document.querySelector('h1').dispatchEvent(drop)
    return drop.defaultPrevented
  })()`)
  expect(isTaken).toBe(true)
  await context.close()
})

test('a name without blanks leaves the other columns as they are', async () => {
  const email = 'long.name@northside.example.com'
  await aClient(world.keys.admin, 'A'.repeat(100), { email })
  const { page, context } = await open('/clients')
  const lines = (selector: string) =>
    page.evaluate<number[]>(
      `[...document.querySelectorAll('${selector}')].map((each) => {
        const range = document.createRange()
        range.selectNodeContents(each)
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      })`,
    )
  expect(Math.max(...(await lines(`.contact bdi[title="${email}"]`)))).toBe(1)
  expect(Math.max(...(await lines('.roster td.wide-only')))).toBe(1)
  const row = await page.getByRole('row', { name: /AAAA/ }).boundingBox()
  expect(row?.height).toBeLessThan(90)
  await context.close()
})

test('a key that may only read is told so, and is offered nothing else', async () => {
  const { api_key } = await callApi(
    operatorToken,
    'POST',
    `/operator/v1/organizations/${world.organization}/keys`,
    {
      name: 'reads',
      api: 'client-management',
      role: 'admin',
      scopes: ['clients:read'],
      admin_uid: (await callApi(world.keys.admin, 'GET', `/client-management/clients/${world.client}`))
        .admin_uid,
    },
  )
  const { page, context } = await open('/clients', String(api_key))
  expect(await page.getByRole('link', { name: /Add client|Export/ }).count()).toBe(0)
  await page.goto(page.url().replace(/\?.*|$/, '/new'))
  await settled(page)
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('may not add clients')
  await context.close()
})

test('Escape does not take a secret away that nobody has copied', async () => {
  const { page, context } = await open('/webhooks')
  await page.getByRole('button', { name: 'Add webhook' }).click()
  await page.getByLabel('Address').fill('https://receiver.example/hook')
  await page.getByRole('dialog').getByRole('button', { name: 'Add webhook' }).click()
  const secret = page.getByRole('dialog', { name: 'Secret' })
  await secret.waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Close without copying?' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await secret.isVisible()).toBe(true)
  await context.close()
})
