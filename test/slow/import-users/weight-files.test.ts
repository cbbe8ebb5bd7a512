// Contract 11.1: many random files of weights against a model.
import { test } from 'vitest'
import { clockAtNoon } from '../../user-management/users.ts'
import { weightFilesMatch } from '../../user-management/imports/weight-files.ts'

clockAtNoon()
const cases = 100

test(
  `${cases} random files of weights come to what the model says, and their dry runs too`,
  () => weightFilesMatch(cases),
  180_000,
)
