// The configuration in wrangler.toml, as wrangler reads it.
import { expect, test } from 'vitest'
import { unstable_readConfig } from 'wrangler'
import { isDatabaseName } from '../src/domain/placement.ts'
import { addressPeriod, callPeriod } from '../src/http/rate-limit.ts'

const read = (env: string) => unstable_readConfig({ config: 'wrangler.toml', env }, { hideWarnings: true })
const deployed = read('')
const local = read('local')

const limits = (factor: number) => [
  {
    name: 'CALL_LIMIT',
    namespace_id: expect.stringMatching(/^\d+$/),
    simple: { limit: 2_000 * factor, period: callPeriod },
  },
  {
    name: 'FAILURE_LIMIT',
    namespace_id: expect.stringMatching(/^\d+$/),
    simple: { limit: 300 * factor, period: addressPeriod },
  },
  {
    name: 'OPEN_LIMIT',
    namespace_id: expect.stringMatching(/^\d+$/),
    simple: { limit: 6_000 * factor, period: addressPeriod },
  },
]

test('the rate limits are those of the contract when deployed, and 100 times higher locally', () => {
  expect([callPeriod, addressPeriod]).toEqual([10, 60])
  expect(deployed.ratelimits).toEqual(limits(1))
  expect(local.ratelimits).toEqual(limits(100))
})

test.each([
  ['deployed', deployed],
  ['local', local],
])('callers are told of the limit of their calls: %s', (_, { ratelimits, vars }) => {
  expect(vars.CALL_RATE).toEqual(
    ratelimits.find((each: { name: string }) => each.name === 'CALL_LIMIT')?.simple,
  )
})

test('the cron of a deployment runs every minute', () => {
  expect(deployed.triggers).toEqual({ crons: ['* * * * *'] })
})

test('the local configuration is the deployed one, but for its name, build, limits, cron, routes, LOCAL and ids', () => {
  const { name, topLevelName, targetEnvironment, ratelimits, vars, triggers, routes, ...built } = local
  const { main, no_bundle, minify, keep_names, build, ...here } = built
  expect([name, topLevelName, targetEnvironment]).toEqual(['roster-local', 'roster', 'local'])
  expect([main, no_bundle, minify, keep_names, build]).toEqual([
    expect.stringMatching(/src.worker\.ts$/),
    false,
    true,
    false,
    { command: 'npx node scripts/assets.ts', watch_dir: 'src', cwd: undefined },
  ])
  // wrangler would warn of a cron that it does not trigger; `npm start` triggers it.
  expect(triggers).toEqual({ crons: [] })
  // With routes the local service would take the deployed domain for its own address.
  expect(routes).toEqual([])
  expect([ratelimits, vars]).toEqual([limits(100), { LOCAL: 'true', CALL_RATE: limits(100)[0]?.simple }])
  // Each deployment has its own ids, jurisdiction, and database names after a restore.
  const withoutIds = (bindings: object[]) =>
    bindings.map((each) =>
      Object.fromEntries(
        Object.entries(each).filter(
          ([field]) => !/^(?:(?:database_)?id|jurisdiction|database_name|bucket_name)$/.test(field),
        ),
      ),
    )
  expect(here).toMatchObject({
    ...Object.fromEntries(Object.entries(deployed).filter(([field]) => field in here && !isOfFile(field))),
    // The local service has one database, however many are deployed.
    d1_databases: withoutIds(deployed.d1_databases).slice(0, 1),
    kv_namespaces: withoutIds(deployed.kv_namespaces),
    r2_buckets: withoutIds(deployed.r2_buckets),
  })
})
const isOfFile = (field: string) => ['definedEnvironments', 'userConfigPath', 'configPath'].includes(field)

test('the databases have bindings that the service looks for, unique names, and the same migrations', () => {
  const databases: { binding: string; database_name?: string; migrations_dir?: string }[] =
    deployed.d1_databases
  expect(databases[0]?.binding).toBe('DB')
  expect(databases.map(({ binding }) => binding).filter((name) => !isDatabaseName(name))).toEqual([])
  expect(new Set(databases.map(({ database_name }) => database_name)).size).toBe(databases.length)
  expect(new Set(databases.map(({ migrations_dir }) => migrations_dir))).toEqual(new Set([undefined]))
})

test('no version has a preview address that would bypass the domain', () => {
  expect(deployed.preview_urls).toBe(false)
})

test('the platform logs no URLs of requests, which contain tokens and ids', () => {
  expect(deployed.observability).toEqual({
    enabled: true,
    redact_query_string: true,
    logs: { enabled: true, invocation_logs: false },
  })
})
