// People whom a search looks for, random questions, and the contract's answers in plain code.
import { expect } from 'vitest'
import { fold, phoneWords, wordsOf } from '../../src/domain/search.ts'
import { dice } from '../fixtures/made-photos.ts'
import { newOrganization, type Organization } from '../helpers.ts'

interface Person {
  uid: string
  display_name: string
  email: string
  phone: string | null
  gender: string | null
  tags: string[]
  status: 'active' | 'archived'
  lastSession: string | null
}

const firsts = [
  'Änne',
  'anna',
  'Łucja',
  'Zoë',
  'Иван',
  'Íris',
  'محمد',
  '田中太郎',
  'İpek',
  'Groß',
  'ΟΔΥΣΣΕΥΣ',
  "O'Neil",
]
const seconds = ['Müller', 'Muller-Berg', 'de la Cruz', 'Ørsted', 'Straße', 'ANNABERG', 'Ivanova 2nd', 'Ⅷ']
const phones = [
  null,
  '+41 44 668 18 00',
  '0041 79 123 45 67',
  '044 668 18 00',
  '+1 (415) 555-0100',
  '+380 44 123',
]
const tagNames = ['VIP', 'vip', 'Zürich', '2024', 'say "hi":', 'new, here']
const days = [null, '2024-03-01', '2024-03-02', '2025-01-31']

export let organization: Organization
let people: Person[]
export const roll = dice(13)
export const pick = <Value>(values: readonly Value[]): Value => {
  for (const value of values.slice(roll(values.length))) return value
  return expect.unreachable()
}

/** An organization of 90 people. */
export async function invite(): Promise<void> {
  organization = await newOrganization()
  people = []
  for (let number = 0; number < 90; number++) {
    const tags = tagNames.filter(() => roll(4) === 0)
    const person = {
      display_name: `${pick(firsts)} ${pick(seconds)}`,
      email: `${pick(['a.b', 'anna', 'o-neil', 'x'])}.${number}@${pick(['example.com', 'mail.example.org'])}`,
      phone: pick(phones),
      gender: pick(['male', 'female', null]),
      tags,
    }
    const { body } = await organization.clients('/', { json: person })
    const uid: string = body.userData.user_uid
    const day = pick(days)
    if (day !== null) {
      await organization.clients(`/record-session/${uid}`, {
        json: { activity: 'Running', started_at: `${day}T10:00:00Z` },
      })
    }
    const status = roll(5) === 0 ? 'archived' : 'active'
    if (status === 'archived') await organization.clients(`/archive/${uid}`, { method: 'POST' })
    people.push({ ...person, uid, status, lastSession: day && `${day}T10:00:00.000Z` })
  }
}

/** The contract's search in ten lines. */
function isFound(q: string, { display_name, email, phone }: Person): boolean {
  const words = [...wordsOf(display_name), ...wordsOf(email), ...phoneWords(phone ?? '')]
  const isPhone = /^[\d\s+\-()./]*$/.test(q)
  const dialled = q.replace(/\D/g, '')
  // Without the zeros too, unless it is all zeros.
  const ways = [dialled, dialled.replace(/^0+/, '') || dialled]
  if (isPhone) return ways.some((way) => words.some((word) => word.startsWith(way)))
  const asked = q.split(/\s+/).flatMap((each) => (each.includes('@') ? [fold(each)] : wordsOf(each)))
  return asked.every((each) =>
    each.includes('@') ? fold(email).startsWith(each) : words.some((word) => word.startsWith(each)),
  )
}

const folded = (tag: string) => tag.normalize('NFC').toLowerCase()

/** Part of a person's name, e-mail or phone, written in another way. */
function someQuery(): string {
  const person = pick(people)
  const parts = [
    ...person.display_name.split(' '),
    ...(person.phone ?? '').split(' ').slice(-2),
    ...person.email.split('@'),
    person.email,
    'anna',
    'zzz',
  ].filter((part) => wordsOf(part).length > 0)
  const some = Array.from({ length: 1 + roll(3) }, () => pick(parts)).map((part) => {
    const cut = Array.from(part)
      .slice(0, 1 + roll(part.length))
      .join('')
    return pick([cut, cut.toUpperCase(), cut.normalize('NFD'), part])
  })
  const q = some.join(pick([' ', '  ', ' ']))
  return wordsOf(q).length > 0 ? q : 'anna'
}

interface Question {
  q?: string
  tag?: string[]
  gender?: string
  status?: string
  start_date?: string
  end_date?: string
}

export function someQuestion(): Question {
  return {
    ...(roll(2) === 0 && { q: someQuery() }),
    ...(roll(3) === 0 && { tag: Array.from({ length: 1 + roll(2) }, () => pick(tagNames)) }),
    ...(roll(4) === 0 && { gender: pick(['male', 'female']) }),
    ...(roll(2) === 0 && { status: pick(['active', 'archived', 'all']) }),
    ...(roll(4) === 0 && { start_date: pick(['2024-03-01', '2024-03-02']) }),
    ...(roll(4) === 0 && { end_date: pick(['2024-03-02', '2025-12-31']) }),
  }
}

export const matches = ({ q, tag, gender, status = 'active', start_date, end_date }: Question) =>
  people.filter((person) => {
    const day = person.lastSession?.slice(0, 10)
    const has = person.tags.map(folded)
    return (
      (status === 'all' || person.status === status) &&
      (q === undefined || isFound(q, person)) &&
      (tag ?? []).every((each) => has.includes(folded(each))) &&
      (gender === undefined || person.gender === gender) &&
      ((start_date ?? end_date) === undefined ||
        (day !== undefined && (start_date ?? day) <= day && day <= (end_date ?? day)))
    )
  })
