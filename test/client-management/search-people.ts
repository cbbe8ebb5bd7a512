// People for the search, and the words that find them: folded by hand, so that the service does not mark its own work.
import { expect } from 'vitest'
import { dice } from '../fixtures/made-photos.ts'
import { newOrganization, type Organization } from '../helpers.ts'
import { allActivities, anotherAdmin, uidOf, type Admin } from './population.ts'

/** What the letters of the names below are without case, mark and width. */
const bare: Record<string, string> = {
  ...{ ä: 'a', ö: 'o', ü: 'u', ë: 'e', é: 'e', í: 'i', ó: 'o', ç: 'c', å: 'a', й: 'и', ї: 'і' },
  ...{ ß: 'ss', ς: 'σ', ı: 'i', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', þ: 'th' },
  ...{ ﬁ: 'fi', ⅷ: 'viii', ﾀ: 'タ', ﾅ: 'ナ', ｶ: 'カ', '٣': '3', '٤': '4', '\u3000': ' ', ـ: '' },
}
const marks = /[\u0300-\u036f\u05b0-\u05c2\u064b-\u0652]/g
export const foldedByHand = (written: string) =>
  Array.from(written.normalize('NFC').toLowerCase().replace(marks, ''), (each) => bare[each] ?? each).join('')
export const cutByHand = (written: string) => foldedByHand(written).match(/[\p{L}\p{N}]+/gu) ?? []

export const firstNames = [
  ...['Anna', 'ÄNNE', 'anne-marie', 'Łucja', 'Zoë', 'Íris', 'Þórr', 'Æsir', 'Đorđe', 'œuvre', 'ﬁt', 'a'],
  ...['Иван', 'Їжак', 'Николай', 'ΟΔΥΣΣΕΥΣ', 'Θεμας', 'İpek', 'ılık', 'Groß', "O'Neil", '007 Agent'],
  ...['محمد', 'مُحَمَّد', 'محـمد', 'שָׁלוֹם', '田中太郎', '田中 太郎', 'ﾀﾅｶ', '٣٤', '𠮷野', '\ufdfd'],
]
export const lastNames = [
  'Müller',
  'Muller-Berg',
  'de la Cruz',
  'Ørsted',
  'Straße',
  'ANNABERG',
  '2nd',
  'Ⅷ',
  'Жук',
  'x',
]

/** Telephones, and the digits by which the contract finds each. */
const telephones: [string | null, string[]][] = [
  [null, []],
  ['+41 44 668 18 00', ['41446681800', '446681800']],
  ['0041 79 123 45 67', ['0041791234567', '41791234567', '791234567']],
  ['044 668 18 00', ['0446681800', '446681800']],
  ['+1 (415) 555-0100', ['14155550100', '4155550100']],
  ['+380 44 123', ['38044123', '44123']],
  ['+39 06 123', ['3906123', '06123', '6123']],
  ['(+7) 812 100', ['7812100', '812100']],
]
export const tagNames = ['VIP', 'vip', 'Zürich', 'Zu\u0308rich', '2024', 'say "hi":', 'new, here', '#x', 'ÄÖ']
const moments = ['2024-02-29T23:59:59.999Z', '2024-03-01T00:00:00.000Z', '2024-03-02T10:00:00.000Z']
const days = [null, ...moments, '2025-01-31T23:59:59.999Z']

/** Chance that can be had again by its seed. */
export const luckOf = (seed: number) => {
  const roll = dice(seed)
  const pick = <Value>(values: readonly Value[]): Value => {
    for (const value of values.slice(roll(values.length))) return value
    return expect.unreachable()
  }
  /** Its beginning, or all of it, written in some way. */
  const respell = (written: string) => {
    const letters = Array.from(written)
    const cut = letters.slice(0, 1 + roll(letters.length)).join('')
    return pick([cut, cut.toUpperCase(), cut.normalize('NFD'), foldedByHand(cut), written])
  }
  return { roll, pick, respell }
}

export interface Sought {
  uid: string
  admin_uid: string
  display_name: string
  email: string
  phone: string | null
  gender: string | null
  preferable_activities: string[]
  tags: string[]
  status: 'active' | 'archived'
  lastSession: string | null
  words: string[]
}

export interface Roster {
  organization: Organization
  people: Sought[]
  luck: ReturnType<typeof luckOf>
}

/** An organization of random people of two admins. */
export async function roster(seed: number, size: number): Promise<Roster> {
  const luck = luckOf(seed)
  const organization = await newOrganization()
  const admins = [organization, await anotherAdmin(organization)]
  const all = Array.from({ length: size }, (_, number) => someone(luck, admins, number))
  const people = await Promise.all(all.map(enter))
  return { organization, people, luck }
}

type Newcomer = Omit<Sought, 'uid' | 'admin_uid'> & { admin: Admin }

function someone({ roll, pick }: Roster['luck'], admins: Admin[], number: number): Newcomer {
  const name = `${pick(firstNames)} ${pick(lastNames)}`
  const host = pick(['example.com', 'mail.example.org', 'anna.example'])
  const email = `${pick(['a.b', 'anna', 'o-neil', 'x_y', "o'n"])}.${number}@${host}`
  const [phone, digits] = pick(telephones)
  return {
    display_name: name,
    email,
    phone,
    gender: pick(['male', 'female', null]),
    preferable_activities: allActivities.filter(() => roll(3) === 0),
    tags: tagNames.filter(() => roll(4) === 0),
    status: roll(4) === 0 ? 'archived' : 'active',
    lastSession: pick(days),
    words: [...cutByHand(name), ...cutByHand(email), ...digits],
    admin: pick(admins),
  }
}

async function enter({ admin, ...person }: Newcomer): Promise<Sought> {
  const { status, lastSession, words, ...json } = person
  const uid = uidOf(await admin.clients('/', { json }))
  if (lastSession !== null) {
    await admin.clients(`/record-session/${uid}`, { json: { activity: 'Running', started_at: lastSession } })
  }
  if (status === 'archived') await admin.clients(`/archive/${uid}`, { method: 'POST' })
  return { ...person, uid, admin_uid: admin.adminUid }
}
