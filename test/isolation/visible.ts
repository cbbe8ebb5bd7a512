import { exports } from 'cloudflare:workers'
import { requestOf, type Call } from '../helpers.ts'
import { expectConforming } from '../openapi/conformance.ts'

/** What each answer has of its own; the bookmark, which successes alone have, tells how far the whole database is. */
const ofThisAnswer = ['x-request-id', 'date', 'x-d1-bookmark']

/** Everything that a caller sees of an answer, byte for byte, but what is of that one answer alone. */
export interface Visible {
  status: number
  headers: string[]
  text: string
}

export type Asked = [path: string, options?: Call]

/** Calls the Worker with a certain Authorization header, or with none. */
export async function visibleAnswer(authorization: string | undefined, asked: Asked): Promise<Visible> {
  const request = requestAs(authorization, asked)
  const response = await exports.default.fetch(request)
  const { status, headers } = response
  const text = await response.text()
  expectConforming({ method: request.method, url: request.url, status, headers, body: text })
  return visible(response, text)
}

/** The same for an answer that is compared with one that conforms: checking each takes longer than asking. */
export async function uncheckedAnswer(authorization: string | undefined, asked: Asked): Promise<Visible> {
  const response = await exports.default.fetch(requestAs(authorization, asked))
  return visible(response, await response.text())
}

function requestAs(authorization: string | undefined, [path, options = {}]: Asked): Request {
  const headers = authorization === undefined ? {} : { Authorization: authorization }
  return requestOf(path, { ...options, headers: { ...options.headers, ...headers } })
}

const visible = ({ status, headers }: Response, text: string): Visible => ({
  status,
  headers: [...headers]
    .filter(([name]) => !ofThisAnswer.includes(name))
    .map(([name, value]) => `${name}: ${value}`),
  text,
})
