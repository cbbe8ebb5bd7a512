import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import worker from '../../../src/worker.ts'
import { newOrganization, requestOf } from '../../helpers.ts'
import { createUser } from '../users.ts'
import { pathOf } from './pages.ts'

const nobody = 'A'.repeat(22)
let path: string
beforeAll(async () => {
  const organization = await newOrganization()
  path = await pathOf(organization, await createUser(organization))
})

describe("the business's own look", () => {
  const logo =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

  async function look(bindings: object, at = path) {
    const context = createExecutionContext()
    const response = await worker.fetch(requestOf(at, {}), { ...env, ...bindings }, context)
    const body = await response.text()
    await waitOnExecutionContext(context)
    const style = new TextEncoder().encode(/<style>(.*?)<\/style>/s.exec(body)?.[1])
    const digest = await crypto.subtle.digest('SHA-256', style)
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain(`style-src 'sha256-${hash}'`)
    expect(policy).not.toMatch(/script|unsafe|https?:|\*/)
    return body
  }

  test('is its name, logo and colour, on the page of an unknown link too', async () => {
    const brand = { BRAND_NAME: 'Fit & <b>Fun</b>', BRAND_LOGO: logo, BRAND_COLOR: '#CC2266' }
    for (const at of [path, path.replace(/[^/]+$/, nobody)]) {
      const body = await look(brand, at)
      expect(body).toContain(
        `<p class="brand"><img src="${logo}" alt=""/><bdi>Fit &amp; &lt;b&gt;Fun&lt;/b&gt;</bdi></p>`,
      )
      expect(body).toMatch(/<title>.+ · Fit &amp; &lt;b&gt;Fun&lt;\/b&gt;<\/title>/)
      expect(body).toContain('--accent:rgb(204,34,102);')
      expect(body).not.toContain('rgb(11,117,82)')
    }
  })

  test('differs for two deployments in one isolate', async () => {
    const plain = await look({})
    expect(await look({ BRAND_COLOR: '#CC2266' })).not.toBe(plain)
    expect(await look({})).toBe(plain)
  })

  test('ignores malformed values', async () => {
    const plain = await look({})
    const malformed = { BRAND_NAME: 'a\nb', BRAND_LOGO: 'https://example.com/a.png', BRAND_COLOR: '#12;}' }
    expect(await look(malformed)).toBe(plain)
    expect(await look({ BRAND_NAME: '', BRAND_LOGO: '', BRAND_COLOR: '' })).toBe(plain)
  })
})
