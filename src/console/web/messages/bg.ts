import { clients } from '../views/clients/messages/bg.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/bg.ts'

export const texts: Messages = { shell, clients }
