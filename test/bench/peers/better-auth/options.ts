import type { BetterAuthOptions } from 'better-auth'
import { admin } from 'better-auth/plugins/admin'
import { baseURL, secret } from './cookies.ts'

const text = { type: 'string', required: false } as const
const number = { type: 'number', required: false } as const

/** Of the worker, and of the tables that it wants. */
export const options = {
  baseURL,
  secret,
  plugins: [admin()],
  user: {
    additionalFields: {
      ...{ age: number, gender: text, shoeSize: number, weight: number, height: number, phone: text },
      ...{ legLength: number, ycom: number, brand: text, shoeModel: text, goal: text },
      activities: { type: 'string[]', required: false },
      lastSession: text,
    },
  },
  // Its own limit is in memory: the binding takes its place, as on the other sides.
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { disabled: true },
} satisfies BetterAuthOptions
