// The rows of the operator's fields.
import { choice, control, name, number, of, textOnly, uid, type Row } from './wrong-values.ts'

export const organizationId = 'must be 2 to 63 of a-z, 0-9 and "-", starting with a letter or digit'

export const operatorRows: Record<string, Row> = {
  user_limit: number('user_limit', 'a whole number from 0 to 1000000000 or null', -1, 1_000_000_001, 1.5),
  client_limit: number('client_limit', 'a whole number from 0 to 1000000000 or null', -1, 1_000_000_001, 1.5),
  overlap_seconds: number('overlap_seconds', 'a whole number from 0 to 604800', -1, 604_801, 0.5),
  plan: choice('plan', 'free, pro, enterprise'),
  confirm: [...name('confirm'), ...of('confirm must be the id of the organization', 'other')],
  reassign_to: uid('reassign_to'),
  status: choice('status', 'active, suspended'),
  api: choice('api', 'client-management, user-management'),
  role: choice('role', 'admin, member'),
  scopes: [
    ...of(
      'scopes must be a list of one or more different scopes',
      ...[42, true, 'webhooks', {}, [], ['webhooks', 'webhooks']],
    ),
    ...of(
      'scopes must be one of: clients:read, clients:write, clients:delete, notes:read, notes:write, history:read, ' +
        'webhooks, transfer, users:read, users:write, users:delete',
      ...[['other'], ['WEBHOOKS'], [42]],
    ),
  ],
  database: [...name('database'), ...of('database must be one of: DB', 'OTHER')],
  id: [
    ...textOnly('id'),
    ...of(`id ${organizationId}`, 'a', '-ab', 'Gym', 'a b', 'x'.repeat(64), control),
    ...of('id is reserved', 'docs', 'console', 'webhooks', 'operator'),
  ],
}
