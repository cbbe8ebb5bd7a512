import { app } from './app.ts'
import type { Bindings } from './http/env.ts'
import { maintain } from './jobs/index.ts'

export default {
  fetch: app.fetch,
  scheduled: ({ scheduledTime }: ScheduledController, bindings: Bindings) =>
    maintain(bindings, new Date(scheduledTime)),
}
