/** What was done, in the words of the log; `broken` counts endpoints whose run met an unexpected error. */
export interface Done {
  endpoints: number
  delivered: number
  passed_over: number
  failed: number
  broken: number
  /** False if the time or the requests that an invocation may make were over before the work. */
  finished: boolean
}
