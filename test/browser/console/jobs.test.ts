// Jobs of a coach by keyboard alone, as somebody does them who has never seen the console. The log has the keys of each.
import { expect, test } from 'vitest'
import { photos } from '../../fixtures/photos.ts'
import { sitDown } from './hands.ts'
import { aBrowser } from './open.ts'
import { aClient, callApi, newWorld } from './world.ts'

const browser = await aBrowser()
const world = await newWorld()

const clients = '/client-management/clients'
const read = (path: string) => callApi(world.keys.admin, 'GET', path)

test('find a client by half a name and correct the phone', async () => {
  const { page, hands, end } = await sitDown(browser, [world.keys.admin], '/clients')
  await hands.focusOn(/^Search/)
  await hands.type('full')
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
  await hands.press('ArrowDown')
  await hands.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Full Client' }).waitFor()
  await hands.tabTo(/^Phone/)
  await hands.press('Enter')
  await hands.press('Control+A')
  await hands.type('+41 44 111 22 33')
  await hands.press('Enter')
  await expect.poll(async () => (await read(`${clients}/${world.client}`)).phone).toBe('+41 44 111 22 33')
  await end('phone')
})

test('add a client with a cropped photo', async () => {
  const { page, hands, end } = await sitDown(browser, [world.keys.admin], '/clients')
  await hands.tabTo(/^Add client$/, { back: true })
  await hands.press('Enter')
  await hands.focusOn(/^Name/)
  await hands.type('New Person')
  await hands.press('Tab')
  await hands.type('new.person@example.com')
  await hands.tabTo(/^Add photo|^Photo|^Add a photo/)
  await hands.press('Enter')
  await hands.focusOn(/^Choose a file/)
  // Nothing was chosen in the system's dialog: ours stays.
  await page.locator('dialog input[type=file]').dispatchEvent('cancel', { bubbles: true })
  await hands.focusOn(/^Choose a file/)
  await hands.choose({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photos.baseline) })
  await hands.focusOn(/^Part of the picture/)
  await hands.press('+', 2)
  await hands.press('ArrowLeft')
  await hands.press('Enter')
  await hands.tabTo(/^Add client$/)
  await hands.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'New Person' }).waitFor()
  const { users } = await read(`${clients}/filter?q=new.person@example.com`)
  const [made] = users as { display_name: string; profile_photo: string }[]
  expect(made?.display_name).toBe('New Person')
  expect((await fetch(made?.profile_photo ?? '')).headers.get('Content-Type')).toBe('image/jpeg')
  await end('photo')
})

test('import a spreadsheet with two wrong rows and fix them', async () => {
  const { page, hands, end } = await sitDown(browser, [world.keys.admin], '/import')
  const rows = [
    'Name,E-mail,Phone',
    'Row One,row.one@example.com,',
    'Row Two,row.two@,',
    'Row Three,row.three@example.com,x',
  ]
  await hands.tabTo(/^Choose a file/)
  await hands.choose({ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) })
  await page.getByText('2 rows have problems.').waitFor()
  for (const [wrong, right] of [
    ['row.two@', 'row.two@example.com'],
    ['x', '+41 44 668 18 00'],
  ] as const) {
    for (let tab = 0; tab < 20 && (await page.evaluate('document.activeElement.value')) !== wrong; tab += 1)
      await hands.press('Tab')
    await hands.press('Control+A')
    await hands.type(right)
  }
  await hands.tabTo(/^Check 2 corrected rows/)
  await hands.press('Enter')
  await page.getByText('All rows are ready.').waitFor()
  await hands.tabTo(/^Import 3 rows/)
  await hands.press('Enter')
  await page.getByText('Import finished').waitFor()
  const { users } = await read(`${clients}/filter?q=row`)
  expect((users as { email: string }[]).map(({ email }) => email).sort()).toEqual([
    'row.one@example.com',
    'row.three@example.com',
    'row.two@example.com',
  ])
  await end('import')
})

test('archive three clients and undo it', async () => {
  for (const name of ['Zed One', 'Zed Two', 'Zed Three']) await aClient(world.keys.admin, name)
  const active = async () =>
    (await read(`${clients}/filter?q=zed`).catch(() => ({ query_count: 0 }))).query_count
  const { page, hands, end } = await sitDown(browser, [world.keys.admin], '/clients?q=zed')
  await expect.poll(() => page.locator('tbody tr').count()).toBe(3)
  await hands.tabTo(/^Select all/)
  await hands.press('Space')
  await page.getByText('3 selected').waitFor()
  await hands.tabTo(/^Archive$/, { back: true })
  await hands.press('Enter')
  await expect.poll(active).toBe(0)
  await hands.focusOn(/^Undo$/)
  await hands.press('Enter')
  await expect.poll(active).toBe(3)
  await end('archive')
})
