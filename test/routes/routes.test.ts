// The one test that a route without a row fails: every other suite runs over the rows that there are.
import { assert, test } from 'vitest'
import { app } from '../../src/app.ts'
import { files, rows } from './index.ts'

const mounted = new Set(
  app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
)
const fileOf = (route: string) => {
  const path = route.slice(route.indexOf(' ') + 1)
  const [name = ''] = files.find(([, , isFor]) => isFor.test(path)) ?? []
  return `test/routes/${name}.ts`
}

test('every mounted route has a row in its file, and every row a route', () => {
  const missing = [...mounted]
    .filter((route) => !(route in rows))
    .map((route) => `add a row to ${fileOf(route)} for: ${route}`)
  const left = files.flatMap(([name, of]) =>
    Object.keys(of).flatMap((route) => {
      const file = `test/routes/${name}.ts`
      if (!mounted.has(route)) return [`remove the row from ${file}, or mount its route: ${route}`]
      return file === fileOf(route) ? [] : [`move the row from ${file} to ${fileOf(route)}: ${route}`]
    }),
  )
  const faults = [...missing, ...left]
  if (faults.length > 0) assert.fail(faults.join('\n'))
})
