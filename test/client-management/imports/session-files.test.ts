// Contract 11.1: random files of sessions against a model. `npm run test:slow` has more.
import { test } from 'vitest'
import { sessionFilesMatch } from './session-files.ts'

const cases = 10

test(`${cases} random files of sessions come to what the model says, and their dry runs too`, () =>
  sessionFilesMatch(cases))
