import { exports } from 'cloudflare:workers'
import { requestOf, type Call } from '../helpers.ts'
import { expectConforming } from '../openapi/conformance.ts'

/** Everything that a caller sees of an answer, byte for byte, but what is of that one answer alone. */
export interface Visible {
  status: number
  headers: string[]
  text: string
}

/** Calls the Worker with a certain Authorization header, or with none. */
export async function visibleAnswer(
  authorization: string | undefined,
  [path, options = {}]: [path: string, options?: Call],
): Promise<Visible> {
  const headers = authorization === undefined ? {} : { Authorization: authorization }
  const request = requestOf(path, { ...options, headers: { ...options.headers, ...headers } })
  const response = await exports.default.fetch(request)
  const text = await response.text()
  const { method, url } = request
  expectConforming({ method, url, status: response.status, headers: response.headers, body: text })
  return {
    status: response.status,
    headers: [...response.headers]
      .filter(([name]) => name !== 'x-request-id' && name !== 'date')
      .map(([name, value]) => `${name}: ${value}`),
    text,
  }
}
