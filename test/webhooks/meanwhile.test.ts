// What a deletion or its owner changes while an endpoint is sent to: the next messages go by it.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { newScene } from './scene.ts'

/** A scene of five events whose requests take 300 ms each by the clock; `change` comes during the second one. */
async function during(change: (scene: Awaited<ReturnType<typeof newScene>>) => Promise<unknown>) {
  const scene = await newScene()
  const ids = await scene.add(5)
  let requests = 0
  const fetch: typeof scene.clock.fetch = async (...call) => {
    requests += 1
    if (requests === 2) await change(scene)
    scene.clock.pass(300)
    return scene.clock.fetch(...call)
  }
  await scene.send({}, { ...scene.clock, fetch })
  return { ...scene, ids }
}

const changesOf = (body: string) => (JSON.parse(body) as { data: { changes: object } }).data.changes

test('an event whose person is deleted goes out empty', async () => {
  const { inbox, ids } = await during(({ organization }) =>
    env.DB.prepare("UPDATE events SET changes = '{}' WHERE organization_id = ? AND subject = 'client:a'")
      .bind(organization)
      .run(),
  )
  expect(await inbox.taken()).toEqual(ids)
  const sent = (await inbox.received()).map(({ body }) => changesOf(body))
  expect(sent).toEqual([{ age: [null, '1'] }, { age: [null, '2'] }, {}, {}, {}])
})

test('a disabled endpoint gets no further message', async () => {
  const { inbox, ids, row } = await during(({ set }) => set("status = 'disabled', version = 'of-its-owner'"))
  expect(await inbox.taken()).toEqual(ids.slice(0, 2))
  expect(await row()).toMatchObject({ status: 'disabled', lease: null })
})

test('a deleted endpoint gets no further message', async () => {
  const { inbox, ids } = await during(({ organization, id }) =>
    env.DB.prepare('DELETE FROM webhooks WHERE organization_id = ? AND id = ?').bind(organization, id).run(),
  )
  expect(await inbox.taken()).toEqual(ids.slice(0, 2))
})

test('chosen types count from the next message on', async () => {
  const { inbox, ids } = await during(({ set }) =>
    set(`types = '["client.deleted"]', version = 'of-its-owner'`),
  )
  expect(await inbox.taken()).toEqual(ids.slice(0, 2))
})
