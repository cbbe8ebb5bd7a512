import type { User } from '../../domain/user.ts'
import type { Formats } from './formats.ts'
import type { TrendPoint } from './history.ts'
import type { Messages } from './messages/messages.ts'

/** What the parts of a user's page are made of. Weights are in the user's unit, moments on the user's wall clock. */
export interface About {
  user: User
  /** The whole history, oldest first. */
  points: TrendPoint[]
  target: number | undefined
  now: number
  text: Messages
  formats: Formats
}
