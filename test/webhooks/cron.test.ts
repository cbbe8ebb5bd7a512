// What the cron looks for, and in which databases.
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { deliverOfAll } from '../../src/webhooks/deliver.ts'
import { newTenant } from '../two-databases.ts'
import { down } from '../world/databases.ts'
import { newEndpoints, newIds } from './ends.ts'
import { newInbox } from './inbox.ts'
import { rethrow } from './scene.ts'
import { addEvents, isMarked, minute, newClock, newEndpoint, rules, storeIn } from './world.ts'

// Other tests leave endpoints that owe.
beforeEach(async () => {
  for (const database of [env.DB, env.SECOND]) await database.prepare('DELETE FROM webhook_owing').run()
})

test('the cron sends in all databases, whether or not one of them answers', async () => {
  const { id } = await newTenant()
  const inbox = newInbox()
  await newEndpoint(id, inbox.url, {}, env.SECOND)
  const ids = await addEvents(id, 3, 'client.updated', env.SECOND)
  const [first] = await newEndpoints(await newIds(1), 2)
  const errors: unknown[] = []
  const stores = [storeIn(down), storeIn(env.DB), storeIn(env.SECOND)]
  const done = await deliverOfAll(stores, rules, newClock(), (error) => errors.push(error))
  expect(done).toEqual({ endpoints: 2, delivered: 5, passed_over: 0, failed: 0, broken: 1, finished: true })
  expect(errors).toHaveLength(1)
  expect(await inbox.taken()).toEqual(ids)
  expect(await first?.inbox.taken()).toEqual(first?.ids)
})

test('the cron removes the marks of organizations whose endpoints were deleted or disabled', async () => {
  const [deleted, disabled, waiting] = await newEndpoints(await newIds(3), 1)
  const change = (sql: string, id?: string) =>
    env.DB.prepare(sql)
      .bind(id ?? '')
      .run()
  await change('DELETE FROM webhooks WHERE id = ?', deleted?.id)
  await change("UPDATE webhooks SET status = 'disabled' WHERE id = ?", disabled?.id)
  const clock = newClock()
  await change(`UPDATE webhooks SET next_attempt_at = ${clock.now() + minute} WHERE id = ?`, waiting?.id)
  expect(await deliverOfAll([storeIn()], rules, clock, rethrow)).toMatchObject({ endpoints: 0 })
  expect(await isMarked(deleted?.organization ?? '')).toBe(false)
  expect(await isMarked(disabled?.organization ?? '')).toBe(false)
  expect(await isMarked(waiting?.organization ?? '')).toBe(true)
})
