import { newUsage } from '../../src/http/request-log.ts'
import type { JobRun } from '../../src/storage/index.ts'
import { database } from '../helpers.ts'

/** A run of a job, whose time is never up unless said so. */
export const aRun = (now = new Date(), isOver = () => false): JobRun => ({ now, usage: newUsage(), isOver })

/** The jobs' turns and positions begin anew, so that the next run does everything. */
export const freshTurns = (binding = database) =>
  binding.prepare("DELETE FROM sweep_positions WHERE walk = 'events' OR walk GLOB 'job *'").run()
