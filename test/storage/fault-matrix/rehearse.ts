import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { callWith } from '../../call-with.ts'
import { newOrganization, type Answer } from '../../helpers.ts'
import { hashOf } from '../../http/hash-of.ts'
import { interruptedEnv, type Binding, type Interruption, type Made } from '../../world/faults.ts'
import { headersOf, type Act, type Row, type Scene, type Sent } from '../../routes/index.ts'
import { passTime } from '../../routes/keys.ts'
import { comparable, exact, masked } from './comparable.ts'
import { copiesOf, restore, restoreKeys, restorePhotos } from './restore.ts'
import { stateOf, sweepLater, type State } from './state.ts'

export interface Performance {
  answer: Answer
  /** The body, comparable with the body for another organization. */
  told: string
  made: Made[]
  isReached: boolean
}

/** A call that is repeated to the byte, and its caller. */
interface Rehearsal {
  scene: Scene
  sent: Sent
  headers: Record<string, string>
}

/** Makes the call with one fault and empty memories; gives the answer and the calls to the bindings. */
export async function perform(
  { scene, sent, headers }: Rehearsal,
  interruption: Interruption,
  more: Record<string, string> = {},
): Promise<Performance> {
  passTime()
  const { bindings, made, reached } = interruptedEnv(interruption)
  const [path, options = {}] = sent
  const all = { ...headers, ...options.headers, ...more }
  const answer = await callWith(bindings, path, { ...options, headers: all })
  const text = typeof answer.body === 'string' ? '' : JSON.stringify(answer.body)
  return { answer, told: masked(text, scene.organization), made, isReached: reached() }
}

const uses = (made: Made[], binding: Binding) => made.some((call) => call.binding === binding)
const never = { at: Infinity, when: 'before' } as const

export type Rehearsed = Awaited<ReturnType<typeof rehearse>>

/** Performs an act without a fault and undoes it; gives the state before and after, and the answer. */
export async function rehearse(row: Row, act: Act, more?: Record<string, string>) {
  const organization = await newOrganization()
  const scene: Scene = { organization, id: (await act.prepare?.(organization)) ?? '' }
  const rehearsal: Rehearsal = {
    scene,
    sent: await act.call(organization, scene.id),
    headers: headersOf(row, organization),
  }
  if (act.isUnknownToKv) await env.KEYS.delete(`key:${await hashOf(organization.keys.admin)}`)
  const before = await stateOf(organization)
  const copies = await copiesOf(before)

  /** The state after a sweep, which is skipped if there is nothing to sweep. */
  async function stateNow(made: Made[]): Promise<State> {
    // Only calls to R2 change objects.
    const found = await stateOf(organization, uses(made, 'PHOTOS') ? undefined : before.objects)
    const shown = (found.tables.clients ?? []).flatMap(({ photo }) => photo ?? [])
    const isTidy = found.tables.photo_outbox?.length === 0 && shown.length === found.objects.length
    if (isTidy) return found
    await sweepLater()
    return stateOf(organization)
  }
  async function goBack(made: Made[], state: State): Promise<void> {
    if (exact(state) !== exact(before)) await restore(organization, before)
    if (made.some(({ binding, method }) => binding === 'KEYS' && method === 'put')) await restoreKeys(copies)
    if (state.objects.join() !== before.objects.join()) await restorePhotos(copies, state)
  }

  const { answer, told, made } = await perform(rehearsal, never, more)
  expect(answer.status, 'undisturbed').toBe(act.status)
  const after = await stateNow(made)
  await goBack(made, after)
  return {
    ...rehearsal,
    row,
    act,
    told,
    before: exact(before),
    after: comparable(after, organization),
    never,
    stateNow,
    goBack,
  }
}
