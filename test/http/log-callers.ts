// Who called or was refused, as the one line that a call leaves has it.
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { anotherTime } from '../another-time.ts'
import { callWith } from '../call-with.ts'

const lines: Record<string, unknown>[] = []
/** Reads the log in each test of the file, at a time at which the isolate remembers no key. */
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

/** Who, of the one line that a call leaves. */
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
