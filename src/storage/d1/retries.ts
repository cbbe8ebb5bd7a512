/**
 * The database does not answer: it is overloaded, and an immediate retry would add load; or calls get lost, and the
 * last one may have taken effect.
 */
export class Unavailable extends Error {}

/** D1's messages for a call lost on the way, as its documentation lists them. */
const transient =
  /Network connection lost|storage caused object to be reset|reset because its code was updated|Cannot resolve D1 DB due to transient issue on remote node/
const overload = /overloaded|Too many requests queued/

const attempts = 3
const longestWaitMilliseconds = [50, 200]

/**
 * Calls the database up to three times if calls get lost and the work may be repeated. Waits are random from 0 to their
 * full length, so that callers who failed together do not return together.
 * @throws Unavailable when the database is overloaded, or the last allowed call is lost
 */
export async function persistently<Result>(
  call: () => Promise<Result>,
  isRepeatable: boolean,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (error) {
      const text = String(error)
      if (overload.test(text)) throw new Unavailable()
      if (!transient.test(text)) throw error
      if (!isRepeatable || attempt === attempts) throw new Unavailable()
      await scheduler.wait(Math.random() * (longestWaitMilliseconds[attempt - 1] ?? 0))
    }
  }
}
