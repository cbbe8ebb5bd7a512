// Reads from the log line of a call who called or was refused.
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { anotherTime } from '../another-time.ts'
import { callWith } from '../call-with.ts'

const lines: Record<string, unknown>[] = []
/** Records the log in each test of the file, at a time when the isolate remembers no key. */
export function watchLog(): void {
  beforeEach(() => {
    anotherTime()
    lines.length = 0
    vi.spyOn(console, 'info').mockImplementation((line: unknown) => void lines.push(JSON.parse(String(line))))
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
}

/** The status, and the fields about the caller in the log line. */
export async function whoOf(path: string, options: Parameters<typeof callWith>[2], bindings = {}) {
  lines.length = 0
  const { status } = await callWith(bindings, path, options)
  expect(lines).toHaveLength(1)
  const [line = {}] = lines
  const names = [
    'organization',
    'key_id',
    'refused',
    'key_prefix',
    'caller',
    'target_organization',
    'target_key_id',
  ]
  return { status, who: Object.fromEntries(Object.entries(line).filter(([name]) => names.includes(name))) }
}
