// The people of the benchmark as users of better-auth, past it, as those of the service are.
import { DatabaseSync } from 'node:sqlite'
import { getMigrations } from 'better-auth/db/migration'
import type { Database } from '../../again.ts'
import { adminUid, tokenOf } from './cookies.ts'
import { options } from './options.ts'

interface Person {
  user_uid: string
  photo?: string
}

const chunk = 2_000
const week = 7 * 86_400_000

/** What creates its tables. */
export async function statements(): Promise<string[]> {
  const migrations = await getMigrations({ ...options, database: new DatabaseSync(':memory:') })
  const text = await migrations.compileMigrations()
  return text.split(';').filter((each) => each.trim() !== '')
}

const columns = {
  ...{ id: 'user_uid', name: 'display_name', email: 'email', image: 'photo', createdAt: 'created_at' },
  ...{ updatedAt: 'created_at', age: 'age', gender: 'gender', shoeSize: 'shoe_size', weight: 'weight' },
  ...{ height: 'height', phone: 'phone', legLength: 'leg_length', ycom: 'ycom', brand: 'brand' },
  ...{ shoeModel: 'shoe_model', lastSession: 'last_session', role: 'role' },
}
const insertUsers = `INSERT INTO user ("emailVerified", banned, activities, ${Object.keys(columns)
  .map((name) => `"${name}"`)
  .join(', ')})
  SELECT 1, 0, '["Running"]', ${Object.values(columns)
    .map((name) => `value ->> '${name}'`)
    .join(', ')} FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`
const insertSessions = `INSERT INTO session (id, token, "userId", "createdAt", "updatedAt", "expiresAt")
  SELECT 'session-' || value, '${tokenOf('')}' || value, value, ?1, ?1, ?2 FROM json_each(?3)
  WHERE true ON CONFLICT DO NOTHING`

/** Replaces all users; those of `chosen` are signed in. */
export async function addUsers(db: Database, people: Person[], chosen: string[]): Promise<void> {
  for (const table of ['session', 'user']) await db.prepare(`DELETE FROM ${table} WHERE ?`).bind(1).run()
  const photoUrl = (photo?: string) => photo && `${options.baseURL}/photos/${photo}`
  const users = people.map((each) => ({ ...each, photo: photoUrl(each.photo), role: 'user' }))
  const facts = { display_name: 'Admin', email: 'admin@example.com', created_at: new Date().toISOString() }
  const rows = [...users, { ...facts, user_uid: adminUid, role: 'admin' }]
  for (let first = 0; first < rows.length; first += chunk) {
    await db
      .prepare(insertUsers)
      .bind(JSON.stringify(rows.slice(first, first + chunk)))
      .run()
  }
  const now = Date.now()
  const times = [now, now + week].map((time) => new Date(time).toISOString())
  await db
    .prepare(insertSessions)
    .bind(...times, JSON.stringify([adminUid, ...chosen]))
    .run()
}

/** Takes away the users that a call has made. */
export async function removeNewUsers(db: Database): Promise<void> {
  await db.prepare('DELETE FROM user WHERE email >= ? AND email < ?').bind('new-', 'new.').run()
}
