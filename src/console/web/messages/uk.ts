import { clients } from '../views/clients/messages/uk.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/uk.ts'

export const texts: Messages = { shell, clients }
