import { eventsGone } from './sentences.ts'

// The last error of a webhook.
export const answered = (status: number) => `The endpoint answered ${status}`
export const redirected = (status: number) =>
  `The endpoint answered ${status}, and redirects are not followed`
export const answerTooLate = (seconds: number) => `The endpoint did not answer within ${seconds} seconds`
export const noConnection = 'The connection to the endpoint failed'
export const eventsNotDelivered = (oldest: string) => `${eventsGone(oldest)} and were not delivered`
