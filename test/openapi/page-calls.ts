// A reader who knows /llms.txt and nothing else: finds the calls on the page and makes them.
import document from '../../src/openapi/openapi.json'
import { toText, type Reference } from '../../scripts/llms-text.ts'
import { photos } from '../fixtures/photos.ts'
import { origin } from '../helpers.ts'

const reference: Reference = JSON.parse(JSON.stringify(document))

/** /llms.txt as it is deployed. */
export const page = toText(reference)

export interface PageCall {
  operation: string
  line: string
}

/** Each call of curl on the page, under the heading of its call; a quoted file has lines of its own. */
export const pageCalls: PageCall[] = page.split('\n### ').flatMap((section) =>
  [...section.matchAll(/^curl (?:'[^']*'|"[^"]*"|\\.|[^'"\\\n])*$/gm)].map(([line]) => ({
    operation: section.split(': ')[0] ?? '',
    line,
  })),
)

/** The words of a line, as a shell splits them. */
export function words(line: string, variables: Record<string, string>): string[] {
  const parts = line.matchAll(/ |'([^']*)'|"([^"]*)"|\\(.)|([^ '"\\]+)/g)
  const found = ['']
  for (const [all, single, double, escaped, bare] of parts) {
    if (all === ' ') found.push('')
    else found.push((found.pop() ?? '') + (single ?? escaped ?? bare ?? filled(double ?? '', variables)))
  }
  return found
}

const filled = (text: string, variables: Record<string, string>) =>
  text.replace(/\$(\w+)/g, (_, name: string) => variables[name] ?? '')

/** The request of a line of curl. */
export function requestOf(line: string, variables: Record<string, string>): Request {
  const [, ...rest] = words(line, { ...variables, ORIGIN: origin })
  const headers = new Headers()
  const form = new FormData()
  const pairs = new URLSearchParams()
  let method = ''
  let url = ''
  let body: BodyInit | undefined
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? ''
    if (!word.startsWith('-')) {
      url = word
      continue
    }
    const value = rest[++at] ?? ''
    const [name = '', ...more] = value.split('=')
    if (word === '-X') method = value
    else if (word === '-H') headers.set(value.split(': ')[0] ?? '', value.split(': ').slice(1).join(': '))
    else if (word === '-d' || word === '--data-binary') body = value
    else if (word === '--data-urlencode') pairs.append(name, more.join('='))
    else if (word === '--form-string') form.append(name, more.join('='))
    else if (word === '-F') form.append(name, new Blob([photos.baseline]), 'photo.jpg')
    else throw new Error(`No option of curl that the page should use: ${word}`)
  }
  const fields = [...form].length > 0 ? form : pairs.size > 0 ? pairs : body
  return new Request(url, { method: method || 'GET', headers, ...(fields !== undefined && { body: fields }) })
}
