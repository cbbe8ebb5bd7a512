let run: string | undefined
let names = 0

/**
 * A name that nothing else in the shared databases has. A count alone would not do: a test may stop the clock, or have the
 * modules read anew, and with them the count.
 */
export function uniqueName(): string {
  run ??= crypto.randomUUID().slice(0, 8)
  names += 1
  return `${run}-${String(names).padStart(5, '0')}`
}
