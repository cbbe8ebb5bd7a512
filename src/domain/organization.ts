/** The plans an organization can be on. */
export const plans = ['free', 'pro', 'enterprise'] as const
export type Plan = (typeof plans)[number]

/** An organization that is not active has keys that open nothing; `deleting` ends in nothing. */
export const organizationStatuses = ['active', 'suspended', 'deleting'] as const
export type OrganizationStatus = (typeof organizationStatuses)[number]
/** The states that the operator gives. */
export const givenStatuses = ['active', 'suspended'] as const satisfies OrganizationStatus[]

/** A business that uses the service. No data crosses from one organization to another. */
export interface Organization {
  id: string
  name: string
  plan: Plan
  /** Overrides the plan's limit; null uses the plan's. */
  clientLimit: number | null
  /** How many users dev and prod may have together; null is no limit. */
  userLimit: number | null
  clientCount: number
  userCounts: { dev: number; prod: number }
  status: OrganizationStatus
  createdAt: string
}

/** A person of the back office. Every admin of an organization sees all of its clients. */
export interface Admin {
  adminUid: string
  displayName: string
  email: string
  createdAt: string
}

/** An organization's id: 2 to 63 of a-z, 0-9 and -, starting with a letter or digit. */
export const organizationIdForm = /^[a-z0-9][a-z0-9-]{1,62}$/

/** The first path segments of this service: an organization with such a name could not be reached. */
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
