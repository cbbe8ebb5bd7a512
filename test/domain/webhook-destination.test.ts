// Where webhooks may point: the table of addresses is in destinations.ts.
import { expect, test } from 'vitest'
import * as sentences from '../../src/domain/sentences.ts'
import { refusedDestination } from '../../src/domain/webhook-destination.ts'
import { refusedBy } from './destinations.ts'

const own = ['roster.example', 'api.roster.example:8443', 'bücher.example']
const ask = (url: string) => refusedDestination(url, own, false)

const accepted = [
  'https://example.com',
  'https://example.com/',
  'https://example.com/hooks?a=b&c=%20d',
  'https://example.com/hooks#part',
  'HTTPS://EXAMPLE.COM/Hooks',
  'https://example.com:443/hooks',
  'https://example.com:8443/hooks',
  'https://example.com:/hooks',
  'https://a.b.c.d.e.example.com/hooks',
  'https://hooks_of.example.com/',
  'https://xn--bcher-kva.test/hooks',
  'https://bücher.test/hooks',
  'https://例え.テスト/hooks',
  'https://localhost.example.com/hooks',
  'https://local.example/hooks',
  'https://internal.example/hooks',
  'https://notlocal.example/hooks',
  'https://arpa.example/hooks',
  'https://127.0.0.1.example/hooks',
  'https://roster.example.org/hooks',
  'https://hooks.roster.example/hooks',
  'https://notroster.example/hooks',
  // Cyrillic letters that look like Latin ones: the host of somebody else.
  'https://rоster.example/hooks',
  'https://xn--rster-jua.example/hooks',
  `https://example.com/${'a'.repeat(2_048 - 'https://example.com/'.length)}`,
]

const rows = Object.entries(refusedBy).flatMap(([sentence, urls]) => urls.map((url) => [url, sentence]))

test.each(accepted)('a webhook may point to %j', (url) => {
  expect(ask(url)).toBeUndefined()
})

test.each(rows)('a webhook may not point to %j: %s', (url, sentence) => {
  expect(ask(url)).toBe(sentence)
})

test('this service is also found by a host that ends in a dot', () => {
  expect(refusedDestination('https://roster.example/', ['roster.example.'], false)).toBe(sentences.urlIsOurs)
})
