import { beforeAll, describe, expect, test } from 'vitest'
import { messages } from '../../../src/user-management/progress/messages/index.ts'
import { callWith } from '../../call-with.ts'
import { limiter } from '../../http/limiters.ts'
import { call, newOrganization, type Organization } from '../../helpers.ts'
import { createUser } from '../users.ts'
import { pathOf, textOf } from './pages.ts'

const nobody = 'A'.repeat(22)
let organization: Organization
let path: string
beforeAll(async () => {
  organization = await newOrganization()
  path = await pathOf(organization, await createUser(organization))
})

describe('without access', () => {
  test('an unknown token, another organization and the other environment give the same 404', async () => {
    const other = await newOrganization()
    const token = path.split('/').at(-1) ?? ''
    const paths = [
      `/${organization.id}/prod/v1/progress/${nobody}`,
      `/${organization.id}/prod/v1/progress/x`,
      `/${organization.id}/prod/v1/progress/${token}x`,
      `/${organization.id}/prod/v1/progress/${token.slice(1)}`,
      `/${organization.id}/prod/v1/progress/%00`,
      `/${organization.id}/prod/v1/progress/%`,
      `/${organization.id}/prod/v1/progress/%25`,
      `/${organization.id}/prod/v1/progress/' OR 1=1 --`,
      `/${organization.id}/dev/v1/progress/${token}`,
      `/${other.id}/prod/v1/progress/${token}`,
      `/no-such-organization/prod/v1/progress/${token}`,
    ]
    const answers = await Promise.all(paths.map((each) => call(each)))
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(textOf(answers[0]?.body)).toContain(messages.en.askForLink)
    expect(answers[0]?.body).not.toContain(organization.id)
  })

  test.each([
    ['de-CH,de;q=0.9,en;q=0.8', 'de'],
    ['fr-FR, RU;q=0.5', 'ru'],
    ['ar', 'ar'],
    ['fr', 'en'],
    ['', 'en'],
    ['*', 'en'],
  ] as const)('speaks the language of the browser: %s', async (header, language) => {
    const { body } = await call(`/${organization.id}/prod/v1/progress/${nobody}`, {
      headers: { 'Accept-Language': header },
    })
    expect(body).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    expect(textOf(body)).toContain(messages[language].linkIsDead)
  })

  test.each([
    ['POST', ''],
    ['PUT', ''],
    ['DELETE', ''],
    ['OPTIONS', ''],
    ['GET', '/more'],
  ])('%s %s is 401, as all else of the API', async (method, more) => {
    const { status, body } = await call(path + more, { method })
    expect([status, body]).toEqual([401, { error: 'Invalid API key' }])
  })

  test.each(['/progress', '/progress/'])('%s without a token is 401', async (rest) => {
    const { status, body } = await call(`/${organization.id}/prod/v1${rest}`)
    expect([status, body]).toEqual([401, { error: 'Invalid API key' }])
  })

  test('with a key another method is 405', async () => {
    const token = path.split('/').at(-1) ?? ''
    const { status, body } = await organization.users(`/progress/${token}`, { method: 'POST' })
    expect([status, body]).toEqual([405, { error: 'Method not allowed' }])
  })
})

test('a replaced link is dead at once, the new one lives', async () => {
  const id = await createUser(organization)
  const old = await pathOf(organization, id)
  expect((await call(old)).status).toBe(200)
  const { body } = await organization.users('/dashboard-url', { json: { from_id: id, rotate: true } })
  expect((await call(old)).status).toBe(404)
  expect((await call(new URL(body.dashboard_url).pathname)).status).toBe(200)
})

test.each([
  ['de', 'Bitte in einer Minute noch einmal versuchen.', 'ltr'],
  ['ar', 'حاول مرة أخرى بعد دقيقة.', 'rtl'],
  ['fr, uk;q=0.5', 'Спробуйте ще раз за хвилину.', 'ltr'],
])('the page speaks %s', async (language, sentence, direction) => {
  const headers = { 'Accept-Language': language }
  const { body } = await callWith({ OPEN_LIMIT: limiter(0).binding }, path, { headers })
  expect(body).toContain(sentence)
  expect(body).toContain(`dir="${direction}"`)
})
