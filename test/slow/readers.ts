import { expect } from 'vitest'
import { ask, type sound } from './failing.ts'

export interface Seen {
  ids: string[]
  pages: number
}

/** Reads a feed from its beginning, and asks again and again after the last event until the writers are over. */
export async function follow(
  bindings: typeof sound,
  path: string,
  key: string,
  isOver: () => boolean,
): Promise<Seen> {
  const seen: Seen = { ids: [], pages: 0 }
  let after = ''
  for (;;) {
    const wasOver = isOver()
    const { status, body } = await ask(bindings, `${path}?limit=${100 + (seen.pages % 3)}${after}`, key)
    expect(status, path).toBe(200)
    seen.pages += 1
    for (const { id } of body.events) seen.ids.push(id)
    after = `&after=${body.next}`
    if (body.has_more) continue
    if (wasOver) return seen
    await scheduler.wait(50)
  }
}
