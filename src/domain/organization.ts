/** The plans an organization can be on. */
export const plans = ['free', 'pro', 'enterprise'] as const
export type Plan = (typeof plans)[number]

/** A business that uses the service; the boundary that no data crosses. */
export interface Organization {
  id: string
  name: string
  plan: Plan
  /** Overrides the limit of the plan; null when the plan decides. */
  clientLimit: number | null
  clientCount: number
  userCounts: { dev: number; prod: number }
  createdAt: string
}

/** A person of the back office; every admin of an organization sees all of its clients. */
export interface Admin {
  adminUid: string
  displayName: string
  email: string
  createdAt: string
}

/** An organization's id: 2 to 63 of a-z, 0-9 and -, starting with a letter or digit. */
export const organizationIdForm = /^[a-z0-9][a-z0-9-]{1,62}$/

/** First path segments of this Worker: an organization of that name could never be reached. */
export const reservedIds: ReadonlySet<string> = new Set([
  'client-management',
  'operator',
  'webhooks',
  'console',
  'docs',
  'health',
  'cdn-cgi',
  'openapi',
  'llms',
])
