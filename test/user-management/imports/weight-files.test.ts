// Contract 11.1: random files of weights against a model. `npm run test:slow` has more.
import { test } from 'vitest'
import { clockAtNoon } from '../users.ts'
import { weightFilesMatch } from './weight-files.ts'

clockAtNoon()
const cases = 10

test(`${cases} random files of weights come to what the model says, and their dry runs too`, () =>
  weightFilesMatch(cases))
