import { photo } from '../parts/photo/messages/ru.ts'
import { client } from '../views/client/messages/ru.ts'
import { clients } from '../views/clients/messages/ru.ts'
import { imports } from '../views/import/messages/ru.ts'
import { events } from '../views/organizations/events/messages/ru.ts'
import { keys } from '../views/organizations/keys/messages/ru.ts'
import { organizations } from '../views/organizations/messages/ru.ts'
import { usage } from '../views/usage/messages/ru.ts'
import { user } from '../views/user/messages/ru.ts'
import { users } from '../views/users/messages/ru.ts'
import { webhooks } from '../views/webhooks/messages/ru.ts'
import type { Messages } from './en.ts'
import { shell } from './shell/ru.ts'

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
