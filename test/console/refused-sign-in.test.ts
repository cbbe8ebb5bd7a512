// Contract 13: who is not signed in to the console.
import { describe, expect, test } from 'vitest'
import { newOrganization, operate, operatorToken } from '../helpers.ts'
import { noToken, ofPage, Page, send, session } from './page.ts'

describe('is refused', () => {
  const aField = (message: string) => ({ error: message, details: [{ field: 'key', message }] })
  test.each([
    [{}, 'key is required'],
    [{ key: ' ' }, 'key is required'],
    [{ key: null }, 'key must not be null'],
    [{ key: 5 }, 'key must be text, in quotes'],
    [{ key: 'x'.repeat(513) }, 'key must be 1 to 512 characters without control characters'],
  ])('by name: %j', async (json, message) => {
    const answer = await new Page().call(session, { json })
    expect([answer.status, answer.body]).toEqual([400, aField(message)])
  })

  test('what opens nothing, in the same words and without a cookie', async () => {
    const { id, keys } = await newOrganization()
    const suspended = await newOrganization()
    const { body } = await operate(`/organizations/${id}/keys`)
    const dev = body.keys.find(({ environment }: { environment: string }) => environment === 'dev')
    await operate(`/organizations/${id}/keys/${dev.id}`, { method: 'DELETE' })
    await operate(`/organizations/${suspended.id}`, { method: 'PATCH', json: { status: 'suspended' } })
    const last = keys.admin.endsWith('0') ? '1' : '0'
    const wrong = [keys.dev, suspended.keys.admin, `${keys.admin.slice(0, -1)}${last}`, `${operatorToken}x`]
    for (const key of [...wrong, 'nonsense']) {
      const answer = await new Page().signIn(key)
      expect(answer).toMatchObject(noToken)
      expect(answer.headers.has('Set-Cookie')).toBe(false)
    }
  })

  test.each(Object.keys(ofPage))('a request without %s, whatever its method and body', async (name) => {
    const headers = Object.fromEntries(Object.entries(ofPage).filter(([each]) => each !== name))
    for (const options of [{ json: { key: operatorToken } }, { json: {} }, { method: 'DELETE' }]) {
      const answer = await send(session, { ...options, headers })
      expect(answer).toMatchObject(noToken)
      expect(answer.headers.has('Set-Cookie')).toBe(false)
    }
  })

  test('everybody where the deployment has no secret for it', async () => {
    for (const APP_SECRET of [undefined, 'short']) {
      const page = new Page({ APP_SECRET })
      expect(await page.signIn(operatorToken)).toMatchObject({ status: 404, body: { error: 'Not found' } })
      expect(await page.sessions()).toEqual([])
    }
  })
})
