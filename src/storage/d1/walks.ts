import type { Usage } from './access.ts'
import { statement } from './statement.ts'

/** One run of a job of the cron. */
export interface JobRun {
  /** The cron's own time, used as the only clock. */
  readonly now: Date
  readonly usage: Usage
  /** Whether the job's time is up: the next run goes on. */
  readonly isOver: () => boolean
}

type Walk = 'outbox' | 'objects' | 'events'

/** How far a walk through stored things has come, so that another run goes on there. */
export const positionOf = statement<{ walk: Walk }, { position: string }>()(
  'SELECT position FROM sweep_positions WHERE walk = :walk',
)
export const setPosition = statement<{ walk: Walk; position: string }>()(
  `INSERT INTO sweep_positions (walk, position) VALUES (:walk, :position)
    ON CONFLICT DO UPDATE SET position = excluded.position`,
)
