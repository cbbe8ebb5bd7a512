// A test message, sent by its owner.
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { newOrganization } from '../helpers.ts'
import { aWebhook, callWebhooks } from '../world/webhooks.ts'
import { newInbox } from './inbox.ts'

test('a test message arrives signed, also at a disabled webhook, and changes nothing', async () => {
  const organization = await newOrganization()
  const inbox = newInbox()
  const json = { url: inbox.url, enabled: false }
  const { webhook, secret } = (await callWebhooks(organization, 'prod', '', { json })).body
  const path = `/${webhook.id}`
  const { status, body } = await callWebhooks(organization, 'prod', `${path}/test`, { method: 'POST' })
  expect([status, body]).toEqual([
    200,
    { status: 200, milliseconds: expect.any(Number), error: null, body: expect.any(String) },
  ])
  const [message, ...others] = await inbox.received()
  expect(others).toEqual([])
  if (!message) return expect.unreachable()
  expect(new Webhook(secret).verify(message.body, message.headers)).toMatchObject({
    type: 'webhook.test',
    data: {
      type: 'webhook.test',
      subject: { type: 'webhook', id: webhook.id },
      environment: 'prod',
      changes: {},
    },
  })
  expect((await callWebhooks(organization, 'prod', path)).body).toEqual({ webhook })
})

test('a test message that fails says why', async () => {
  const organization = await newOrganization()
  const { webhook } = (await callWebhooks(organization, undefined, '', { json: aWebhook })).body
  const { status, body } = await callWebhooks(organization, undefined, `/${webhook.id}/test`, {
    method: 'POST',
  })
  expect([status, body]).toEqual([
    200,
    {
      status: null,
      milliseconds: expect.any(Number),
      error: 'The connection to the endpoint failed',
      body: null,
    },
  ])
})
