// Bodies of HTTP libraries, recorded from a socket; five are written after the libraries' sources.
import { beforeAll, expect, test } from 'vitest'
import { newOrganization, origin, call, type Organization } from '../helpers.ts'
import recorded from '../fixtures/multipart.json'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const bytesOf = (latin1: string) => Uint8Array.from(latin1, (character) => character.charCodeAt(0))

test.each(recorded)('a body from $library creates a client', async ({ contentType, lines }) => {
  const text = lines.join('\r\n')
  const answer = await organization.clients('/', {
    body: bytesOf(text),
    headers: { 'Content-Type': contentType },
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  const { userData } = answer.body
  expect(userData).toMatchObject({
    display_name: 'Zoë Test',
    email: /[\w-]+@example\.com/.exec(text)?.[0],
    preferable_activities: text.includes('Weightlifting') ? ['Running', 'Weightlifting'] : [],
  })
  if (!text.includes('IHDR')) {
    expect(userData.profile_photo).toBeNull()
    return
  }
  const photo = await call(String(userData.profile_photo).slice(origin.length))
  expect([photo.status, photo.headers.get('Content-Type')]).toEqual([200, 'image/png'])
})

test('the recorded bodies come from more than 20 libraries', () => {
  const names = recorded.map(({ library }) => library.split(/[ ,]/, 2).join(' '))
  expect(new Set(names).size).toBeGreaterThan(20)
})
