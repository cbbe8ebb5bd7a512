import type { Bindings } from '../http/env.ts'
import { newId } from '../http/ids.ts'
import { reassignClients, type JobRun } from '../storage/index.ts'

/** Gives the rest of a deleted admin's clients to the admin who takes them. */
export const reassignRest = (bindings: Bindings, run: JobRun) =>
  reassignClients(bindings, run, () => newId(run.now))
