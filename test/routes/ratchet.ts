// costs.json, which only goes down.
import known from './costs.json'
import type { Cost } from './measure.ts'

/** What acts cost, by route and name. */
export type Costs = Record<string, Record<string, Cost>>

const file = 'test/routes/costs.json'

/** The file's text: one line for each act that fits. */
export function fileOf(all: Costs): string {
  const line = ([name, { r2, ...numbers }]: [string, Cost]) => {
    const members = Object.entries(numbers).map(([what, number]) => `"${what}": ${number}`)
    const all = [...members, `"r2": [${r2.map((each) => JSON.stringify(each)).join(', ')}]`]
    const short = `    ${JSON.stringify(name)}: { ${all.join(', ')} }`
    return short.length < 110
      ? short
      : `    ${JSON.stringify(name)}: {\n      ${all.join(',\n      ')}\n    }`
  }
  const routes = Object.entries(all).map(
    ([route, acts]) => `  ${JSON.stringify(route)}: {\n${Object.entries(acts).map(line).join(',\n')}\n  }`,
  )
  return `{\n${routes.join(',\n')}\n}\n`
}

/** A sentence for each number that differs from the file's. */
export function changes(costs: Costs): string[] {
  const before: Costs = known
  const gone = Object.entries(before).flatMap(([route, acts]) =>
    Object.keys(acts)
      .filter((name) => costs[route]?.[name] === undefined)
      .map((name) => `${route}: ${name} is no act any more: remove it from ${file}`),
  )
  const numbers = (cost?: Cost) => cost && { ...cost, r2: cost.r2.length }
  const changed = Object.entries(costs).flatMap(([route, acts]) =>
    Object.entries(acts).flatMap(([name, cost]) => {
      const was = numbers(before[route]?.[name])
      if (!was) return [`${route}: ${name} is not in ${file}: npm test -- routes/costs --update adds it`]
      return Object.entries(numbers(cost) ?? {}).flatMap(([what, now]) => {
        const then = Object.entries(was).find(([each]) => each === what)?.[1] ?? 0
        if (now === then) return []
        const advice = now > then ? 'make it cheaper, or raise it' : 'well done, lower it'
        return [`${route}: ${name}: ${what} is ${now} instead of ${then}: ${advice} in ${file}`]
      })
    }),
  )
  return [...gone, ...changed]
}
