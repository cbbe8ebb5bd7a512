// The statements that the service sends for the calls of this benchmark, each argument bound once: ?1 is the first of the
// given ones, and what never changes stands in the text.
import { dayAfter } from '../../src/domain/calendar.ts'
import { mostWeights } from '../../src/domain/limits.ts'
import { filteredPage } from '../../src/storage/clients/filter.ts'
import {
  noteByUid,
  noteOutcome,
  touchClient,
  upsertNote,
} from '../../src/storage/clients/notes-and-sessions.ts'
import * as changes from '../../src/storage/clients/changes.ts'
import * as clients from '../../src/storage/clients/statements.ts'
import { owing, setContext } from '../../src/storage/d1/event-context.ts'
import { keyIsGood } from '../../src/storage/d1/key-guard.ts'
import type { Query } from '../../src/storage/d1/statement.ts'
import { userEdit } from '../../src/storage/users/edit-outcome.ts'
import { userByFromId } from '../../src/storage/users/statements.ts'
import { userToChange, writeUser } from '../../src/storage/users/write.ts'

const organization = '$organization'
const userUid = '$userUid'
const [adminUid, email, version, now, text] = ['$adminUid', '$email', '$version', '$now', '$text']
const client = { organization, userUid }
const revision = { version, ifMatch: null, ifNoneMatch: null }
const change = { ...client, ...revision }
const user = { organization, environment: 'prod' as const, fromId: '$fromId' }

/** Numbers and days, of which no others of these statements are equal. */
const [age, weight, activities, limit] = [-1, -2, -3, -4]
const [words, sortName] = ['$words', '$sortName']
const [start, end] = ['2000-01-01', '2000-01-02']
const weightId = '$weightId'
const gender = 'male'

/** The service's statement, with `given` as its parameters. */
function withGiven({ sql, params }: Query<unknown>, ...given: unknown[]): string {
  return sql.replace(/\?(\d+)/g, (_, number: string) => {
    const value = params[Number(number) - 1]
    const place = given.indexOf(value)
    if (place >= 0) return `?${place + 1}`
    if (typeof value === 'string') return `'${value}'`
    return value === null ? 'NULL' : String(Number(value))
  })
}

const newClient = {
  ...{ ...client, adminUid, createdAt: now, version: userUid },
  ...{ display_name: text, email, age, gender, shoe_size: null, weight, height: null, phone: null },
  ...{ leg_length: null, ycom: null, brand: null, shoe_model: null, photo: null, activities },
  ...{ tags: '{}', metadata: null },
  ...{ words, sort_name: sortName },
}
const days = { startDate: start, endDate: end }
const given = { ...userToChange(user.fromId, { goal: 'maintain' }, '$today'), ...revision, mostWeights }

export const floorSql = {
  owing: withGiven(owing({ organization }), organization),
  /** Who changes what, as JSON: see migration 0022. */
  context: setContext({ context: '' }).sql,
  keyIsGood: withGiven(keyIsGood({ organization, keyId: userUid, now }), organization, userUid, now),

  insertClient: withGiven(
    clients.insertClient(newClient),
    ...[organization, userUid, adminUid, now, text, email, age, gender, weight, activities, words, sortName],
  ),
  createOutcome: withGiven(clients.clientCreation({ ...client, email }), organization, userUid, email),

  clientByUid: withGiven(clients.clientByUid(client), organization, userUid),
  noteByUid: withGiven(noteByUid(client), organization, userUid),
  clientsAfter: withGiven(
    filteredPage(organization, { status: 'active' }, { after: userUid, limit, isCounted: false }),
    organization,
    userUid,
    limit,
  ),
  allClients: withGiven(filteredPage(organization, {}, { limit }), organization, limit),
  someClients: withGiven(
    filteredPage(organization, { gender, activities: ['Weightlifting'], ...days }, { limit }),
    ...[organization, gender, start, dayAfter(end), limit],
  ),

  noPhoto: withGiven(changes.photoShownBy({ organization, userUid: null }), organization),
  updateClient: withGiven(
    changes.updateColumns(change, { display_name: text, weight, words, sort_name: sortName }),
    ...[organization, userUid, version, text, weight, words, sortName],
  ),
  updateOutcome: withGiven(
    changes.clientUpdateOutcome({ ...change, email: null, hasMetadata: 0 }),
    organization,
    userUid,
    version,
  ),

  touchClient: withGiven(touchClient(change), organization, userUid, version),
  saveNote: withGiven(
    upsertNote({ ...client, text, now, version }),
    organization,
    userUid,
    version,
    text,
    now,
  ),
  noteOutcome: withGiven(noteOutcome(change), organization, userUid, version),

  userByFromId: withGiven(userByFromId(user), organization, user.fromId),
  /** What is given of the user is JSON, as migration 0022 says. */
  changeUser: withGiven(writeUser(user, given), organization, JSON.stringify(given)),
  editOutcome: withGiven(
    userEdit({ ...user, ...revision, weightId }),
    ...[organization, user.fromId, version, weightId],
  ),
}
