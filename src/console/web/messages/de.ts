import { clients } from '../views/clients/messages/de.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/de.ts'

export const texts: Messages = { shell, clients }
