// The calls that the rows of the table of routes want measured.
import { clientManagement } from '../routes/client-management.ts'
import type { Row } from '../routes/row.ts'
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

/** One of the ids that a row's calls are about, another one each time. */
const idOf = ({ takes }: Row, { clients, users }: Target, number: number) => {
  const ids = takes === 'from_id' ? users : clients
  return String(ids[number % ids.length])
}

export const calls: Call[] = [clientManagement, userManagement].flatMap((rows) =>
  Object.entries(rows).flatMap(([route, row]) =>
    Object.entries(row.measured ?? {}).map(([name, { call, leavesClients }]): Call => ({
      name,
      status: row.status ?? 200,
      ...(leavesClients && { leavesClients }),
      request(target, number) {
        const [path, { json } = {}] = call({ id: target.organization }, idOf(row, target, number), number)
        const key = row.api === 'clients' ? target.clientKey : target.userKey
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
