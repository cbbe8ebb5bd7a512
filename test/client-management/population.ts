import { operate, newOrganization, aClient, call, type Answer, type Organization } from '../helpers.ts'
import { isoTime, nothing, plain } from './client-answers.ts'

export const allActivities = ['Running', 'Vertical Jump', 'Weightlifting', 'Mobility Assessment']

/** The ends of two days, moments around them, and no session: a date bound cuts between neighbours. */
export const lastSessions = [
  null,
  '2024-02-29T08:30:00.000Z',
  '2024-12-31T23:59:59.999Z',
  '2025-02-28T23:59:59.999Z',
  '2025-03-01T00:00:00.000Z',
  '2025-03-01T23:59:59.999Z',
  '2025-03-02T00:00:00.000Z',
  null,
  '2025-07-15T12:00:00.000Z',
]

/** What the tests know of a client. */
export interface Member {
  uid: string
  email: string
  adminUid: string
  age: number | null
  gender: 'male' | 'female' | null
  activities: string[]
  lastSession: string | null
}

export interface Filter {
  admin_uid?: string | undefined
  gender?: string | undefined
  preferable_activities?: string[] | undefined
  start_date?: string | undefined
  end_date?: string | undefined
}

/** The contract's filter in plain code. */
export function matching(members: Member[], filter: Filter): string[] {
  const { admin_uid, gender, preferable_activities: wanted, start_date, end_date } = filter
  return members
    .filter((member) => admin_uid === undefined || member.adminUid === admin_uid)
    .filter((member) => gender === undefined || member.gender === gender)
    .filter((member) => wanted === undefined || wanted.some((each) => member.activities.includes(each)))
    .filter(({ lastSession }) => {
      if (start_date === undefined && end_date === undefined) return true
      const day = lastSession?.slice(0, 10)
      if (day === undefined) return false
      return (start_date ?? day) <= day && day <= (end_date ?? day)
    })
    .map(({ uid }) => uid)
    .sort()
}

/** A query string of the defined values, lists as JSON. */
export function queryOf(fields: object): string {
  const given: [string, unknown][] = Object.entries(fields).filter(([, value]) => value !== undefined)
  const pairs = given.map(([name, value]) => [
    name,
    Array.isArray(value) ? JSON.stringify(value) : String(value),
  ])
  return `?${new URLSearchParams(pairs).toString()}`
}

export interface Admin {
  adminUid: string
  clients: Organization['clients']
}

/** Another admin of the organization, with a key. */
export async function anotherAdmin(
  organization: Organization,
  email = 'another-admin@example.com',
): Promise<Admin & { key: string }> {
  const path = `/organizations/${organization.id}`
  const json = { display_name: 'Another admin', email }
  const { body } = await operate(`${path}/admins`, { json })
  const adminUid: string = body.admin.admin_uid
  const scope = { api: 'client-management', role: 'admin', admin_uid: adminUid, name: 'A key' }
  const key: string = (await operate(`${path}/keys`, { json: scope })).body.api_key
  return {
    adminUid,
    key,
    clients: (rest, options = {}) =>
      call(`/client-management/clients${rest}`, {
        ...options,
        headers: { Authorization: key, ...options.headers },
      }),
  }
}

export const shownOf = ({ uid, email, adminUid, age, gender, activities, lastSession }: Member) => ({
  ...{ ...nothing, ...plain },
  user_uid: uid,
  created_at: isoTime,
  display_name: 'Test Client',
  email,
  age: age === null ? null : String(age),
  gender,
  preferable_activities: allActivities.filter((each) => activities.includes(each)),
  last_session: lastSession,
  admin_uid: adminUid,
})

type Traits = Pick<Member, 'gender' | 'activities'>

/** Creates a client. */
export async function join(admin: Admin, { gender, activities }: Traits): Promise<Member> {
  const json = aClient({ gender, preferable_activities: activities })
  const uid = uidOf(await admin.clients('/', { json }))
  const { adminUid } = admin
  return { uid, email: json.email, adminUid, age: null, gender, activities, lastSession: null }
}

/** Records a session; the latest one counts. */
export async function train(admin: Admin, member: Member, startedAt: string, activity = 'Running') {
  await admin.clients(`/record-session/${member.uid}`, { json: { activity, started_at: startedAt } })
  if (startedAt > (member.lastSession ?? '')) member.lastSession = startedAt
}

export interface Population {
  organization: Organization
  admins: [Admin, Admin]
  /** In the order of their uids. */
  members: Member[]
}

/** An organization of `size` clients of two admins, in every mixture of the four filters. */
export async function populate(size: number): Promise<Population> {
  const organization = await newOrganization()
  const admins: Population['admins'] = [organization, await anotherAdmin(organization)]
  const members = await Promise.all(Array.from({ length: size }, (_, index) => enroll(admins, index)))
  members.sort(byUid)
  return { organization, admins, members }
}

export const byUid = (one: Member, other: Member) => (one.uid < other.uid ? -1 : 1)

async function enroll(admins: Population['admins'], index: number): Promise<Member> {
  const admin = index % 3 === 0 ? admins[1] : admins[0]
  const gender = (['male', 'female', null] as const)[Math.floor(index / 2) % 3] ?? null
  // 7 and 16 have no common divisor, so all sixteen mixtures come.
  const activities = allActivities.filter((_, position) => ((index * 7) % 16) & (1 << position))
  const lastSession = lastSessions[(index * 5) % lastSessions.length] ?? null
  const member = await join(admin, { gender, activities })
  if (lastSession !== null) await train(admin, member, lastSession)
  return member
}

export const uidOf = (created: Answer): string => created.body.userData.user_uid
