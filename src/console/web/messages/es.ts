import { clients } from '../views/clients/messages/es.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/es.ts'

export const texts: Messages = { shell, clients }
