import { operatorToken, type Answer, type Call, type Organization } from '../../helpers.ts'

/** What there is when an act begins: an organization of its own, and what the act is about. */
export interface Scene {
  organization: Organization
  id: string
}

/** A call of a route, as it is without disturbance. */
export interface Act {
  as: 'clients' | 'users' | 'operator' | 'open'
  status: number
  call: (scene: Scene) => [path: string, options?: Call]
  /** Makes what the act is about and names it. */
  prepare?: (organization: Organization) => Promise<string>
  /** What the same call is told when it took effect already; `status` unless given. */
  again?: number
  /** KV does not know the key: what it is told then, nobody waits for. */
  writesBack?: true
  /** Nothing of it is stored anywhere: there is nothing to fail. */
  isStatic?: true
  /** What else must be true afterwards, whatever failed. */
  verify?: (scene: Scene, answer: Answer, hasChanged: boolean) => Promise<void>
  /** What the failure of the database is told as, whichever it is, and what else the body then says. */
  failure?: { status: 503; more: object }
}

export const credentials: Record<Act['as'], (of: Organization) => Record<string, string>> = {
  clients: ({ keys }) => ({ Authorization: keys.admin }),
  users: ({ keys }) => ({ Authorization: `Bearer ${keys.prod}` }),
  operator: () => ({ Authorization: `Bearer ${operatorToken}` }),
  open: () => ({}),
}

/** Acts by route, as the app mounts it, and by name. */
export type Acts = Record<string, Record<string, Act>>
