import { clients } from '../views/clients/messages/ru.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/ru.ts'

export const texts: Messages = { shell, clients }
