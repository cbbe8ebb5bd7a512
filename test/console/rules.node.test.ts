import { describe, expect, it } from 'vitest'
import {
  idForm,
  idOf,
  limitOf,
  planLimits as ofPage,
  plans as plansOfPage,
  readingOf,
  scopesOf as scopesOfPage,
} from '../../src/console/web/views/organizations/rules.ts'
import { scopesOf } from '../../src/domain/api-key.ts'
import { planLimits } from '../../src/domain/limits.ts'
import { organizationIdForm, plans } from '../../src/domain/organization.ts'

describe("the page's copy of the service's rules", () => {
  it('has the plans with their limits, and the form of ids', () => {
    expect(plansOfPage).toEqual(plans)
    expect(ofPage).toEqual(planLimits)
    expect(idForm).toEqual(organizationIdForm)
  })

  it('has every scope of each kind of key', () => {
    expect(scopesOfPage('cm')).toEqual(scopesOf['client-management'])
    expect(scopesOfPage('prod')).toEqual(scopesOf['user-management'])
    expect(scopesOfPage('dev')).toEqual(scopesOf['user-management'])
    expect(readingOf('cm')).toEqual(['clients:read', 'notes:read', 'history:read'])
    expect(readingOf('dev')).toEqual(['users:read', 'history:read'])
  })
})

describe('an id made of a name', () => {
  it.each([
    ['Nordlicht Fitness', 'nordlicht-fitness'],
    ['  Größe & Müller GmbH!  ', 'grosse-muller-gmbh'],
    ['Åse – Crossfit Ålesund', 'ase-crossfit-alesund'],
    ['田中', ''],
    [`${'a'.repeat(62)} b`, 'a'.repeat(62)],
  ])('%s → %s', (name, id) => {
    expect(idOf(name)).toBe(id)
    if (id) expect(id).toMatch(organizationIdForm)
  })
})

describe('a limit as it is typed', () => {
  it.each([
    ['', null],
    [' ', null],
    ['0', 0],
    [' 250 ', 250],
    ['-1', undefined],
    ['1.5', undefined],
    ['ten', undefined],
  ])('%j → %s', (text, limit) => {
    expect(limitOf(text)).toBe(limit)
  })
})
