/** What the receiver does with a message. */
export const actions = {
  takes: ['ok', 'no content', 'huge ok', 'cut after ok', 'endless ok'],
  refuses: ['fails', 'huge failure', 'redirects', 'gone', 'busy', 'busy for long', 'cuts', 'silent'],
} as const

export type Action = (typeof actions.takes)[number] | (typeof actions.refuses)[number]

/** A message that arrived, and the bytes of the answer that were written. */
export interface Received {
  method: string
  headers: Record<string, string>
  body: string
  action: Action
  bytes: number
}
