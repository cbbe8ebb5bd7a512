// Contract 11.2: export → import is `unchanged` for every row, for many random rosters.
import { test } from 'vitest'
import { clientsMove, usersMove } from '../exports/round-trips.ts'

const cases = 80

test(`${cases} random rosters of clients come back unchanged, and move`, () => clientsMove(cases), 180_000)
test(`${cases} random rosters of users come back unchanged, and move`, () => usersMove(cases), 180_000)
