import { clients } from '../views/clients/messages/ar.ts'
import { imports } from '../views/import/messages/ar.ts'
import { events } from '../views/organizations/events/messages/ar.ts'
import { keys } from '../views/organizations/keys/messages/ar.ts'
import { organizations } from '../views/organizations/messages/ar.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/ar.ts'

export const texts: Messages = { shell, clients, imports, organizations, keys, events }
