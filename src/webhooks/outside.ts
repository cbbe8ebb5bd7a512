/** What delivery takes from outside: the clock in ms, a pause, chance from 0 to 1, and the network. */
export interface Outside {
  now: () => number
  sleep: (milliseconds: number) => Promise<unknown>
  random: () => number
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Milliseconds until an answer must be read. */
  attempt: number
}
