// What npm says while it installs: nothing, on the Node that the README asks for.
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

test('no package excludes the oldest Node asked for, nor the one that the scripts run on', () => {
  const oldest = minVersion(packageJson.engines.node)?.version ?? ''
  const excluding = packages
    // What is optional is left out where it does not fit.
    .filter(([, { optional }]) => optional !== true)
    .filter(([, { engines }]) =>
      [oldest, packageJson.devDependencies.node].some((node) => !satisfies(node, engines?.node ?? '*')),
    )
  expect(excluding.map(([path, { engines }]) => [path, engines])).toEqual([])
  expect(packages.length).toBeGreaterThan(200)
})

test('each install script is allowed or refused', () => {
  const withScripts = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path))
  expect([...new Set(withScripts)].sort()).toEqual(Object.keys(packageJson.allowScripts).sort())
})
