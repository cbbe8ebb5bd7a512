import type { Context } from 'hono'
import type { Event } from '../domain/event.ts'
import { day, eventDays, outcomeLifetime, pageLimits } from '../domain/limits.ts'
import { backupTime, daysOf } from './days.ts'
import type { AppEnv } from './env.ts'
import { shownTo } from './events.ts'
import { streamed } from './stream.ts'

type Pages = AsyncGenerator<string>
type Part = Pages | object | string | null

const isPages = (part: Part): part is Pages =>
  typeof part === 'object' && part !== null && Symbol.asyncIterator in part

/** The pages of a list as JSON without its brackets; each is read when the one before is taken. */
export async function* pagesInJson<Item>(
  read: (last: Item | undefined, limit: number) => Promise<{ items: Item[]; hasMore: boolean }>,
  show: (item: Item) => object,
): Pages {
  for (let last: Item | undefined; ;) {
    const { items, hasMore } = await read(last, pageLimits.max)
    last = items.at(-1)
    if (last !== undefined) yield items.map((item) => JSON.stringify(show(item))).join()
    if (!hasMore) return
  }
}

/** The events about a client or user. */
export const historyOf = (c: Context<AppEnv>, subject: string) =>
  pagesInJson<Event>(
    (last, limit) => c.get('storage').events.about(c.get('organization'), subject, last?.number, limit),
    shownTo(c),
  )

/** What is kept where about the person. `until` is the latest time; null: until the deletion. */
function keptOf(c: Context<AppEnv>, photo: unknown) {
  const after = (time: number) => new Date(c.get('now').getTime() + time).toISOString()
  const ofEvents = (daysOf(c.env.EVENT_DAYS, eventDays) ?? eventDays.usual) * day
  const kept: [what: string, where: string, why: string, until: string | null][] = [
    ['all but history and photo', 'database', 'the service', null],
    ['photo', 'bucket', 'the service', null],
    ['history', 'database', 'audit and webhooks', after(ofEvents)],
    ['outcomes of calls', 'database', 'repeated calls', after(outcomeLifetime)],
    ['all but photo', 'backups', 'undoing mistakes', after(backupTime(c.env))],
    ['history', 'receivers of webhooks', 'as they decide', null],
  ]
  return kept
    .filter(([what]) => what !== 'photo' || photo !== null)
    .map(([what, where, why, until]) => ({ what, where, why, until }))
}

/** Answers with everything that is held about a person, as one JSON document in parts. */
export function personalData(
  c: Context<AppEnv>,
  subject: { type: string; id: string; user_id?: string },
  parts: Record<string, Part>,
): Promise<Response> {
  async function* document(): Pages {
    const generated_at = c.get('now').toISOString()
    const all: Record<string, Part> = { subject, generated_at, ...parts, kept: keptOf(c, parts.photo) }
    let text = '{'
    for (const [name, part] of Object.entries(all)) {
      text += `${text === '{' ? '' : ','}"${name}":`
      if (!isPages(part)) {
        text += JSON.stringify(part)
        continue
      }
      let before = '['
      for await (const page of part) {
        text += before + page
        before = ','
        // Most documents are one part, which fails with an ordinary error.
        if (text.length < pageLimits.part) continue
        yield text
        text = ''
      }
      text += before === '[' ? '[]' : ']'
    }
    yield `${text}}`
  }
  return streamed(c, document(), {
    'Content-Type': 'application/json',
    'Content-Disposition': `attachment; filename="personal-data-${subject.user_id ?? subject.id}.json"`,
  })
}
