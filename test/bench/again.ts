// A busy machine closes sockets: one that was idle for longer than the runtime waits is found closed by its next user.
import { setTimeout as sleep } from 'node:timers/promises'

const mostAttempts = 5
const milliseconds = 100
const codes: unknown[] = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']

/** Does again what a closed socket has ended; for what may be done twice. Any other error is thrown as it is. */
export async function again<Value>(work: (attempt: number) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt)
    } catch (error) {
      if (attempt === mostAttempts || !isClosedSocket(error)) throw error
      await sleep(attempt * milliseconds)
    }
  }
}

/** What `fetch` throws has the socket's error as its cause. */
function isClosedSocket(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && codes.includes(error.code)) || isClosedSocket(error.cause)
}

/** A database as far as it is needed here. */
export interface Database {
  prepare(text: string): { bind(...values: unknown[]): { run(): Promise<unknown> } }
}

/** The same database, for statements that may run twice. */
export const persistent = (db: Database): Database => ({
  prepare: (text) => ({
    bind: (...values) => ({
      run: () =>
        again(() =>
          db
            .prepare(text)
            .bind(...values)
            .run(),
        ),
    }),
  }),
})
