// The operator's job by keyboard alone.
import { expect, test } from 'vitest'
import { sitDown } from './hands.ts'
import { aBrowser } from './open.ts'
import { callApi, operatorToken } from './world.ts'

const browser = await aBrowser()

test('make an organization with an admin and a read-only key, and hand it over', async () => {
  const { page, hands, end } = await sitDown(browser, [operatorToken], '/organizations')
  const name = `Studio ${Date.now()}`
  await hands.tabTo(/^New organization$/)
  await hands.press('Enter')
  await hands.focusOn(/^Name/)
  await hands.type(name)
  await hands.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await hands.tabTo(/^Add (?:an )?admin/)
  await hands.press('Enter')
  await hands.focusOn(/^Name/)
  await hands.type('Test Admin')
  await hands.press('Tab')
  await hands.type('admin@example.com')
  await hands.press('Enter')
  await page.getByText('Test Admin is added').waitFor()
  await hands.tabTo(/^Create (?:a )?key/)
  await hands.press('Enter')
  await hands.focusOn(/^Name/)
  await hands.type('Back office')
  await hands.tabTo(/Everything, also/)
  await hands.press('ArrowDown')
  await hands.press('Enter')
  await page.getByText('It is shown only now.').waitFor()
  const inDialog =
    "[...document.querySelectorAll('dialog :is(textarea, input, code)')].map((each) => each.value ?? each.textContent).join(' ')"
  const [made = ''] = /roster_cm_\w+/.exec(await page.evaluate<string>(inDialog)) ?? []
  const create = { display_name: 'Nobody', email: 'nobody@example.com' }
  await expect(callApi(made, 'POST', '/client-management/clients', create)).rejects.toThrow('403')
  expect(await callApi(made, 'GET', '/client-management/tags')).toEqual({ tags: [] })
  await end('hand over')
})
