import { photo } from '../parts/photo/messages/bg.ts'
import { client } from '../views/client/messages/bg.ts'
import { clients } from '../views/clients/messages/bg.ts'
import { imports } from '../views/import/messages/bg.ts'
import { events } from '../views/organizations/events/messages/bg.ts'
import { keys } from '../views/organizations/keys/messages/bg.ts'
import { organizations } from '../views/organizations/messages/bg.ts'
import { usage } from '../views/usage/messages/bg.ts'
import { user } from '../views/user/messages/bg.ts'
import { users } from '../views/users/messages/bg.ts'
import { webhooks } from '../views/webhooks/messages/bg.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/bg.ts'

export const texts: Messages = {
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
