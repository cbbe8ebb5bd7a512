import { clients } from '../views/clients/messages/ar.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/ar.ts'

export const texts: Messages = { shell, clients }
