// Which columns a file of sessions needs and may have.
import { expect, test } from 'vitest'
import { createClient, newOrganization } from '../../helpers.ts'
import { limited } from '../../http/limited.ts'
import { failed, importingSessions } from './importing.ts'
import { sendClients } from './real-sheets.ts'

const start = '2026-01-01T10:00:00.000Z'

test('a session must say when it was, so that a file sent twice adds nothing', async () => {
  const owner = await newOrganization()
  const uid = await createClient(owner, { email: 'one@example.com' })
  const refused = async (file: string) => {
    const { status, body } = await sendClients(owner, file, {}, 'sessions')
    return [status, body]
  }
  const details = ['activity', 'started_at'].map((field) => ({
    field,
    message: `The file has no column ${field}`,
  }))
  const error = details.map(({ message }) => message).join('; ')
  expect(await refused('email,Day\none@example.com,2026-01-01\n')).toEqual([400, { error, details }])
  const required = 'started_at is required'
  const file = `email,activity,Date\none@example.com,Running,\none@example.com,Running,${start}\n`
  for (const outcome of ['created', 'unchanged']) {
    const { body } = await sendClients(owner, file, {}, 'sessions')
    expect(body.columns).toEqual({ email: 'email', activity: 'activity', Date: 'started_at' })
    expect(body.rows).toEqual([failed(2, 'started_at', required, uid), { row: 3, outcome, user_uid: uid }])
  }
  const rows = [
    { email: 'one@example.com', activity: 'Running' },
    { email: 'one@example.com', activity: 'Running', started_at: null },
    { email: 'no address', activity: 'Running', started_at: start },
  ]
  expect((await importingSessions(owner, rows)).body.rows).toEqual([
    failed(1, 'started_at', required, uid),
    failed(2, 'started_at', 'started_at must not be null', uid),
    failed(3, 'email', 'email must be a valid e-mail address of at most 254 characters'),
  ])
})

test('the ids of an export are ignored, and a note keeps its white space', async () => {
  const owner = await newOrganization()
  const uid = await createClient(owner, { email: 'one@example.com' })
  const row = {
    session_id: 'any',
    user_uid: uid,
    activity: 'Running',
    started_at: start,
    note: '  Two\n lines ',
  }
  const { body } = await importingSessions(owner, [row])
  expect(body).toMatchObject({ created: 1, ignored_columns: ['session_id'] })
  const csv = 'session_id,user_uid,activity,started_at,note\nany,'
  const sheet = `${csv}${uid},Mobility Assessment,${start},"  Two\n lines "\n`
  expect((await sendClients(owner, sheet, {}, 'sessions')).body).toMatchObject({
    created: 1,
    ignored_columns: ['session_id'],
  })
  const { sessions } = (await owner.clients(`/${uid}/sessions`)).body
  expect(sessions.map(({ note }: { note: string }) => note)).toEqual([row.note, row.note])
})

test('a column of notes needs notes:write', async () => {
  const owner = await newOrganization()
  const user_uid = await createClient(owner)
  const mover = await limited(owner, 'clients', ['transfer'])
  const row = { user_uid, activity: 'Running', started_at: start }
  const refused = await importingSessions(mover, [{ ...row, note: 'A note' }])
  expect([refused.status, refused.body]).toEqual([
    403,
    {
      error: 'User does not have the required permissions',
      details: [{ field: 'scope', message: 'this key lacks notes:write' }],
    },
  ])
  expect((await importingSessions(mover, [row])).body.created).toBe(1)
})
