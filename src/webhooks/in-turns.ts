/** Runs at most so many works at once, in the order in which they came. */
export function inTurns(most: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running === most) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await work()
    } finally {
      // The place is handed on, so that nobody can take it in between.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
