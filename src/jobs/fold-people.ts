import { foldClients, foldUsers, type JobRun } from '../storage/index.ts'
import type { Bindings } from '../http/env.ts'

/** Makes clients and users of before there was a search findable. */
export async function foldPeople(bindings: Bindings, run: JobRun) {
  const clients = await foldClients(bindings, run)
  const users = await foldUsers(bindings, run)
  return { ...clients, ...users, finished: clients.finished && users.finished }
}
