import { deliveryLimits } from '../../domain/delivery-limits.ts'
import type { Event, EventPosition } from '../../domain/event.ts'
import type { DatabaseName } from '../../domain/placement.ts'
import type { Webhook, WebhookStatus } from '../../domain/webhook.ts'
import type { Usage } from '../d1/access.ts'
import { openDatabase } from '../d1/database.ts'
import { databaseNames, type DatabaseBindings } from '../d1/databases.ts'
import { toEvent } from '../events/rows.ts'
import { toWebhook } from './rows.ts'
import {
  dueOf,
  dueOfAll,
  endLease,
  eventAgain,
  nextEvents,
  takeLease,
  unmark,
  unmarkAll,
  type Due,
} from './statements.ts'

/** The most endpoints that one look finds. */
const limit = 1_000

/** The state of an endpoint after its last attempt; times in ms. */
export interface Health {
  status: WebhookStatus
  attempts: number
  failingSince: number | null
  nextAttemptAt: number | null
  lastStatus: number | null
  lastError: string | null
}

/** What a run has done: from which place (its number) to which one, at which URL, and how the endpoint is now. */
export interface Ending extends Health {
  url: string
  from: number
  to: EventPosition
}

/** An endpoint whose lease was taken, the version of its owner's settings, its failures in a row, and its next events. */
export interface Claim {
  webhook: Webhook
  version: string
  attempts: number
  events: Event[]
}

export type DeliveryStore = ReturnType<typeof deliveryStore>

/** The places of endpoints, for delivery. Each function is one round trip, and may be sent again. */
export function deliveryStore(
  bindings: DatabaseBindings,
  access: { usage: Usage; database: DatabaseName; now: Date },
) {
  const database = openDatabase(bindings, access)
  return {
    /** The endpoints of an organization to send to at a moment (ms). */
    async due(organization: string, now: number): Promise<Due[]> {
      const { due } = await database.writeRepeatably({
        event: null,
        read: { due: dueOf({ organization, now, limit }) },
      })
      return due
    },

    /** The same of all organizations; marks of those that owe nothing are removed. */
    async dueOfAll(now: number): Promise<Due[]> {
      const { due } = await database.writeRepeatably({
        event: null,
        do: [unmarkAll],
        read: { due: dueOfAll({ now, limit }) },
      })
      return due
    },

    /** Takes the lease from a moment until another one (ms), with the next events; undefined if the endpoint is not due. */
    async claim(
      organization: string,
      id: string,
      lease: string,
      now: number,
      until: number,
    ): Promise<Claim | undefined> {
      const { taken, events } = await database.writeRepeatably({
        event: null,
        do: { taken: takeLease({ organization, id, lease, now, until }) },
        read: { events: nextEvents({ organization, id, lease, limit: deliveryLimits.events }) },
      })
      const [row] = taken
      if (!row) return undefined
      const { version, attempts } = row
      return { webhook: toWebhook(row), version, attempts, events: events.map(toEvent) }
    },

    /** A claimed event as it is now; undefined if the lease is over, or the owner has changed the endpoint meanwhile. */
    async look(
      organization: string,
      id: string,
      lease: string,
      version: string,
      number: number,
    ): Promise<Event | undefined> {
      const { found } = await database.writeRepeatably({
        event: null,
        ask: { found: eventAgain({ organization, id, lease, version, number }) },
      })
      const [row] = found
      return row && toEvent(row)
    },

    /** Ends the lease, if it is still this run's; true if more events can be sent at once. */
    async finish(
      organization: string,
      id: string,
      lease: string,
      { from, to, ...health }: Ending,
    ): Promise<boolean> {
      const places = { from, to: to.number, toAt: to.at }
      const { ended } = await database.writeRepeatably({
        event: null,
        do: {
          ended: endLease({ organization, id, lease, ...places, ...health }),
          unmarked: unmark({ organization }),
        },
      })
      return ended[0]?.more === 1
    },
  }
}

/** Each database's own, for a cron. */
export const deliveryStores = (bindings: DatabaseBindings, now: Date, usage: Usage): DeliveryStore[] =>
  databaseNames(bindings).map((database) => deliveryStore(bindings, { now, usage, database }))
