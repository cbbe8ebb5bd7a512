import { placeOf, type DraftName } from '../drafts.ts'
import { changeKey } from './client.ts'
import { Failure } from './failure.ts'

/**
 * Makes what a person asks for under one key, until it has succeeded or something else is asked for under this name: the
 * answer to the first press may be lost, and the second must not make another. The key goes where drafts go, since
 * these outlast the page too.
 */
export async function once<Done>(
  name: DraftName,
  asked: object,
  make: (headers: ReturnType<typeof changeKey>) => Promise<Done>,
): Promise<Done> {
  const place = `${placeOf(name)} once`
  const text = JSON.stringify(asked, (_, value: unknown) =>
    value instanceof Blob ? [value.type, value.size] : value,
  )
  const [key, before] = (sessionStorage.getItem(place) ?? '').split('\n')
  const headers = key && before === text ? { 'Idempotency-Key': key } : changeKey()
  sessionStorage.setItem(place, `${headers['Idempotency-Key']}\n${text}`)
  try {
    const done = await make(headers)
    sessionStorage.removeItem(place)
    return done
  } catch (reason) {
    // Refused for good: the same values may be accepted another time, as something new.
    if (reason instanceof Failure && reason.kind === 'refused') sessionStorage.removeItem(place)
    throw reason
  }
}
