// Contract: section 11.2, exports of clients.
import { beforeAll, describe, expect, test } from 'vitest'
import { everything } from '../client-management/client-answers.ts'
import { limited } from '../http/limited.ts'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { askedFor, linesOf, sheet } from './calls.ts'

const path = '/client-management/exports/clients'
const header =
  'user_uid,display_name,email,age,gender,shoeSize,weight,height,phone,leg_length,ycom,brand,shoeModel,' +
  'preferable_activities,tags,metadata,status,last_session,created_at,admin_uid'

let owner: Organization
let full: string
let bare: string
let sent: ReturnType<typeof everything>
let created: string[]
beforeAll(async () => {
  owner = await newOrganization()
  sent = { ...everything(), brand: '=1+1', display_name: 'Says "so", twice', weight: 0.0000001 }
  full = await createClient(owner, sent)
  bare = await createClient(owner, { email: 'bare@example.com' })
  await owner.clients(`/save-notes/${full}`, { json: { note: 'One\nline, and\r\nanother' } })
  const { body } = await owner.clients('/')
  created = body.users.map((each: { created_at: string }) => each.created_at)
})

describe('CSV', () => {
  test('is a header and a row for each client, as spreadsheets read it', async () => {
    const { status, headers, text } = await sheet(owner, path)
    expect(status).toBe(200)
    expect(text).toBe(
      `\ufeff${header},note\r\n` +
        `${full},"Says ""so"", twice",${sent.email},23,female,7.5,0.0000001,175,'+41 44 000 00 00,0.9,1.1,'=1+1,` +
        `Test Model,"Running, Mobility Assessment","VIP, 2024, 10",` +
        `"{""crm_id"":""4711"",""more"":{""list"":[1,null]}}",active,,${created[0]},${owner.adminUid},` +
        `"One\nline, and\r\nanother"\r\n` +
        `${bare},Test Client,bare@example.com,,,,,,,,,,,,,,active,,${created[1]},${owner.adminUid},\r\n`,
    )
    const day = new Date().toISOString().slice(0, 10)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="clients-${day}.csv"`,
      'x-roster-count': '2',
      'cache-control': 'no-store',
    })
    expect(headers.get('X-Roster-Next-Cursor')).toBe(null)
  })

  test('is without the mark and the apostrophes on request', async () => {
    const marked = await sheet(owner, path)
    expect(await sheet(owner, `${path}?bom=false`)).toMatchObject({ text: marked.text.slice(1) })
    const raw = marked.text.replace("'=1+1", '=1+1').replace("'+41", '+41')
    expect(await sheet(owner, `${path}?raw=true&bom=true`)).toMatchObject({ text: raw })
  })

  test('has a list that commas do not separate as JSON', async () => {
    const other = await newOrganization()
    await createClient(other, { tags: ['[x', 'y'] })
    await createClient(other, { tags: ['a, b', 'c'] })
    const { text } = await sheet(other, path)
    expect(text.match(/"\[.*?\]"/g)).toEqual(['"[""[x"",""y""]"', '"[""a, b"",""c""]"'])
  })
})

describe('NDJSON', () => {
  test('is a line for each client with the values of its details, and an end', async () => {
    const answer = await sheet(owner, `${path}?format=ndjson`)
    const { rows, end } = linesOf(answer)
    const details = await Promise.all([full, bare].map(async (uid) => (await owner.clients(`/${uid}`)).body))
    const expected = details.map(({ profile_photo, notes, ...shown }) => ({ ...shown, note: notes.text }))
    expect(rows).toEqual(expected)
    expect(Object.keys(rows[0] ?? {})).toEqual([...header.split(','), 'note'])
    expect(end).toEqual({ end: true, count: 2 })
    expect(answer.headers.get('Content-Type')).toBe('application/x-ndjson')
    expect(answer.headers.get('Content-Disposition')).toMatch(/\.ndjson"$/)
  })
})

test('nobody is a header or an end alone', async () => {
  const nobody = await newOrganization()
  expect(await sheet(nobody, path)).toMatchObject({ status: 200, text: `\ufeff${header},note\r\n` })
  const { text, headers } = await sheet(nobody, `${path}?format=ndjson`)
  expect([text, headers.get('X-Roster-Count')]).toEqual(['{"end":true,"count":0}\n', '0'])
})

test('HEAD has the headers and no body', async () => {
  const { status, headers, body } = await askedFor(owner, path, {}, 'HEAD')
  expect([status, body, headers.get('X-Roster-Count')]).toEqual([200, null, '2'])
})

describe('the note', () => {
  test('is no column for a key that may not read notes', async () => {
    const reader = await limited(owner, 'clients', ['transfer'])
    const { text } = await sheet(reader, path)
    expect(text.split('\r\n')[0]).toBe(`\ufeff${header}`)
    expect(text).not.toContain('and\r\nanother')
    const [line] = linesOf(await sheet(reader, `${path}?format=ndjson`)).rows
    expect(line).not.toHaveProperty('note')
  })
})
