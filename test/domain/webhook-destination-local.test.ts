// Where webhooks may point on the developer's machine: receivers on it, and otherwise where they may point elsewhere.
import { expect, test } from 'vitest'
import * as sentences from '../../src/domain/sentences.ts'
import { refusedDestination } from '../../src/domain/webhook-destination.ts'

test.each([
  ['http://localhost:9000/hooks'],
  ['http://localhost/hooks'],
  ['https://localhost:9000/hooks'],
  ['http://receiver.localhost:9000/hooks'],
  ['http://127.0.0.1:9000/hooks'],
  ['http://127.8.8.8:9000/hooks'],
  ['http://2130706433:9000/hooks'],
  ['http://[::1]:9000/hooks'],
  ['https://example.com/hooks'],
  ['https://example.com:8443/hooks'],
])('on the developer’s machine, a webhook may point to %s', (url) => {
  expect(refusedDestination(url, ['localhost:8787'], true)).toBeUndefined()
})

test.each([
  ['http://example.com/', sentences.badUrl],
  ['https://example.com:9000/', sentences.urlPort],
  ['http://someone@localhost:9000/', sentences.urlWithCredentials],
  ['http://192.168.0.1:9000/', sentences.badUrl],
  ['https://192.168.0.1/', sentences.urlIsAddress],
  ['https://169.254.169.254/', sentences.urlIsAddress],
  ['https://[::ffff:127.0.0.1]/', sentences.urlIsAddress],
  ['https://0.0.0.0/', sentences.urlIsAddress],
  ['https://128.0.0.1/', sentences.urlIsAddress],
  ['https://printer.local/', sentences.urlHost],
  ['https://receiver/', sentences.urlHost],
  ['https://localhost.', sentences.urlHost],
  ['http://localhost:8787/', sentences.urlIsOurs],
  ['http://127.0.0.1:8787/', sentences.urlIsOurs],
  ['http://[::1]:8787/', sentences.urlIsOurs],
  ['https://api.example/', sentences.urlIsOurs],
])('on the developer’s machine, a webhook may not point to %s: %s', (url, sentence) => {
  expect(refusedDestination(url, ['localhost:8787', 'api.example'], true)).toBe(sentence)
})
