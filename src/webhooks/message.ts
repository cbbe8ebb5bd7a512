import { deliveryLimits } from '../domain/delivery-limits.ts'
import type { toEventJson } from '../http/events.ts'
import type { Message } from './send-one.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text).length

/** The message about an event. Changes that do not fit are left out, and `truncated` says so: the feed has them. */
export function messageOf(event: ReturnType<typeof toEventJson>): Message {
  const written = (data: object) => JSON.stringify({ type: event.type, timestamp: event.created_at, data })
  const body = written(event)
  const fits = bytesOf(body) < deliveryLimits.messageBytes
  return { id: event.id, body: fits ? body : written({ ...event, changes: {}, truncated: true }) }
}
