import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { query } from '../../src/storage/statement.ts'
import { userAsJson } from '../../src/storage/user-rows.ts'
import { aUser, database, newOrganization } from '../helpers.ts'

test('a user as JSON is the row to the last bit', async () => {
  const organization = await newOrganization()
  const user = aUser({
    display_name: 'Quotes " and \\ and “these”',
    timezone: "St. John's, Canada (UTC-03:30)",
  })
  await organization.users('/create-user', { json: user })
  // 15 digits would not do for most of these.
  const numbers = Array.from({ length: 300 }, (_, number) => 60 + Math.sqrt(2 + number) * 0.45359237)
  numbers.push(80, 0.1 + 0.2, 5e-324, 1.7976931348623157e308, 1e21, 123456789.12345678)
  expect(numbers.filter((number) => Number(number.toPrecision(15)) === number).length).toBeLessThan(60)
  const mine = sql`environment = 'prod' AND organization_id = ${organization.id}`
  const text = query(sql`SELECT ${userAsJson} AS json FROM users WHERE ${mine}`)
  for (const number of numbers) {
    await database
      .prepare('UPDATE users SET weight_kg = ? WHERE organization_id = ?')
      .bind(number, organization.id)
      .run()
    const json = await database
      .prepare(text.sql)
      .bind(...text.params)
      .first<string>('json')
    const row = await database
      .prepare("SELECT * FROM users WHERE environment = 'prod' AND organization_id = ?")
      .bind(organization.id)
      .first()
    const { organization_id: _, environment: __, ...rest } = row ?? {}
    expect(JSON.parse(json ?? '')).toEqual(rest)
    expect(rest.weight_kg).toBe(number)
  }
})
