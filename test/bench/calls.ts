// The calls that the rows of the table of routes want measured.
import { successOf } from '../openapi/documented.ts'
import { clientManagement } from '../routes/client-management.ts'
import { userManagement } from '../routes/user-management.ts'
import type { Target } from './population.ts'

export interface Sent {
  method: string
  path: string
  headers: Record<string, string>
  body?: string
}

/** A call of the API as it is measured. */
export interface Call {
  name: string
  /** Of its success. */
  status: number
  /** The request of that number; the numbers of both sides never meet. */
  request: (target: Target, number: number) => Sent
  /** What a block leaves behind, to be taken away again so that the next one finds the same data. */
  leavesClients?: true
}

/** The rows of each API, with what its calls are about and the key that opens it. */
export const calls: Call[] = [
  {
    rows: clientManagement,
    targetOf: ({ clients, clientKey }: Target) => ({ ids: clients, key: clientKey }),
  },
  { rows: userManagement, targetOf: ({ users, userKey }: Target) => ({ ids: users, key: userKey }) },
].flatMap(({ rows, targetOf }) =>
  Object.entries(rows).flatMap(([route, row]) =>
    Object.entries(row.measured ?? {}).map(([name, { call, leavesClients }]): Call => ({
      name,
      status: successOf(route).status,
      ...(leavesClients && { leavesClients }),
      request(target, number) {
        const { ids, key } = targetOf(target)
        const id = String(ids[number % ids.length])
        const [path, { json } = {}] = call({ id: target.organization }, id, number)
        return {
          method: route.split(' ', 1).join(''),
          path,
          headers: {
            Authorization: `Bearer ${key}`,
            ...(json !== undefined && { 'Content-Type': 'application/json' }),
          },
          ...(json !== undefined && { body: JSON.stringify(json) }),
        }
      },
    })),
  ),
)
