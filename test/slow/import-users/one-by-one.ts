// The model of an import: the rows are sent one by one to create-user and edit-user.
import { database, type Answer, type Organization } from '../../helpers.ts'
import { rowOf } from '../../user-management/users.ts'
import { eventsOf, newestOf } from '../../events/expected.ts'
import type { Drawn, DrawnRow, Fields } from './files.ts'

export interface Expected {
  outcome: 'created' | 'updated' | 'unchanged' | 'failed'
  errors?: { field: string; message: string }[]
  /** Fails without a call: the model does not know what else is wrong. */
  isUnsent?: boolean
  /** Of its event; times of weights and ids aside. */
  changes?: Fields
}

const problemsOf = ({ status, body }: Answer): Expected => ({
  outcome: 'failed',
  errors: status === 404 ? [{ field: 'not found', message: body.error }] : body.details,
})
const hundredths = (value: number) => Math.floor(value * 100 + 0.5 + 1e-9)
const inches = (feet: unknown) => {
  const [, whole = 0, rest = 0] = /^(\d+)'([\d.]+)?/.exec(String(feet)) ?? []
  return Number(whole) * 12 + Number(rest)
}

/** A row without what answers already show of its user. */
function unshown(fields: Fields, user: Fields): Fields {
  const isImperial = user.unit_system === 'imperial'
  const same = {
    weight_kg: hundredths(Number(fields.weight_kg)) === hundredths(Number(user.weight_kg)),
    height_cm: hundredths(Number(fields.height_cm)) === hundredths(Number(user.height_cm)),
    weight_lbs:
      isImperial && hundredths(Number(fields.weight_lbs)) === hundredths(Number(user.weight_kg) / 0.45359237),
    height_ft:
      isImperial && hundredths(inches(fields.height_ft)) === hundredths(Number(user.height_cm) / 2.54),
  }
  const isSame = Object.entries(same)
  const left = Object.entries(fields).filter(([field]) => !isSame.some(([name, is]) => name === field && is))
  const hasWeight = left.some(([field]) => field.startsWith('weight_'))
  return Object.fromEntries(left.filter(([field]) => hasWeight || field !== 'weighed_at'))
}

/** What an event shows, without what differs from one call to the next. */
export function comparable(changes: string): Fields {
  const { created_at, weight_recorded, ...others } = JSON.parse(changes) as Fields & {
    weight_recorded?: [null, { weight_kg: number }]
  }
  return { ...others, ...(weight_recorded && { weighed: weight_recorded[1].weight_kg }) }
}

export async function oneByOne(owner: Organization, { rows, mode }: Drawn): Promise<Expected[]> {
  const seen = new Set<unknown>()
  const expected: Expected[] = []
  for (const each of rows) {
    const after = await newestOf(owner.id)
    const outcome = await send(each)
    const [event] = await eventsOf(owner.id, after)
    const isEvent = outcome.outcome === 'created' || outcome.outcome === 'updated'
    expected.push({
      ...outcome,
      ...(isEvent && event && { changes: { ...comparable(event.changes), ...outcome.changes } }),
    })
    if (outcome.outcome !== 'failed') seen.add(each.fields.from_id)
  }
  return expected

  async function send({ fields, isWrong }: DrawnRow): Promise<Expected> {
    const from_id = String(fields.from_id)
    const user = await rowOf(owner, from_id)
    const isNew = mode === 'create' || (mode === 'upsert' && !user)
    if (isWrong) return { outcome: 'failed', isUnsent: true }
    if (seen.has(from_id)) return { outcome: 'failed', isUnsent: true }
    return isNew ? create(from_id, fields) : change(user, fields)
  }

  async function create(from_id: string, fields: Fields): Promise<Expected> {
    const { weighed_at, reminders_active, subscription_status, ...others } = fields
    if (
      weighed_at !== undefined &&
      !(await rowOf(owner, from_id)) &&
      JSON.stringify(weighed_at) < JSON.stringify(fields.birthdate)
    ) {
      return { outcome: 'failed', isUnsent: true }
    }
    const answer = await owner.users('/create-user', { json: others })
    if (answer.status !== 201) return problemsOf(answer)
    const settings = { reminders_active, subscription_status }
    const given = Object.entries(settings).filter(([, value]) => value !== undefined)
    if (given.length > 0) await owner.users('/edit-user', { json: { from_id, ...settings } })
    if (weighed_at !== undefined) {
      const dated = database.prepare(
        'UPDATE weights SET recorded_at = ? WHERE organization_id = ? AND user_id = ?',
      )
      await dated.bind(weighed_at, owner.id, answer.body.user_id).run()
    }
    const changes = Object.fromEntries(
      given.map(([field, value]) => [field, [null, typeof value === 'boolean' ? Number(value) : value]]),
    )
    return { outcome: 'created', changes }
  }

  async function change(user: Fields | null, fields: Fields): Promise<Expected> {
    const sent = user ? unshown(fields, user) : fields
    if (user && Object.keys(sent).length === 1) return { outcome: 'unchanged' }
    const json = Object.keys(sent).length === 1 ? { ...sent, goal: 'maintain' } : sent
    const answer = await owner.users('/edit-user', { json })
    if (answer.status !== 200) return problemsOf(answer)
    const now = await rowOf(owner, String(fields.from_id))
    const aside = { version: '', weight_version: '', last_request_at: '' }
    const isSame = JSON.stringify({ ...now, ...aside }) === JSON.stringify({ ...user, ...aside })
    return { outcome: isSame ? 'unchanged' : 'updated' }
  }
}
