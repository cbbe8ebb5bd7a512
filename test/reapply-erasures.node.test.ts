// The rehearsal: rows are exported, people are deleted and nothing of them is left on the disk and in the log, the rows are
// restored into a new database, and the people who are back are deleted again, as docs/operations.md says.
import { copyFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runWrangler } from '../scripts/wrangler.ts'
import {
  holders,
  log,
  marks,
  migrate,
  populate,
  scratch,
  script,
  send,
  serving,
  tidyUp,
  token,
  type Sent,
} from './rehearsal.ts'

// Where wrangler looks for the state beside a configuration: its export takes no other place.
const before = join(scratch, '.wrangler/state')
const after = join(scratch, 'after')
afterAll(tidyUp)

const statuses = ({ clients, users }: Record<'clients' | 'users', Sent[]>) =>
  [...clients, ...users].map(({ status }) => status)

test(
  'who was deleted after an export is deleted again after its restore, and nobody else',
  { timeout: 400_000 },
  async () => {
    await migrate(before)
    const dump = join(scratch, 'roster.sql')
    const [organization, leaving] = await serving(before, async (url) => {
      const made = [await populate(url, 'rehearsed'), await populate(url, 'leaving')] as const
      expect(holders(before, marks.one)).toEqual([expect.stringContaining('d1/')])
      copyFileSync('wrangler.toml', join(scratch, 'wrangler.toml'))
      const there = ['--env', 'local', '--local', '--config', join(scratch, 'wrangler.toml')]
      await runWrangler(['d1', 'export', 'DB', ...there, '--no-schema', '--output', dump])
      const [{ clients, clientKey, userKey }] = made
      const user_uid = clients[0]
      expect((await send(url, '/client-management/clients', clientKey, 'DELETE', { user_uid })).status).toBe(
        200,
      )
      expect(
        (await send(url, '/rehearsed/prod/v1/delete-user', userKey, 'POST', { from_id: 'one' })).status,
      ).toBe(200)
      const gone = await send(url, '/operator/v1/organizations/leaving?confirm=leaving', token, 'DELETE')
      expect(gone.status).toBe(202)
      // The first cron erases the organization, the second records that.
      for (const minutes of [2, 3]) {
        const time = Date.now() + minutes * 60_000
        expect((await fetch(`${url}/cdn-cgi/local/scheduled?cron=*+*+*+*+*&time=${time}`)).ok).toBe(true)
      }
      expect((await send(url, '/operator/v1/organizations/leaving', token)).status).toBe(404)
      return made
    })

    expect(holders(before, marks.one)).toEqual([])
    expect(holders(before, marks.two)).toEqual([expect.stringContaining('d1/')])
    expect(log.text).toContain('"message":"request"')
    expect(log.text).not.toContain(marks.one)

    cpSync(join(before, 'v3/r2'), join(after, 'v3/r2'), { recursive: true })
    await migrate(after)
    script('restore.ts', [dump, '--local', '--persist-to', after])
    await serving(after, async (url) => {
      const back = await organization.look(url)
      expect(statuses(back)).toEqual([200, 200, 200, 200])
      expect(statuses(await leaving.look(url))).toEqual([200, 200, 200, 200])
      const reapply = () => script('reapply-erasures.ts', ['--url', url], { OPERATOR_TOKEN: token }).trim()
      expect(reapply()).toBe('Deleted again: 1 clients, 1 users, 1 organizations')
      const left = await organization.look(url)
      expect(statuses(left)).toEqual([404, 200, 404, 200])
      // Each look at a user is a request about it.
      const untimed = ({ clients, users }: typeof left) =>
        [clients[1], users[1]].map((sent) => sent?.text.replace(/"last_request":"[^"]*"/, ''))
      expect(untimed(left)).toEqual(untimed(back))
      expect(statuses(await leaving.look(url))).toEqual([401, 401, 401, 401])
      expect(reapply()).toBe('Deleted again: 0 clients, 0 users, 0 organizations')
    })
  },
)
