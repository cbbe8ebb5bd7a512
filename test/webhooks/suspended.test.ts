// The webhooks of a suspended organization.
import { expect, test } from 'vitest'
import { change } from '../operator/organization-calls.ts'
import { newScene } from './scene.ts'

test('webhooks wait, also in the middle of a run, and go on where they stopped', async () => {
  const scene = await newScene()
  const setStatus = (status: string) => change(scene.organization, { status })
  const ids = await scene.add(3)
  await scene.send(
    {},
    {
      ...scene.clock,
      fetch: async (url, init) => {
        const answer = await scene.clock.fetch(url, init)
        scene.clock.pass(1_000)
        await setStatus('suspended')
        return answer
      },
    },
  )
  expect(await scene.inbox.taken()).toEqual(ids.slice(0, 1))
  expect((await scene.send()).endpoints).toBe(0)
  await setStatus('active')
  scene.clock.pass(61_000)
  await scene.send()
  expect(await scene.inbox.taken()).toEqual(ids)
})
