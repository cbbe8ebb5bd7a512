import { expect, test } from 'vitest'
import { eventTypes } from '../../src/domain/event.ts'
import type { WebhookFeed } from '../../src/domain/webhook.ts'
import { isChosen } from '../../src/webhooks/choice.ts'

const environments = [null, 'dev', 'prod']
/** What an endpoint gets, as `type environment`. */
const chosenBy = (feed: WebhookFeed, types: string[] | null = null) =>
  eventTypes.flatMap((type) =>
    environments
      .filter((environment) => isChosen({ feed, types }, { type, environment }))
      .map((environment) => `${type} ${environment ?? 'none'}`),
  )
const of = (things: string[], environment: string) =>
  eventTypes
    .filter((type) => things.includes(type.split('.')[0] ?? ''))
    .map((type) => `${type} ${environment}`)

test.each<[WebhookFeed, string[], string]>([
  ['client-management', ['client', 'webhook', 'usage'], 'none'],
  ['dev', ['user', 'webhook', 'usage'], 'dev'],
  ['prod', ['user', 'webhook', 'usage'], 'prod'],
])('an endpoint of %s gets the events of its feed alone', (feed, things, environment) => {
  expect(chosenBy(feed)).toEqual(of(things, environment))
  expect(chosenBy(feed)).not.toEqual([])
})

test('an endpoint that chose types gets these alone, and none of another feed', () => {
  const types = ['client.created', 'client.deleted', 'user.created', 'key.created']
  expect(chosenBy('client-management', types)).toEqual(['client.created none', 'client.deleted none'])
  expect(chosenBy('dev', types)).toEqual(['user.created dev'])
  expect(chosenBy('prod', [])).toEqual([])
})
