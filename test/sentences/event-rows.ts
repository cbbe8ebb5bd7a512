// The rows of the feeds of events and of webhooks.
import { eventTypes, feedTypes } from '../../src/domain/event.ts'
import { eventPosition, flag, name, notText, of, past, time, type Row } from './wrong-values.ts'

const type = (types: readonly string[]): Row =>
  of(`type must be one of: ${types.join(', ')}`, 'other', 'CLIENT.CREATED', '["client.renamed"]')
const types = (names: readonly string[]): Row => [
  ...of(`types must be one of: ${names.join(', ')}`, ['other'], ['CLIENT.CREATED'], ['client.renamed']),
  ...of('types must be a list of one or more different types of events', 'client.created', 42, true, {}, []),
]
const users = '/:org/:environment/v1'

export const eventRows: Record<string, Row> = {
  after: eventPosition('after'),
  before: eventPosition('before'),
  since: time('since', ...past),
  url: [
    ...of('url must be text, in quotes', ...notText),
    ...of(
      'url must begin with https:// and have at most 2048 characters',
      ...['example', 'ftp://example.com', `https://example.com/${'x'.repeat(2_048)}`],
    ),
    ...of('url must have no user name or password', 'https://a:b@example.com/'),
    ...of('url must have the port 443 or 8443', 'https://example.com:444/'),
    ...of('url must have a name for a host, not an IP address', 'https://10.0.0.1/', 'https://[::1:2]/'),
    ...of('url must have a public host', 'https://intranet/', 'https://a.internal/'),
  ],
  description: name('description'),
  enabled: flag('enabled'),
  type: type(feedTypes('client')),
  types: types(feedTypes('client')),
}

export const eventExceptions: Record<string, Row> = {
  [`GET ${users}/events type`]: type(feedTypes('user')),
  'GET /operator/v1/organizations/:id/events type': type(eventTypes),
  [`POST ${users}/webhooks types`]: types(feedTypes('user')),
  [`PATCH ${users}/webhooks/:webhook_id types`]: types(feedTypes('user')),
}
