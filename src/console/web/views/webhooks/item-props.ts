import type { Hooks, Webhook } from './hooks.ts'

export interface ItemProps {
  hooks: Hooks
  webhook: Webhook
  mayWrite: boolean
  mayCount: boolean
  set: (webhook: Webhook) => void
  gone: () => void
  edit: () => void
  /** Shows a new secret. */
  show: (secret: string, until: string) => void
}
