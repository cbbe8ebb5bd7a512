// Contract 11.1: many random files of sessions against a model.
import { test } from 'vitest'
import { sessionFilesMatch } from '../../client-management/imports/session-files.ts'

const cases = 100

test(
  `${cases} random files of sessions come to what the model says, and their dry runs too`,
  () => sessionFilesMatch(cases),
  180_000,
)
