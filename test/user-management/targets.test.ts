import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { createUser, getProfile, setClock, targetFields, targetsOf, type Figures } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
afterEach(() => {
  vi.useRealTimers()
})

const edit = (fromId: string, changes: object) =>
  organization.users('/edit-user', { json: { from_id: fromId, ...changes } })
const shownTargets = async (fromId: string) =>
  targetsOf((await getProfile(organization, fromId)).body.profile)

const metric = (height_cm: number, weight_kg: number) => ({ height_cm, weight_kg })
const imperial = { height_cm: undefined, weight_kg: undefined, height_ft: "5'10", weight_lbs: 183 }
const person = (gender: string, birthdate: string, goal: string) => ({ gender, birthdate, goal })
const vendors = { ...person('male', '1990-01-01', 'lose weight'), ...metric(180, 80) }
const today = '2026-11-21'

// The worked cases of targets.md, then its limits: on a day, after an edit where the baseline is another weight.
test.each<[string, string, object, object | undefined, Figures | undefined]>([
  ["vendor's sample", '2023-05-20', vendors, undefined, [1970, 152, 66, 192, 76]],
  ['later, baseline 80', today, vendors, { weight_kg: 78 }, [1920, 152, 64, 184, 76]],
  ['arrived, baseline 80', today, vendors, { weight_kg: 75.9 }, [2390, 152, 80, 266, 76]],
  [
    'metric sample',
    today,
    { ...person('male', '1997-01-25', 'maintain'), ...metric(181, 83) },
    undefined,
    [2550, 131, 85, 315, 83],
  ],
  [
    'imperial sample',
    today,
    { ...person('female', '1985-09-10', 'lose weight'), ...imperial },
    undefined,
    [1710, 150, 57, 149, 78.9, 173.9],
  ],
  [
    'calorie floor',
    today,
    { ...person('female', '1960-03-01', 'lose weight'), ...metric(155, 52) },
    undefined,
    [1200, 99, 40, 111, 49.4],
  ],
  [
    'already lean',
    today,
    { ...person('female', '2000-06-15', 'lose weight'), ...metric(170, 53) },
    undefined,
    [1820, 106, 61, 212, 53],
  ],
  [
    'gaining',
    today,
    { ...person('male', '2001-12-31', 'gain muscle'), ...metric(175, 68) },
    undefined,
    [2670, 114, 89, 353, 71.4],
  ],
  [
    'gain at BMI 32',
    today,
    { ...person('male', '1980-01-01', 'gain muscle'), ...metric(175, 98) },
    undefined,
    [2590, 123, 86, 331, 98],
  ],
  [
    'a binary tie',
    today,
    { ...person('male', '1973-01-01', 'lose weight'), ...metric(212, 186) },
    undefined,
    [3600, 225, 120, 405, 176.7],
  ],
  [
    '17 years',
    today,
    { ...person('male', '2008-11-22', 'maintain'), ...metric(175, 68) },
    undefined,
    undefined,
  ],
  [
    '18 today',
    today,
    { ...person('male', '2008-11-21', 'maintain'), ...metric(175, 68) },
    undefined,
    [2360, 109, 79, 303, 68],
  ],
  [
    'BMI 8.9',
    today,
    { ...person('male', '1980-01-01', 'maintain'), ...metric(190, 32) },
    undefined,
    undefined,
  ],
  [
    'the last day of 120 years',
    today,
    { ...person('female', '1905-11-22', 'maintain'), ...metric(160, 60) },
    undefined,
    [1200, 96, 40, 114, 60],
  ],
  [
    '121 today',
    today,
    { ...person('female', '1905-11-21', 'maintain'), ...metric(160, 60) },
    undefined,
    undefined,
  ],
  [
    'BMI 100',
    today,
    { ...person('male', '1980-01-01', 'maintain'), ...metric(170, 289) },
    undefined,
    [5220, 116, 174, 798, 289],
  ],
  [
    'more',
    today,
    { ...person('male', '1980-01-01', 'maintain'), ...metric(170, 289.01) },
    undefined,
    undefined,
  ],
  [
    'BMI 10',
    today,
    { ...person('female', '1980-01-01', 'maintain'), ...metric(160, 25.6) },
    undefined,
    [1210, 41, 40, 172, 25.6],
  ],
  [
    'less',
    today,
    { ...person('female', '1980-01-01', 'maintain'), ...metric(160, 25.59) },
    undefined,
    undefined,
  ],
])('%s', async (_, day, user, changes, figures) => {
  setClock(`${day}T12:00:00.000Z`)
  const fromId = await createUser(organization, user)
  if (changes) expect(targetsOf((await edit(fromId, changes)).body.profile)).toEqual(targetFields(figures))
  expect(await shownTargets(fromId)).toEqual(targetFields(figures))
})
