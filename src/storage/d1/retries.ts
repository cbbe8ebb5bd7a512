/**
 * The database cannot be asked now: it is overloaded, when asking again at once would make it worse, or calls to it get
 * lost, when nobody knows whether the last one took effect.
 */
export class Unavailable extends Error {}

/** What D1 says of itself when a call got lost on its way, as its documentation lists it. */
const transient =
  /Network connection lost|storage caused object to be reset|reset because its code was updated|Cannot resolve D1 DB due to transient issue on remote node/
const overload = /overloaded|Too many requests queued/

const attempts = 3
const longestWaitMilliseconds = [50, 200]

/**
 * Calls the database, up to three times while calls get lost and the work is safe to do twice. The waits are random up
 * to their whole length, so that callers who failed together do not come back together.
 * @throws Unavailable when the database is overloaded, or the last call that may be made is lost, too
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
