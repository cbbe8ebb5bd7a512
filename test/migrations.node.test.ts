import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lastMigration } from '../src/storage/d1/migrations.ts'

test('the build waits for the newest migration', () => {
  const newest = readdirSync('migrations').sort().at(-1)
  expect(lastMigration, `write ${newest ?? ''} into src/storage/d1/migrations.ts`).toBe(newest)
})
