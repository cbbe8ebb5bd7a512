// A slash at the end of a path changes nothing, on every route.
import { beforeAll, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { newOrganization, type Organization } from '../helpers.ts'
import { headersOf, methodOf, named, type About } from '../routes/index.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

describe.each(named)('%s', (name, row) => {
  /** The call without and with a slash at the end of its path, each about its own id. */
  async function both(idOf: () => Promise<string>, more = '', about: About = row.call) {
    const answers = []
    for (const end of ['', '/']) {
      const [url, options = {}] = about(organization, await idOf())
      const [path = '', query] = url.split('?')
      const search = [query ?? '', more].filter((part) => part !== '').join('&')
      const asked = `${path === '/' ? '' : path}${end}${search === '' ? '' : `?${search}`}`
      const headers = { ...options.headers, ...headersOf(row, organization) }
      answers.push(await callWith({}, asked, { ...options, method: methodOf(name), headers }))
    }
    return answers
  }
  const made = async () => (await row.make?.(organization)) ?? ''

  test('succeeds with a trailing slash and without', async () => {
    const expected = row.status
    expect((await both(made)).map(({ status }) => status)).toEqual([expected, expected])
  })

  test('refuses an unknown field in the same words with a trailing slash and without', async () => {
    const id = await made()
    const [without, withSlash] = await both(() => Promise.resolve(id), 'no_such=1')
    expect([withSlash?.status, withSlash?.body]).toEqual([without?.status, without?.body])
    expect(withSlash?.headers.has('Location')).toBe(false)
  })

  if (row.takes === undefined) return
  test('answers an unknown id in the same words with a trailing slash and without', async () => {
    const { id = 'nobody', status = 404 } = row.nobody ?? {}
    const [without, withSlash] = await both(() => Promise.resolve(id))
    expect([without?.status, withSlash?.status]).toEqual([status, status])
    expect(withSlash?.body).toEqual(without?.body)
  })
})
