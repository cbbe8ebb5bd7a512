// Contract 11.2: export → import is `unchanged` for every row. `npm run test:slow` has more rosters.
import { test } from 'vitest'
import { clientsMove, usersMove } from './round-trips.ts'

const cases = 10

test(`${cases} random rosters of clients come back unchanged, and move`, () => clientsMove(cases))
test(`${cases} random rosters of users come back unchanged, and move`, () => usersMove(cases))
