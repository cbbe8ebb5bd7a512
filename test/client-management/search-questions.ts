// Random questions about a roster, and the contract's answers in plain code.
import { allActivities } from './population.ts'
import { cutByHand, foldedByHand, tagNames, type Roster, type Sought } from './search-people.ts'

/** The contract's search in ten lines. */
export function isFound(q: string, { words, email }: Pick<Sought, 'words' | 'email'>): boolean {
  const begins = (asked: string) => words.some((word) => word.startsWith(asked))
  const asked = foldedByHand(q)
  if (/^[\d\s+\-()./]*$/.test(asked)) {
    const dialled = asked.replace(/\D/g, '')
    // Without the zeros too, unless it is all zeros.
    return begins(dialled) || begins(dialled.replace(/^0+/, '') || dialled)
  }
  return asked
    .split(/\s+/)
    .every((each) =>
      each.includes('@') ? foldedByHand(email).startsWith(each) : cutByHand(each).every(begins),
    )
}

/** Parts of a person's name, e-mail or phone, written in another way. */
function someQuery({ people, luck: { roll, pick, respell } }: Roster, witness: Sought): string {
  const partsOf = ({ display_name: name, email, phone }: Sought) =>
    [...name.split(' '), ...(phone ?? '').split(' '), ...email.split('@'), email, phone ?? 'anna'].filter(
      (part) => cutByHand(part).length > 0,
    )
  const whose = () => (roll(5) === 0 ? pick(people) : witness)
  const some = Array.from({ length: 1 + roll(3) }, () => respell(pick(partsOf(whose()))))
  const q = some.join(pick([' ', '  ', '\u3000', ' - ']))
  return cutByHand(q).length > 0 ? q : 'anna'
}

interface Question {
  q?: string
  tag?: string[]
  gender?: string
  status?: string
  admin_uid?: string
  preferable_activities?: string[]
  start_date?: string
  end_date?: string
}

/** Can meet all filters at once. */
const isComplete = ({ gender, lastSession, preferable_activities: activities }: Sought) =>
  gender !== null && lastSession !== null && activities.length > 0

/** Any of the filters, or all of them, mostly such that this or that person meets them. */
export function someQuestion(roster: Roster): Question {
  const { people, luck } = roster
  const { roll, pick } = luck
  const isWhole = roll(4) === 0
  const witness = pick(isWhole ? people.filter(isComplete) : people)
  const likely = isWhole ? 1 : 2 + roll(2)
  const maybe = (filter: () => Question): Question => (roll(likely) === 0 ? filter() : {})
  const other = () => (!isWhole && roll(5) === 0 ? pick(people) : witness)
  const dayOf = () => other().lastSession?.slice(0, 10) ?? '2024-03-01'
  const status = pick([witness.status, 'all', isWhole ? 'all' : 'archived'])
  const [from, to] = [dayOf(), dayOf()].sort()
  return {
    ...(witness.status === 'archived' || roll(likely) === 0 ? { status } : {}),
    ...maybe(() => ({ q: someQuery(roster, witness) })),
    ...maybe(() => {
      const { tags } = other()
      return { tag: Array.from({ length: 1 + roll(2) }, () => pick(tags.length > 0 ? tags : tagNames)) }
    }),
    ...maybe(() => ({ gender: other().gender ?? pick(['male', 'female']) })),
    ...maybe(() => ({ admin_uid: other().admin_uid })),
    ...maybe(() => {
      const also = allActivities.filter(() => roll(4) === 0)
      const wanted = [...also, ...other().preferable_activities.slice(0, 1)]
      return { preferable_activities: wanted.length > 0 ? wanted : allActivities }
    }),
    ...maybe(() => ({ start_date: from ?? '' })),
    ...maybe(() => ({ end_date: to ?? '' })),
  }
}

const sameTag = (one: string) => (other: string) => asTag(one) === asTag(other)
const asTag = (tag: string) => tag.normalize('NFC').toLowerCase()

/** Who meets a question, by the contract. */
export const answersTo = (
  {
    q,
    tag = [],
    gender,
    status = 'active',
    admin_uid,
    preferable_activities,
    start_date,
    end_date,
  }: Question,
  people: Sought[],
) =>
  people.filter((person) => {
    const day = person.lastSession?.slice(0, 10)
    return (
      (status === 'all' || person.status === status) &&
      (q === undefined || isFound(q, person)) &&
      tag.every((each) => person.tags.some(sameTag(each))) &&
      (gender ?? person.gender) === person.gender &&
      (admin_uid ?? person.admin_uid) === person.admin_uid &&
      (preferable_activities?.some((each) => person.preferable_activities.includes(each)) ?? true) &&
      ((start_date ?? end_date) === undefined ||
        (day !== undefined && (start_date ?? day) <= day && day <= (end_date ?? day)))
    )
  })
