/** What went wrong, as far as the page acts upon it. */
export type Kind =
  | 'offline'
  | 'signed-out'
  | 'forbidden'
  | 'missing'
  | 'full'
  | 'conflict'
  | 'refused'
  | 'limit'
  | 'unavailable'
  | 'broken'

export interface Problem {
  readonly field: string
  readonly message: string
}

/** A call without success. `message` is what the service said, if it did. */
export class Failure extends Error {
  readonly kind: Kind
  readonly problems: readonly Problem[]
  readonly requestId: string | null

  constructor(kind: Kind, message = '', problems: readonly Problem[] = [], requestId: string | null = null) {
    super(message)
    this.kind = kind
    this.problems = problems
    this.requestId = requestId
  }

  /** What is wrong with a field of the form. */
  of(field: string): string | undefined {
    return this.problems.find((problem) => problem.field === field)?.message
  }
}

/** A file of the console that did not come. */
export const notLoaded = () => new Failure(navigator.onLine ? 'unavailable' : 'offline')

/** The failure that an answer means. */
export function failureOf(response: Response, error: unknown): Failure {
  const { message, problems } = said(error)
  const id = response.headers.get('X-Request-Id')
  const kind = kinds[response.status] ?? (response.status >= 500 ? 'unavailable' : 'refused')
  // Something else answered in place of the service.
  if (kind === 'broken' && id === null) return new Failure('unavailable')
  return new Failure(kind, message, problems, id)
}

const kinds: Readonly<Record<number, Kind>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'missing',
  410: 'missing',
  412: 'conflict',
  429: 'limit',
  500: 'broken',
}

function said(error: unknown): { message: string; problems: readonly Problem[] } {
  if (typeof error !== 'object' || error === null) return { message: '', problems: [] }
  const message = 'error' in error && typeof error.error === 'string' ? error.error : ''
  const details: unknown[] = 'details' in error && Array.isArray(error.details) ? error.details : []
  return { message, problems: details.filter(isProblem) }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  'field' in value &&
  typeof value.field === 'string' &&
  'message' in value &&
  typeof value.message === 'string'
