// A field that is given twice in one request.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../helpers.ts'
import { watchedClient, type WatchedClient } from './watched-client.ts'

let client: WatchedClient
beforeAll(async () => {
  client = await watchedClient()
})
beforeEach(() => client.watch())

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=b'
const part = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

describe('a field given twice', () => {
  const twice = 'brand was given more than once with different values'
  const forms = (one: string, other: string): [string, () => Promise<Answer>][] => [
    ['in a form', () => client.put(`user_uid=${client.uid}&brand=${one}&brand=${other}`, form)],
    [
      'in a query',
      () =>
        client.organization.clients(`/?brand=${one}&user_uid=${client.uid}&brand=${other}`, {
          method: 'PUT',
        }),
    ],
    [
      'in multipart',
      () =>
        client.put(
          `${part('brand', one)}${part('user_uid', client.uid)}${part('brand', other)}--b--\r\n`,
          multipart,
        ),
    ],
    [
      'in query and JSON',
      () => client.put(JSON.stringify({ user_uid: client.uid, brand: one }), json, `?brand=${other}`),
    ],
    ['in query and form', () => client.put(`user_uid=${client.uid}&brand=${one}`, form, `?brand=${other}`)],
  ]
  test.each(forms('One', 'Other'))('%s with different values is 400', async (_, send) => {
    await client.expectRefused(await send(), 'brand', twice)
  })

  test.each(forms('Same', 'Same'))('%s with the same value is taken', async (_, send) => {
    expect((await send()).status).toBe(200)
    expect((await client.everything()).brand).toBe('Same')
    await client.organization.clients('/', {
      method: 'PUT',
      json: { user_uid: client.uid, brand: 'As it was' },
    })
  })

  test('with different values is reported together with all other problems', async () => {
    const answer = await client.put(`user_uid=${client.uid}&brand=A&brand=B&heigth=3&age=0`, form)
    expect(answer.status).toBe(400)
    const fields: string[] = answer.body.details.map(({ field }: { field: string }) => field)
    expect(fields.sort()).toEqual(['age', 'brand', 'heigth'])
    await client.expectUnchanged()
  })
})
