// The cron, with each of its calls failing in turn: no needed row or object is lost, each job writes its line,
// and the next run finishes the work.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { jobs, maintain } from '../../src/jobs/index.ts'
import { multipart } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, database, newOrganization, type Organization } from '../helpers.ts'
import { freshTurns } from '../jobs/a-run.ts'
import { interruptedEnv } from '../world/faults.ts'
import { exact } from './fault-matrix/comparable.ts'
import { stateOf, type Row, type State } from './fault-matrix/state.ts'
import { texts } from './fault-matrix/texts.ts'

const hour = 3_600_000
/** A run two hours later, when fresh uploads are past the grace period, and when it is every job's turn. */
async function run(bindings = env) {
  await freshTurns()
  await maintain(bindings, new Date(Date.now() + 2 * hour))
}

const lines: unknown[] = []
beforeEach(() => {
  // Retries have no jitter, and the test reads the log.
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const note = (line: unknown) => void lines.push(line)
  vi.spyOn(console, 'info').mockImplementation(note)
  vi.spyOn(console, 'error').mockImplementation(note)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** The leftovers of crashes and time: an orphaned object, one waiting for deletion, expired keys, an old event. */
async function litter({ id }: Organization): Promise<void> {
  const name = () => `${crypto.randomUUID().replaceAll('-', '').slice(0, 22)}.png`
  const waiting = name()
  for (const each of [name(), waiting]) {
    await env.PHOTOS.put(each, photos.baseline, { customMetadata: { organization: id } })
  }
  const outbox = database.prepare('INSERT INTO photo_outbox (name, organization_id) VALUES (?, ?)')
  const keys = database.prepare(
    "INSERT INTO idempotency_keys VALUES (?, 'key', 'POST /', 'old', 'request', '{}', '2020-01-01T00:00:00.000Z')",
  )
  const outcomes = database.prepare(
    "INSERT INTO outcomes VALUES (?, 'key', 'POST /', zeroblob(32), zeroblob(32), 'client:old', '{}', '2020-01-01T00:00:00.000Z')",
  )
  const event = database.prepare(
    "INSERT INTO events VALUES (?, 0, 1, 'client.updated', 'client:old', NULL, NULL, '{}', NULL, '{}')",
  )
  await database.batch([outbox.bind(waiting, id), keys.bind(id), outcomes.bind(id), event.bind(id)])
}

/** The state without the litter. */
const needed = ({ tables, objects }: State) => {
  const shown = (tables.clients ?? []).map(({ photo }) => photo)
  const young = (rows: Row[] = []) => rows.filter((row) => row.subject !== 'client:old')
  const { outcomes, events } = tables
  return exact({
    tables: {
      ...tables,
      photo_outbox: [],
      idempotency_keys: [],
      outcomes: young(outcomes),
      events: young(events),
    },
    objects: objects.filter((name) => shown.includes(name)),
  })
}

const modes = [
  ...Object.values(texts).map(([text]) => ({ text, dies: false })),
  { text: texts.lost[0], dies: true },
  { text: texts.other[0], dies: true },
].flatMap((fault) => [
  { ...fault, when: 'before' as const },
  { ...fault, when: 'after' as const },
])

test.each(modes)(
  'the cron loses nothing and recovers from "$text" $when each call, with all later ones: $dies',
  async (fault) => {
    const organization = await newOrganization()
    const headers = { 'Idempotency-Key': 'fresh' }
    await organization.clients('/', { body: multipart(aClient(), { bytes: photos.baseline }), headers })
    await run()
    const clean = await stateOf(organization)
    expect(clean.objects).toHaveLength(1)
    expect(clean.tables.outcomes).toHaveLength(1)

    for (let at = 1; ; at++) {
      await litter(organization)
      lines.length = 0
      const { bindings, reached } = interruptedEnv({ at, ...fault })
      await run(bindings)
      expect(lines, `step ${at}`).toHaveLength(jobs.length)
      expect(needed(await stateOf(organization)), `step ${at}`).toBe(needed(clean))
      await run()
      expect(exact(await stateOf(organization)), `step ${at}, and the next run`).toBe(exact(clean))
      if (!reached()) {
        expect(at).toBeGreaterThan(6)
        break
      }
    }
  },
)
