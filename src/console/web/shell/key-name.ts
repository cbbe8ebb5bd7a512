import { texts } from '../i18n.ts'
import type { Need, Session } from '../keys.ts'

/** What people call a key. */
export const keyName = ({ kind, name, organization, environment }: Session) =>
  kind === 'operator' ? texts.value.shell.operator : listed(name ?? organization, environment)

/** What a key is for. */
export function opens({ kind, organization, environment, ...more }: Need | Session): string {
  const { shell } = texts.value
  if (kind === 'operator') return shell.operator
  const name = 'name' in more ? more.name : null
  if (kind === 'client-management') return listed(shell.clients, name ?? organization)
  return listed(shell.users, organization, environment)
}

const listed = (...all: readonly (string | null)[]) => all.filter((each) => each !== null).join(' · ')
