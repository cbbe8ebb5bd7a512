// `npm start` sets the cron of the local service off every minute.
import { createServer } from 'node:http'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startCrons } from '../scripts/crons.ts'

const asked: string[] = []
let status = 200
const server = createServer(({ url = '' }, answer) => {
  asked.push(url)
  answer.writeHead(status).end(status === 200 ? 'ok' : 'exception')
})
const address = await new Promise<string>((tell) => {
  server.listen(0, '127.0.0.1', () => {
    const bound = server.address()
    tell(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`)
  })
})

afterAll(() => {
  server.close()
})
beforeEach(() => {
  asked.length = 0
  status = 200
  vi.useFakeTimers({
    toFake: ['Date', 'setTimeout', 'clearTimeout'],
    now: Date.parse('2026-01-01T10:00:30.500Z'),
  })
  return () => vi.useRealTimers()
})
afterEach(() => {
  vi.clearAllTimers()
})

const problems: string[] = []
const report = (problem: string) => void problems.push(problem)
const path = (time: string) => `/cdn-cgi/local/scheduled?cron=*+*+*+*+*&time=${Date.parse(time)}`
/** Real time passes until so many crons came. */
const came = (count: number) => vi.waitUntil(() => asked.length === count, { timeout: 10_000 })

test('the cron comes at once and then every minute, with the time of its minute', async () => {
  startCrons(address, report)
  await came(1)
  vi.advanceTimersByTime(29_000)
  vi.advanceTimersByTime(501)
  await came(2)
  vi.advanceTimersByTime(60_000)
  await came(3)
  expect(asked).toEqual([
    path('2026-01-01T10:00:00.000Z'),
    path('2026-01-01T10:01:00.000Z'),
    path('2026-01-01T10:02:00.000Z'),
  ])
  expect(problems).toEqual([])
})

test('a failing cron is reported, and the next one comes', async () => {
  status = 500
  startCrons(address, report)
  await vi.waitUntil(() => problems.length === 1)
  status = 200
  vi.advanceTimersByTime(30_000)
  await came(2)
  startCrons('http://127.0.0.1:1', report)
  await vi.waitUntil(() => problems.length === 2)
  expect(problems).toEqual([
    'The cron failed: 500 exception',
    expect.stringMatching(/^The cron failed: .*(fetch failed|bad port)/),
  ])
})
