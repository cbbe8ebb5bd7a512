// npm prints no warnings on install with the Node version that the README asks for.
import { minVersion, satisfies } from 'semver'
import { expect, test } from 'vitest'
import lock from '../package-lock.json' with { type: 'json' }
import packageJson from '../package.json' with { type: 'json' }

interface Locked {
  version?: string
  optional?: boolean
  hasInstallScript?: boolean
  engines?: { node?: string; npm?: string }
}
const packages = Object.entries<Locked>(lock.packages)
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? ''

test('every package supports the oldest Node asked for and the one that the scripts run on', () => {
  const oldest = minVersion(packageJson.engines.node)?.version ?? ''
  const excluding = packages
    // npm skips an optional package that does not support the Node.
    .filter(([, { optional }]) => optional !== true)
    .filter(([, { engines }]) =>
      [oldest, packageJson.devDependencies.node].some((node) => !satisfies(node, engines?.node ?? '*')),
    )
  expect(excluding.map(([path, { engines }]) => [path, engines])).toEqual([])
  expect(packages.length).toBeGreaterThan(200)
})

test('package.json allows or refuses each install script', () => {
  const withScripts = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path))
  expect([...new Set(withScripts)].sort()).toEqual(Object.keys(packageJson.allowScripts).sort())
})
