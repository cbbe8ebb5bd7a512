import { clients } from '../views/clients/messages/en.ts'
import { shell } from './shell/en.ts'

export const texts = { shell, clients }
export type Messages = typeof texts
