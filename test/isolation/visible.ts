import { exports } from 'cloudflare:workers'
import { requestOf, type Call } from '../helpers.ts'
import { expectConforming } from '../openapi/conformance.ts'

/** Headers that differ in every answer; the bookmark of a success tells the state of the whole database. */
const ofThisAnswer = ['x-request-id', 'date', 'x-d1-bookmark']

/** Everything that a caller sees of an answer, without the headers that differ in every one. */
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

/** The same without the check against the document: the answer that it is compared with was checked. */
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
