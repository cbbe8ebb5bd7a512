// Every request that touches a photo, interrupted at each of its steps in turn.
// After one sweep R2 holds exactly the objects that D1 names, and the answer is true.
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { sweepPhotos } from '../../src/storage/index.ts'
import { after, anotherTime } from '../another-time.ts'
import { callWith } from '../call-with.ts'
import { objectsOf } from '../client-management/photo-calls.ts'
import { database, type Organization } from '../helpers.ts'
import { aRun } from '../jobs/a-run.ts'
import { interruptedEnv } from '../world/faults.ts'
import { acts, newClient, newScene } from './photo-acts.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const hour = 3_600_000
/** A sweep two hours later, when fresh uploads are past the grace period. */
const sweepLater = (bindings = env) => sweepPhotos(bindings, aRun(new Date(Date.now() + 2 * hour)))

async function namedBy({ id }: Organization): Promise<string[]> {
  const { results } = await database
    .prepare('SELECT photo FROM clients WHERE organization_id = ? AND photo IS NOT NULL ORDER BY photo')
    .bind(id)
    .all<{ photo: string }>()
  return results.map(({ photo }) => photo)
}
const clientsOf = ({ id }: Organization) =>
  database.prepare('SELECT * FROM clients WHERE organization_id = ? ORDER BY user_uid').bind(id).all()
const outboxOf = ({ id }: Organization) =>
  database.prepare('SELECT name FROM photo_outbox WHERE organization_id = ?').bind(id).all()

// The sweeps of other tests may have stopped in the middle of the bucket.
beforeAll(async () => {
  await sweepLater()
})

const modes = (['before', 'after'] as const).flatMap((when) =>
  [false, true].map((dies) => [when, dies ? 'with all later calls' : 'with no later call', dies] as const),
)

describe.each(Object.entries(acts))('%s', (_, act) => {
  test.each(modes)(
    'leaves R2 as D1 names it after a sweep, when interrupted %s each call takes effect, %s',
    async (when, _, dies) => {
      vi.spyOn(console, 'error').mockReturnValue()
      vi.spyOn(console, 'info').mockReturnValue()
      const scene = await newScene(act)
      const { organization } = scene
      let steps = 0
      if (act.status === 401) anotherTime()
      for (let at = 1; ; at++) {
        // The isolate has not learned yet that the key is dead.
        if (act.status === 401) after(61_000)
        // A refused call changes nothing, so its scene can be used again.
        if (at > 1 && act.status < 300) scene.uid = await newClient(organization)
        const before = (await clientsOf(organization)).results
        const interrupted = interruptedEnv({ at, when, dies })
        const { status } = await callWith(interrupted.bindings, '/client-management/clients', {
          ...act.call(scene),
          headers: { Authorization: organization.keys.admin },
        })
        const now = (await clientsOf(organization)).results

        expect([act.status, 500, 503], `step ${at}`).toContain(status)
        const hasChanged = JSON.stringify(now) !== JSON.stringify(before)
        if (status < 300) expect(hasChanged, `step ${at}: told done, and done`).toBe(true)
        if (act.status >= 400) expect(hasChanged, `step ${at}: refused, and nothing done`).toBe(false)
        // No client ever shows a missing photo.
        expect(await objectsOf(organization)).toEqual(expect.arrayContaining(await namedBy(organization)))

        if (!interrupted.reached()) {
          // An uninterrupted call leaves nothing to sweep.
          expect(status, 'uninterrupted').toBe(act.status)
          expect(await objectsOf(organization)).toEqual(await namedBy(organization))
          expect((await outboxOf(organization)).results).toEqual([])
          break
        }
        await sweepLater()
        expect(await objectsOf(organization), `step ${at}`).toEqual(await namedBy(organization))
        expect((await outboxOf(organization)).results, `step ${at}`).toEqual([])
        expect((await clientsOf(organization)).results, 'a sweep changes no client').toEqual(now)
        steps = at
      }
      // The number of steps varies: the isolate may remember the key, and uses are recorded once a minute.
      expect(steps).toBeGreaterThanOrEqual(dies ? 1 : act.steps)
    },
  )
})
