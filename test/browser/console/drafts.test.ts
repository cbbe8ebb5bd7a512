// What was typed and not saved comes back after the page was loaded again, says so, and goes where it is not wanted.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aBrowser, openConsole } from './open.ts'
import { newWorld, operatorToken, url } from './world.ts'

const browser = await aBrowser()
const world = await newWorld()
const { organization, keys, client, user } = world

const desk = { keys: [operatorToken], path: `/organizations/${organization}` }
const coach = (path: string) => ({ keys: [keys.admin], path })
const app = (path: string) => ({ keys: [keys.prod], path: `/${organization}/prod/${path}` })

/** Where a form is, the button that opens it (none: it is open), its first field of text, and the box that it is in. */
const forms: Record<
  string,
  [at: { keys: string[]; path: string }, opener: string, field: string, box?: string]
> = {
  'views/organizations/new-organization.tsx': [
    { ...desk, path: '/organizations' },
    'New organization',
    'Name',
  ],
  'views/organizations/add-admin.tsx': [desk, 'Add admin', 'Name', 'dialog'],
  'views/organizations/keys/new-key.tsx': [desk, 'Create key', 'Name', 'dialog'],
  'views/organizations/facts.tsx': [desk, '', 'Name'],
  'views/new-client/new-client.tsx': [coach('/clients/new'), '', 'Name'],
  'views/client/session-form.tsx': [coach(`/clients/${client}`), 'Record session', 'Remark'],
  'views/client/editor.tsx': [coach(`/clients/${client}`), 'Brand', 'Brand'],
  'views/webhooks/editor.tsx': [coach('/webhooks'), 'Add webhook', 'Address'],
  'views/user/add-weight.tsx': [app(`users/${user}`), 'Add weight', 'Weight'],
  'views/user/editor.tsx': [app(`users/${user}`), 'Edit', 'First name'],
}

test('every form that keeps drafts is among them', () => {
  const web = 'src/console/web/'
  const withDrafts = globSync(`${web}views/**/*.tsx`)
    .filter((path) => /<Restored|useDraft[<(]/.test(readFileSync(path, 'utf8')))
    .map((path) => path.replaceAll('\\', '/').slice(web.length))
  // A note saves itself, and the facts of a user hand their draft to the editor.
  const others = ['views/client/note.tsx', 'views/user/facts.tsx']
  expect(withDrafts.sort()).toEqual([...Object.keys(forms), ...others].sort())
})

test.each(Object.entries(forms))('%s', async (_, [at, opener, field, box = 'main']) => {
  const { page, context } = await openConsole(browser, at)
  const input = page.locator(box).getByRole('textbox', { name: field }).first()
  const openForm = async () => {
    if (opener && !(await input.isVisible())) await page.getByRole('button', { name: opener }).first().click()
    await input.waitFor()
  }
  await openForm()
  const before = await input.inputValue()
  await input.fill('70')
  await page.goto(`${url}/console${at.path}`)
  await page.locator('h1').first().waitFor()
  await openForm()
  expect(await input.inputValue()).toBe('70')
  await page.getByText('What you typed before is here again.').waitFor()
  await page.locator(box).getByRole('button', { name: 'Discard' }).click()
  await expect.poll(() => page.getByText('What you typed before').count()).toBe(0)
  if (await input.isVisible()) expect(await input.inputValue()).toBe(before)
  await context.close()
})
