// A place at the receiver, of its own for each endpoint.
import { inject } from 'vitest'
import { uniqueName } from '../unique.ts'
import { actions, type Action, type Received } from './actions.ts'

export function newInbox() {
  const url = `${inject('receiver')}/${uniqueName()}`
  const received = async (): Promise<Received[]> => (await fetch(url)).json()
  return {
    url,
    received,
    /** What it does with the next messages, and with those after them. */
    async plan(plan: Action[], then: Action = 'ok'): Promise<void> {
      await (await fetch(url, { method: 'PUT', body: JSON.stringify({ plan, then }) })).text()
    },
    /** The ids of the messages that it took, in order, a repeated one once. */
    async taken(): Promise<string[]> {
      const taken = (await received()).filter(({ action }) => actions.takes.some((each) => each === action))
      return [...new Set(taken.map(({ headers }) => headers['webhook-id'] ?? ''))]
    },
  }
}
export type Inbox = ReturnType<typeof newInbox>
