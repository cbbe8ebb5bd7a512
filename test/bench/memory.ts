// Bindings that answer from memory, so that what is measured is the Worker and nothing else.
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { root } from '../../scripts/wrangler.ts'
import { operatorToken } from './population.ts'

interface Statement {
  text: string
  values: SQLInputValue[]
}
interface Result {
  results: object[]
  meta: { rows_read: number; rows_written: number }
}

const success = Promise.resolve({ success: true })

export async function memoryBindings() {
  const sqlite = new DatabaseSync(':memory:')
  for (const { queries } of await readD1Migrations(join(root, 'migrations'))) {
    for (const query of queries) sqlite.exec(query)
  }
  const run = ({ text, values }: Statement): Result => ({
    results: sqlite.prepare(text).all(...values),
    meta: { rows_read: 1, rows_written: 1 },
  })
  const prepare = (text: string) => ({
    text,
    values: [],
    bind: (...values: SQLInputValue[]) => ({
      text,
      values,
      run: () => Promise.resolve(run({ text, values })),
    }),
  })
  const keys = new Map<string, string>()
  let answer: Promise<Result[]> | undefined
  const DB = {
    prepare,
    withSession: () => ({
      prepare,
      getBookmark: () => '00000001-00000001',
      batch: (statements: Statement[]) => (answer ??= Promise.resolve(statements.map(run))),
    }),
  }
  return {
    DB,
    /** Whatever D1 answers to the next batch, it answers from then on to all. */
    repeatNextBatch() {
      answer = undefined
    },
    /** Every batch is executed, for the population. */
    async executing<Value>(work: () => Promise<Value>): Promise<Value> {
      const { withSession } = DB
      DB.withSession = () => ({ ...withSession(), batch: (batch) => Promise.resolve(batch.map(run)) })
      const value = await work()
      DB.withSession = withSession
      return value
    },
    env: {
      DB,
      KEYS: {
        get: (name: string) => Promise.resolve(JSON.parse(keys.get(name) ?? 'null') as unknown),
        put: (name: string, value: string) => Promise.resolve(keys.set(name, value)),
      },
      PHOTOS: {},
      CALL_LIMIT: { limit: () => success },
      FAILURE_LIMIT: { limit: () => success },
      OPERATOR_TOKEN: operatorToken,
    },
  }
}
