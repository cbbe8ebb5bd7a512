// Menus are boxes below their buttons.
import { expect, test } from 'vitest'
import { aBrowser, focused, openConsole } from './open.ts'
import { newWorld, operatorToken } from './world.ts'

const browser = await aBrowser()
const world = await newWorld()

const open = (path: string, width?: number) =>
  openConsole(browser, { keys: [world.keys.admin, operatorToken], path, ...(width && { width }) })

test('a menu stays open when words in it are pressed, one after the other', async () => {
  const { page, context } = await open('/clients')
  await page.getByRole('button', { name: 'Filters' }).click()
  for (const words of ['Running', 'Mobility']) await page.getByText(words).first().click()
  expect(new URL(page.url()).searchParams.getAll('activity')).toHaveLength(2)
  await context.close()
})

test('a dialog that a menu opened gives the focus back to its button', async () => {
  const { page, context } = await open(`/organizations/${world.organization}`)
  const actions = page.locator('button[popovertarget]').last()
  await actions.focus()
  const name = await focused(page)
  await page.keyboard.press('Enter')
  await page.locator('.menu:popover-open button').last().press('Enter')
  await page.locator('dialog[open]').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe(name)
  await context.close()
})

test('an open menu goes where its button goes', async () => {
  const { page, context } = await open('/clients', 700)
  const button = page.getByRole('button', { name: 'Filters' })
  await page.evaluate("document.body.style.paddingBlockEnd = '200vh'")
  await button.click()
  const distance = async () => {
    const [from, to] = [await button.boundingBox(), await page.locator('.menu:popover-open').boundingBox()]
    return Math.round((to?.y ?? NaN) - (from?.y ?? NaN))
  }
  const before = await distance()
  await page.mouse.wheel(0, 60)
  await expect.poll(() => page.evaluate('scrollY')).toBe(60)
  await expect.poll(distance).toBe(before)
  await context.close()
})
