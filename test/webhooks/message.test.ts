import { expect, test } from 'vitest'
import { messageOf } from '../../src/webhooks/message.ts'

type EventJson = Parameters<typeof messageOf>[0]
const event: EventJson = {
  id: '000000000042-1795887000123',
  type: 'client.updated',
  created_at: '2026-11-28T12:10:00.123Z',
  actor: { type: 'operator', name: 'operator' },
  request_id: null,
  subject: { type: 'client', id: 'a' },
  environment: null,
  changes: { age: ['34', '35'] },
}
const bytesOf = (text: string) => new TextEncoder().encode(text).length

test('a message has the type, the time and the event, under the id of the event', () => {
  const { id, body } = messageOf(event)
  expect(id).toBe(event.id)
  expect(JSON.parse(body)).toEqual({ type: event.type, timestamp: event.created_at, data: event })
})

test('a message stays under 40 kB of UTF-8: changes that do not fit are left out', () => {
  const rest = bytesOf(messageOf({ ...event, changes: { city: [null, ''] } }).body)
  // Three bytes in UTF-8 and one unit of JavaScript's text.
  const ofBytes = (bytes: number): EventJson => ({
    ...event,
    changes: { city: [null, '€'.repeat(Math.floor(bytes / 3)) + 'a'.repeat(bytes % 3)] },
  })
  const largest = ofBytes(39_999 - rest)
  expect(bytesOf(messageOf(largest).body)).toBe(39_999)
  expect(JSON.parse(messageOf(largest).body).data).toEqual(largest)

  const larger = ofBytes(40_000 - rest)
  expect(JSON.parse(messageOf(larger).body)).toEqual({
    type: event.type,
    timestamp: event.created_at,
    data: { ...event, changes: {}, truncated: true },
  })
})
