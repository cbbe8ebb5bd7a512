import { photo } from '../parts/photo/messages/en.ts'
import { client } from '../views/client/messages/en.ts'
import { clients } from '../views/clients/messages/en.ts'
import { imports } from '../views/import/messages/en.ts'
import { events } from '../views/organizations/events/messages/en.ts'
import { keys } from '../views/organizations/keys/messages/en.ts'
import { organizations } from '../views/organizations/messages/en.ts'
import { usage } from '../views/usage/messages/en.ts'
import { user } from '../views/user/messages/en.ts'
import { users } from '../views/users/messages/en.ts'
import { webhooks } from '../views/webhooks/messages/en.ts'
import { shell } from './shell/en.ts'

export const texts = {
  shell,
  clients,
  imports,
  organizations,
  keys,
  events,
  users,
  user,
  webhooks,
  usage,
  client,
  photo,
}
export type Messages = typeof texts
