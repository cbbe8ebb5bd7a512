// Contract: CORS is closed to every site that CORS_ORIGINS does not name.
import { beforeAll, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { createClient, newOrganization, operatorToken, type Organization } from '../helpers.ts'
import { asks, clients, corsHeaders, CORS_ORIGINS, site } from './cors-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
  await createClient(organization)
})

describe('no CORS header, and a preflight like any other request', () => {
  const closed: [string, string | undefined, string][] = [
    ['where nothing is configured', undefined, site],
    ['where it is empty', '', site],
    ['where it is empty and so is the origin', ',', ''],
    ['for another site', CORS_ORIGINS, 'https://evil.example'],
    ['for another scheme', CORS_ORIGINS, 'http://office.example'],
    ['for another port', CORS_ORIGINS, 'https://office.example:8443'],
    ['for a subdomain', CORS_ORIGINS, 'https://a.office.example'],
    ['for a longer name', CORS_ORIGINS, 'https://office.example.evil.example'],
    ['for a part of the list', CORS_ORIGINS, 'https://office'],
    ['for what a wildcard would match', CORS_ORIGINS, 'https://a.wild.example'],
    ['for a star where anyone is named', '*', 'https://evil.example'],
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
    // A cache must know, as soon as there is anyone who is answered differently.
    const expected = { vary: `Authorization, API-KEY${origins ? ', Origin' : ''}` }
    for (const each of [preflight, answer, behind]) expect(corsHeaders(each)).toEqual(expected)
  })

  test.each([
    ['/operator/v1/organizations?limit=1', 200, 401],
    ['/operator/v1/unknown', 404, 401],
    ['/health', 200, 405],
    ['/unknown', 404, 404],
  ])('for anyone on %s', async (path, status, ofPreflight) => {
    const headers = { Origin: site, Authorization: `Bearer ${operatorToken}` }
    const answer = await callWith({ CORS_ORIGINS }, path, { headers })
    const preflight = await callWith({ CORS_ORIGINS }, path, asks(site, 'GET'))
    expect([answer.status, preflight.status]).toEqual([status, ofPreflight])
    const expected = path.startsWith('/operator') ? { vary: 'Authorization, API-KEY' } : {}
    expect([corsHeaders(answer), corsHeaders(preflight)]).toEqual([expected, expected])
  })
})
