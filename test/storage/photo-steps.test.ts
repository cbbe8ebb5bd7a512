import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { newUsage } from '../../src/http/request-log.ts'
import { sweepPhotos } from '../../src/storage/index.ts'
import { after, anotherTime } from '../another-time.ts'
import { callWith } from '../call-with.ts'
import { multipart, objectsOf } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, database, newOrganization, operate, type Call, type Organization } from '../helpers.ts'
import { interruptedEnv } from '../world/faults.ts'

// Every request that touches a photo, interrupted at each of its steps in turn: after one sweep R2 holds exactly the
// objects that D1 names, and what the caller was told is true.

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const hour = 3_600_000
/** A sweep as if it came two hours later, so that what was just uploaded is older than the grace period. */
const sweepLater = (bindings = env) => sweepPhotos(bindings, new Date(Date.now() + 2 * hour), newUsage())

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

// Other tests' sweeps may have stopped in the middle of the bucket.
beforeAll(async () => {
  await sweepLater()
})

interface Scene {
  organization: Organization
  uid: string
  /** An e-mail of another client. */
  taken: string
}
const upload = { bytes: photos.annotatedJpeg }
const put = (body: FormData): Call => ({ method: 'PUT', body })
const revoke = async ({ organization: { id } }: Scene) => {
  const { body } = await operate(`/organizations/${id}/keys`)
  const key: { id: string } = body.keys.find(({ role }: { role: string | null }) => role === 'admin')
  // Only in the database, as where KV lags.
  await database
    .prepare('UPDATE api_keys SET revoked_at = ? WHERE organization_id = ? AND id = ?')
    .bind(new Date().toISOString(), id, key.id)
    .run()
}

interface Act {
  status: number
  steps: number
  call: (scene: Scene) => Call
  limit?: number
  prepare?: (scene: Scene) => Promise<void>
}
// How many steps there are is not told to the loop below, but it says that the loop saw what it should have seen.
const acts: Record<string, Act> = {
  'create with a photo': { status: 201, steps: 2, call: () => ({ body: multipart(aClient(), upload) }) },
  'create with an e-mail that is taken': {
    status: 400,
    steps: 3,
    call: ({ taken }) => ({ body: multipart(aClient({ email: taken }), upload) }),
  },
  'create at the limit': {
    status: 404,
    steps: 3,
    limit: 2,
    call: () => ({ body: multipart(aClient(), upload) }),
  },
  'create with a key that was revoked': {
    status: 401,
    steps: 3,
    prepare: revoke,
    call: () => ({ body: multipart(aClient(), upload) }),
  },
  'replace a photo': {
    status: 200,
    steps: 4,
    call: ({ uid }) => put(multipart({ user_uid: uid, age: 40 }, upload)),
  },
  'remove a photo': {
    status: 200,
    steps: 3,
    call: ({ uid }) => ({ method: 'PUT', json: { user_uid: uid, profile_photo: null } }),
  },
  'replace the photo of nobody': {
    status: 404,
    steps: 3,
    call: () => put(multipart({ user_uid: 'nobody' }, upload)),
  },
  'replace a photo, with an e-mail that is taken': {
    status: 400,
    steps: 3,
    call: ({ uid, taken }) => put(multipart({ user_uid: uid, email: taken }, upload)),
  },
  'replace a photo with a key that was revoked': {
    status: 401,
    steps: 3,
    prepare: revoke,
    call: ({ uid }) => put(multipart({ user_uid: uid }, upload)),
  },
  'delete the client': {
    status: 200,
    steps: 3,
    call: ({ uid }) => ({ method: 'DELETE', json: { user_uid: uid } }),
  },
}

async function newClient(organization: Organization): Promise<string> {
  const { body } = await organization.clients('/', { body: multipart(aClient(), { bytes: photos.baseline }) })
  return body.userData.user_uid
}

async function newScene({ limit, prepare }: Pick<Act, 'limit' | 'prepare'>): Promise<Scene> {
  const organization = await newOrganization(limit === undefined ? {} : { client_limit: limit })
  const other = aClient()
  await organization.clients('/', { json: other })
  const scene = { organization, uid: await newClient(organization), taken: other.email }
  await prepare?.(scene)
  return scene
}

const modes = (['before', 'after'] as const).flatMap((when) =>
  [false, true].map((dies) => [when, dies ? 'and all later ones' : 'alone', dies] as const),
)

describe.each(Object.entries(acts))('%s', (_, act) => {
  test.each(modes)('interrupted %s each call takes effect, %s', async (when, _, dies) => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(console, 'info').mockReturnValue()
    const scene = await newScene(act)
    const { organization } = scene
    let steps = 0
    if (act.status === 401) anotherTime()
    for (let at = 1; ; at++) {
      // As if by an isolate that has not heard yet that the key is dead.
      if (act.status === 401) after(61_000)
      // What is refused changes nothing, so there its scene serves again.
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
      // Whatever happened, no client shows a photo that is not there.
      expect(await objectsOf(organization)).toEqual(expect.arrayContaining(await namedBy(organization)))

      if (!interrupted.reached()) {
        // Then there is nothing to sweep: not an object, not a row.
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
    // Keys are remembered by the isolate or looked up in KV; uses are recorded once a minute.
    expect(steps).toBeGreaterThanOrEqual(dies ? 1 : act.steps)
  })
})
