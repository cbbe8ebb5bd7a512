// Searches, filters and pages of random users against a reference that filters in memory, with words folded by hand.
import { expect, test } from 'vitest'
import { cutByHand, firstNames, foldedByHand, lastNames, luckOf } from '../client-management/search-people.ts'
import { newOrganization } from '../helpers.ts'
import { list, type Listed } from './listed-users.ts'
import { createUser, getProfile } from './users.ts'

type Luck = ReturnType<typeof luckOf>

/** Ids as apps have them: e-mails, numbers, and what SQL and JSON have their own way with. */
const begins = ['ann', 'ANN', 'user.anna', '17', '1-7', '"q"@', "'q'@", 'A\\B@', '$f@', '%_', 'lena@mail.']
const goals = ['lose weight', 'gain muscle', 'maintain']
const statuses = ['trial', 'active', 'trial_end']
const phone = /^[\d\s+\-()./]*$/
const digitsOf = (text: string) => text.replace(/\D/g, '')
/** A quote and a backslash of an id are found by an apostrophe, and by each other. */
const spelt = (text: string) => foldedByHand(text).replace(/["\\]/g, "'")

function isMet(q: string, { first_name, last_name, display_name, from_id }: Listed): boolean {
  const own = [first_name, last_name, display_name, from_id].flatMap(cutByHand)
  if (phone.test(from_id)) own.push(digitsOf(from_id))
  const isBegun = (word: string) => own.some((each) => each.startsWith(word))
  const asked = spelt(q)
  if (phone.test(asked)) return isBegun(digitsOf(asked))
  return asked
    .split(/\s+/)
    .every((each) => (each.includes('@') ? spelt(from_id).startsWith(each) : cutByHand(each).every(isBegun)))
}

/** Users of prod, and one of dev whom nobody finds there. */
async function enlist({ roll, pick }: Luck, organization: Awaited<ReturnType<typeof newOrganization>>) {
  const everybody: Listed[] = []
  for (let number = 0; number < 30; number++) {
    const from_id = `${pick(begins)}${pick(['', '-', '@', 'x'])}${number}`
    const names = { first_name: pick(firstNames), last_name: pick(lastNames) }
    const display = roll(3) === 0 ? { display_name: `${pick(firstNames)} ${pick(lastNames)}` } : {}
    await createUser(organization, { from_id, goal: pick(goals), ...names, ...display })
    const json = { from_id, subscription_status: pick(statuses) }
    await organization.users('/edit-user', { json })
    const profile: Listed = (await getProfile(organization, from_id)).body.profile
    expect(profile).toMatchObject({ ...names, ...display, ...json })
    everybody.push(profile)
  }
  await createUser(organization, { first_name: 'Anna' }, 'dev')
  return everybody
}

function someQuery({ roll, pick, respell }: Luck, { first_name, last_name, display_name, from_id }: Listed) {
  const parts = [first_name, last_name, ...display_name.split(' '), from_id, ...from_id.split('@'), 'x']
  const some = Array.from({ length: 1 + roll(3) }, () => respell(pick(parts)))
  const q = some.join(pick([' ', '  ', '\u3000']))
  return cutByHand(q).length > 0 ? q : 'anna'
}

const now = Date.now() % 1_000_000

// Two rosters that no run had before; the title of a test that fails says which.
test.each([13, now, now + 1])('roster %i: all pages of random searches and filters', async (seed) => {
  const luck = luckOf(seed)
  const { roll, pick } = luck
  const organization = await newOrganization()
  const everybody = await enlist(luck, organization)
  let met = 0
  for (let round = 0; round < 120; round++) {
    const witness = pick(everybody)
    const asked = {
      ...(roll(4) > 0 && { q: someQuery(luck, witness) }),
      ...(roll(3) === 0 && { goal: pick([witness.goal, ...goals]) }),
      ...(roll(3) === 0 && { subscription_status: pick([witness.subscription_status, ...statuses]) }),
    }
    const { q, goal, subscription_status: status } = asked
    const after = roll(4) === 0 ? pick(everybody).from_id : undefined
    const wanted = everybody
      .filter((user) => (q === undefined || isMet(q, user)) && (goal ?? user.goal) === user.goal)
      .filter((user) => (status ?? user.subscription_status) === user.subscription_status)
      .filter(({ from_id }) => after === undefined || from_id > after)
      .sort((one, other) => (one.from_id < other.from_id ? -1 : 1))
    if (wanted.length > 0) met += 1
    const limit = String(1 + roll(wanted.length + 2))
    const found: Listed[] = []
    for (let cursor: string | null | undefined = after; cursor !== null && found.length <= wanted.length;) {
      const { body } = await list(organization, {
        ...asked,
        limit,
        ...(cursor && { start_after_id: cursor }),
      })
      found.push(...body.users)
      cursor = body.next_cursor
    }
    expect(found, `seed ${seed}: ${JSON.stringify({ ...asked, after, limit })}`).toEqual(wanted)
  }
  console.log(`users ${seed}: ${met} of 120 found somebody`)
  expect(met).toBeGreaterThan(40)
})
