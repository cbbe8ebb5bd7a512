// Edits that weigh a user, and what is known of their weights afterwards.
import { database, type Organization } from '../helpers.ts'
import { getProfile, noon } from './users.ts'

export const yesterday = '2026-11-20T08:00:00.000Z'
export const point = (weight_kg: number, recorded_at = noon) => ({ weight_kg, recorded_at })

export const edit = ({ users }: Organization, fromId: string, changes: object, headers = {}) =>
  users('/edit-user', { json: { from_id: fromId, ...changes }, headers })

export const etagOf = async (organization: Organization, fromId: string) =>
  (await getProfile(organization, fromId)).headers.get('ETag')

/** The newest weight by the order of the key. */
export const latestWeight = ({ id }: Organization, fromId: string) =>
  database
    .prepare(
      `SELECT w.weight_kg, w.recorded_at FROM weights w
        JOIN users u ON u.organization_id = w.organization_id AND u.user_id = w.user_id
        WHERE u.organization_id = ? AND u.environment = 'prod' AND u.from_id = ? ORDER BY w.id DESC LIMIT 1`,
    )
    .bind(id, fromId)
    .first()
