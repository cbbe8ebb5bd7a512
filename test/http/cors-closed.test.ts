// Contract: a site that CORS_ORIGINS does not name has no CORS access.
import { beforeAll, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { createClient, newOrganization, operatorToken, type Organization } from '../helpers.ts'
import { asks, clients, corsHeaders, CORS_ORIGINS, site } from './cors-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
  await createClient(organization)
})

describe('answers have no CORS header, and a preflight is an ordinary request,', () => {
  const closed: [string, string | undefined, string][] = [
    ['where CORS_ORIGINS is absent', undefined, site],
    ['where CORS_ORIGINS is empty', '', site],
    ['where CORS_ORIGINS has empty entries and the origin is empty', ',', ''],
    ['for another site', CORS_ORIGINS, 'https://evil.example'],
    ['for another scheme', CORS_ORIGINS, 'http://office.example'],
    ['for another port', CORS_ORIGINS, 'https://office.example:8443'],
    ['for a subdomain', CORS_ORIGINS, 'https://a.office.example'],
    ['for a longer name', CORS_ORIGINS, 'https://office.example.evil.example'],
    ['for the beginning of a named site', CORS_ORIGINS, 'https://office'],
    ['for a subdomain of a site with a wildcard', CORS_ORIGINS, 'https://a.wild.example'],
    ['where CORS_ORIGINS is a star', '*', 'https://evil.example'],
    ['for a page without an origin', CORS_ORIGINS, 'null'],
  ]
  test.each(closed)('%s', async (_, origins, origin) => {
    const bindings = { CORS_ORIGINS: origins }
    const preflight = await callWith(bindings, clients, asks(origin))
    expect(preflight.status).toBe(401)
    const headers = { Origin: origin, Authorization: organization.keys.admin }
    const answer = await callWith(bindings, clients, { headers })
    expect(answer.status).toBe(200)
    const behind = await callWith(bindings, clients, {
      ...asks(origin),
      headers: { ...asks(origin).headers, ...headers },
    })
    expect(behind.status).toBe(405)
    // Caches need Vary: Origin as soon as one origin is answered differently.
    const expected = { vary: `Authorization, API-KEY, Cookie${origins ? ', Origin' : ''}` }
    for (const each of [preflight, answer, behind]) expect(corsHeaders(each)).toEqual(expected)
  })

  test.each([
    ['/operator/v1/organizations?limit=1', 200, 401],
    ['/operator/v1/unknown', 404, 401],
    ['/health', 200, 405],
    ['/unknown', 404, 404],
  ])('for a named site on %s', async (path, status, ofPreflight) => {
    const headers = { Origin: site, Authorization: `Bearer ${operatorToken}` }
    const answer = await callWith({ CORS_ORIGINS }, path, { headers })
    const preflight = await callWith({ CORS_ORIGINS }, path, asks(site, 'GET'))
    expect([answer.status, preflight.status]).toEqual([status, ofPreflight])
    const expected = path.startsWith('/operator') ? { vary: 'Authorization, API-KEY, Cookie' } : {}
    expect([corsHeaders(answer), corsHeaders(preflight)]).toEqual([expected, expected])
  })
})
