// A delivery that dies at each of its steps in turn: nothing is lost, and the order is kept.
import { expect, test } from 'vitest'
import { deliverOf } from '../../src/webhooks/deliver.ts'
import { expectInOrder } from '../webhooks/in-order.ts'
import { newScene } from '../webhooks/scene.ts'
import { brokenAt } from '../webhooks/steps.ts'
import { isMarked, minute, rules, storeIn } from '../webhooks/world.ts'

const modes = (['before', 'after'] as const).flatMap((when) => [
  { when, dies: false },
  { when, dies: true },
])

test.each(modes)(
  'nothing is lost when a call fails $when it is done, with all later ones: $dies',
  async (mode) => {
    for (let at = 1; ; at++) {
      const { organization, inbox, clock, add, send, row } = await newScene()
      const ids = await add(6)
      await inbox.plan(['ok', 'ok', 'fails'])
      const { database, outside, reached } = brokenAt({ at, ...mode }, clock)
      const errors: unknown[] = []
      await deliverOf(storeIn(database), organization, rules, outside, (error) => errors.push(error)).catch(
        (error: unknown) => errors.push(error),
      )
      ids.push(...(await add(2)))
      // The crons of ten minutes.
      for (let run = 0; run < 10; run++) {
        clock.pass(minute)
        await send()
      }
      const step = `step ${at}`
      expect(await inbox.taken(), step).toEqual(ids)
      await expectInOrder(inbox, ids)
      expect(await row(), step).toMatchObject({ status: 'active', lease: null })
      expect(await isMarked(organization), step).toBe(false)
      if (!reached()) {
        expect(errors).toEqual([])
        expect(at).toBeGreaterThan(11)
        break
      }
    }
  },
)
