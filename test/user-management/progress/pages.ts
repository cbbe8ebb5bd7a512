import { call, database, type Answer, type Organization } from '../../helpers.ts'
import { createUser } from '../users.ts'

/** The path of a user's page. */
export async function pathOf({ users }: Organization, fromId: string, environment: 'dev' | 'prod' = 'prod') {
  const { body } = await users(`/dashboard-url?from_id=${fromId}`, {}, environment)
  return new URL(body.dashboard_url).pathname
}

/** The page of a new user, whose weight history is replaced by the given one. */
export async function pageOf(
  organization: Organization,
  facts: object = {},
  history?: [weightKg: number, recordedAt: string][],
  query = '',
): Promise<Answer> {
  const fromId = await createUser(organization, facts)
  if (history) await setHistory(organization, fromId, history)
  return call(`${await pathOf(organization, fromId)}${query}`)
}

/** Replaces what is known of a user's weight. */
export async function setHistory(
  { id }: Organization,
  fromId: string,
  history: [weightKg: number, recordedAt: string][],
): Promise<void> {
  const user = await database
    .prepare("SELECT user_id FROM users WHERE organization_id = ? AND environment = 'prod' AND from_id = ?")
    .bind(id, fromId)
    .first<{ user_id: string }>()
  const points = history.map(([weightKg, recordedAt], index) => [
    `0${String(index).padStart(6, '0')}`,
    weightKg,
    recordedAt,
  ])
  await database.batch([
    database.prepare('DELETE FROM weights WHERE user_id = ?').bind(user?.user_id),
    database
      .prepare(
        `INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at)
          SELECT ?, ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
      )
      .bind(id, user?.user_id, JSON.stringify(points)),
    database
      .prepare('UPDATE users SET weight_kg = ? WHERE user_id = ?')
      .bind(history.at(-1)?.[0], user?.user_id),
  ])
}

/** So many weights, the last one at noon and each the given number of days after the one before. */
export const everyDays = (days: number, count: number, noon: string): [number, string][] =>
  Array.from({ length: count }, (_, index) => {
    const time = Date.parse(noon) - (count - 1 - index) * days * 86_400_000
    return [80 + Math.sin(index) * 2, new Date(time).toISOString()]
  })

/** The text that a reader sees, with one space for each run of tags and white space. */
export const textOf = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u200e\u200f\u061c]+/g, ' ')

/** The table of values, the newest first: day, weight, trend. */
export const valuesOf = (html: string) =>
  [
    ...(/<details>.*<\/details>/s
      .exec(html)?.[0]
      .matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g) ?? []),
  ].map(([, ...cells]) => cells.map((cell) => cell.replaceAll('\u00a0', ' ')))
