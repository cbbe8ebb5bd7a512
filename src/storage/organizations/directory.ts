import { minute } from '../../domain/limits.ts'
import { isDatabaseName, type DatabaseName } from '../../domain/placement.ts'
import type { Organization } from '../../domain/organization.ts'
import type { Access } from '../d1/access.ts'
import { openDatabase, type Database } from '../d1/database.ts'
import { databaseNames, type DatabaseBindings } from '../d1/databases.ts'
import { organizationStore, type NewOrganization } from './store.ts'
import { statement, told, type Query } from '../d1/statement.ts'

type Placement = { organization: string; database: string }

const place = statement<Placement>()(
  `INSERT INTO placements (organization_id, database)
    VALUES (:organization, :database) ON CONFLICT DO NOTHING`,
)
const placementOf = statement<{ organization: string }, { database: string }>()(
  `SELECT database FROM placements WHERE organization_id = :organization`,
)
const totals: Query<{ organizations: number; clients: number; dev_users: number; prod_users: number }> = {
  sql: `SELECT count(*) AS organizations, coalesce(sum(client_count), 0) AS clients,
      coalesce(sum(dev_user_count), 0) AS dev_users, coalesce(sum(prod_user_count), 0) AS prod_users
    FROM organizations`,
  params: [],
}

/** The contents of a database; `bytes` of at most 10 GB. */
export interface DatabaseFacts {
  name: DatabaseName
  bytes: number
  organizationCount: number
  clientCount: number
  userCounts: { dev: number; prod: number }
}

export interface Placed {
  organization: Organization
  database: DatabaseName
}

/** The databases of organizations that this isolate has found lately; one that was erased may come back in another. */
const known = new Map<string, { database: DatabaseName; until: number }>()
const knownEntries = 10_000

function remember(organization: string, database: DatabaseName, now: Date): DatabaseName {
  if (known.size >= knownEntries) known.clear()
  known.set(organization, { database, until: now.getTime() + minute })
  return database
}

/** The database of an organization; `DB` for an unknown id. */
export async function locate(
  bindings: DatabaseBindings,
  access: Omit<Access, 'database'>,
  organization: string,
): Promise<DatabaseName> {
  if (databaseNames(bindings).length === 1) return 'DB'
  const remembered = known.get(organization)
  if (remembered && remembered.until > access.now.getTime()) return remembered.database
  const first = openDatabase(bindings, { ...access, database: 'DB' })
  const { main } = await first.read({ main: placementOf({ organization }) })
  const [row] = main
  return row && isDatabaseName(row.database) ? remember(organization, row.database, access.now) : 'DB'
}

export type Directory = ReturnType<typeof openDirectory>

/** All databases, for the operator. Each is asked in one round trip, at the same time. */
export function openDirectory(bindings: DatabaseBindings, access: Omit<Access, 'database'>) {
  const names = databaseNames(bindings)
  const open = (database: DatabaseName) => openDatabase(bindings, { ...access, database })
  const all = <Result>(ask: (database: Database, name: DatabaseName) => Promise<Result>): Promise<Result[]> =>
    Promise.all(names.map((name) => ask(open(name), name)))

  async function databases(): Promise<DatabaseFacts[]> {
    return all(async (database, name) => {
      const { main } = await database.read({ main: totals })
      const bytes = await database.size()
      const { organizations, clients, dev_users, prod_users } = told(main[0])
      return {
        name,
        bytes,
        organizationCount: organizations,
        clientCount: clients,
        userCounts: { dev: dev_users, prod: prod_users },
      }
    })
  }

  /** The smallest by bytes; of equal ones, such as new ones, the one with the fewest organizations. */
  async function emptiest(): Promise<DatabaseName> {
    const [first] = (await databases()).sort(
      (one, other) => one.bytes - other.bytes || one.organizationCount - other.organizationCount,
    )
    return told(first).name
  }

  return {
    names,

    /**
     * Stores a new organization in the given database, or in the smallest; undefined when the id is taken. The place is
     * recorded first, so that a repeat after a crash finishes in the same database.
     */
    async create(
      organization: string,
      facts: NewOrganization,
      wanted?: DatabaseName,
    ): Promise<Placed | undefined> {
      const database = wanted ?? (names.length === 1 ? 'DB' : await emptiest())
      const first = open('DB')
      if (names.length === 1) {
        const created = await organizationStore(first).create(
          organization,
          facts,
          place({ organization, database }),
        )
        return created && { organization: created, database }
      }
      const { placed } = await first.writeRepeatably({
        event: null,
        do: [place({ organization, database })],
        read: { placed: placementOf({ organization }) },
      })
      const there = told(placed[0]).database
      if (!isDatabaseName(there)) throw new Error('An organization is placed in no database')
      const created = await organizationStore(open(there)).create(organization, facts)
      return created && { organization: created, database: remember(organization, there, access.now) }
    },

    /** The organizations after an id, in the order of their ids, from all databases. */
    async list(after: string, limit: number): Promise<Placed[]> {
      const pages = await all(async (database, name) => {
        const page = await organizationStore(database).list(after, limit)
        return page.map((organization) => ({ organization, database: name }))
      })
      return pages
        .flat()
        .sort((one, other) => (one.organization.id < other.organization.id ? -1 : 1))
        .slice(0, limit)
    },

    /** The contents of each database. Reads every organization, for the operator only. */
    databases,
  }
}
