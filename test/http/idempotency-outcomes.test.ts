// The parts of the first answer that an Idempotency-Key keeps.
import { expect, test } from 'vitest'
import { database, newOrganization, type Answer, type Organization } from '../helpers.ts'
import { hashOf } from './hash-of.ts'
import { callOnce, isImport, keeperOf, outcomesOf, writes, type Prepared } from './idempotent-calls.ts'

const key = 'a-key-that-is-kept'
const others = writes.filter(([route]) => !isImport(route))
const imports = writes.filter(([route]) => isImport(route))

/** Whom or what a call was about, as its path, its fields and its answer say. */
async function subjectOf({ id }: Organization, [path, { json }]: [string, Prepared], { body }: Answer) {
  const webhook = body.webhook?.id ?? /\/webhooks\/(\w+)/.exec(path)?.[1]
  if (webhook !== undefined) return `webhook:${webhook}`
  const ofOperator = {
    organization: body.organization?.id ?? /([^/]+)\/reapply-erasures$/.exec(path)?.[1],
    admin: body.admin?.admin_uid ?? /\/admins\/(\w+)/.exec(path)?.[1],
    key: /\/keys\/(\w+)/.exec(path)?.[1],
  }
  const [operated] = Object.entries(ofOperator).filter(([, about]) => about !== undefined)
  // The user may be deleted now.
  const user = await database
    .prepare("SELECT subject FROM events WHERE organization_id = ? AND type = 'user.created'")
    .bind(id)
    .first<string>('subject')
  const inPath = /([\w-]+)(?:\/sessions\/.*)?$/.exec(path)?.[1]
  const { user_uid = inPath } = { ...json, ...body.userData }
  return operated?.join(':') ?? user ?? `client:${user_uid}`
}

const ofSessions = ['startedAt', 'isNewPhoto']
const ofWebhooks = ['id', 'delivered', 'createdAt', 'generation', 'previousUntil']
const ofDeletions = ['erased', 'clients', 'users', 'isDeleting']
const facts = [
  'kind',
  'userId',
  'userUid',
  'photo',
  'plan',
  'lastSession',
  'version',
  'adminUid',
  ...ofSessions,
  ...ofWebhooks,
  ...ofDeletions,
]
const counts = {
  notes: expect.any(Number),
  sessions: expect.any(Number),
  weights: expect.any(Number),
  events: expect.any(Number),
  photo: expect.any(Boolean),
  backupsUntil: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
}

test.each(others)('keeps the subject, and only what the answer needs: %s', async (route, { prepare }) => {
  const own = await newOrganization()
  const call = await prepare(own)
  const answer = await callOnce(own, route, call, key)
  expect(answer.status).toBeLessThan(300)
  const [row] = await outcomesOf(keeperOf(own, call))
  expect(row?.subject).toBe(await subjectOf(own, call, answer))
  expect(row?.key).toBe((await hashOf(key)).toUpperCase())
  const outcome = JSON.parse(row?.outcome ?? '')
  expect(Object.keys(outcome).filter((name) => !facts.includes(name))).toEqual([])
  // Of a deleted person there are numbers.
  const isOfPerson = outcome.kind === 'deleted' && /clients$|delete-user$/.test(route)
  expect(outcome.erased).toEqual(isOfPerson ? counts : undefined)
})

/** Names that answers show otherwise than they are kept. */
const kept: Record<string, string> = { preferred_unit: 'unit_system' }

test.each(imports)(
  'keeps of each row numbers, ids and names, never values: %s',
  async (route, { prepare }) => {
    const own = await newOrganization()
    const call = await prepare(own)
    const { body, status } = await callOnce(own, route, call, key)
    expect([status, body.failed]).toEqual([200, 0])
    const [row] = await outcomesOf(own)
    // It is about many people.
    expect(row?.subject).toBe('import')
    expect(row?.key).toBe((await hashOf(key)).toUpperCase())
    const [{ outcome, changes, user_uid, user_id }] = body.rows
    expect(JSON.parse(row?.outcome ?? '')).toEqual({
      kind: 'imported',
      version: expect.stringMatching(/^[0-9A-Z]{26}$/),
      rows: [[1, outcome, user_uid ?? user_id, Object.keys(changes ?? {}).map((name) => kept[name] ?? name)]],
    })
  },
)
