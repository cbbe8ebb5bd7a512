import { isCalendarDay } from '../calendar.ts'
import { fold } from '../search.ts'
import type { Gender } from '../user.ts'

/** What the cells of a column hold; `text` is anything that needs no reading of its own. */
export type Cell = 'text' | 'number' | 'day' | 'gender' | 'flag'

/** The words that files have for columns and genders, by `nameKey`. */
export interface Words {
  /** The fields that a column of this name can be: which one depends on what is imported. */
  columns: Record<string, string[]>
  genders: Record<string, Gender>
}

/** A column's name, or a word, without what people spell differently: `E-Mail` is `email`, `Shoe size` is `shoeSize`. */
export const nameKey = (name: string) => fold(name).replace(/[^\p{L}\p{N}]+/gu, '')

const digitsAndMarks = /^[-+]?\d[\d.,'’٬\s]*$/
// Three zeros behind a mark are a thousand, or nothing worth writing.
const withPoint = /^-?\d+(?:\.(?!000$)\d+)?$/
const withComma = /^(-?\d+),(\d+)$/

/**
 * A number's text with a decimal point; undefined if it has thousands separators, or a decimal comma where commas
 * separate cells. Digits and the point may be Arabic. Other texts stay what they are: the schema judges them.
 */
export function decimalOf(text: string, separator: string): string | undefined {
  const typed = fold(text).replace('٫', '.')
  const number = separator === ',' ? typed : typed.replace(withComma, '$1.$2')
  return digitsAndMarks.test(number) && !withPoint.test(number) ? undefined : number
}

/**
 * A day as YYYY-MM-DD. With points the day is first; with slashes it passes if only one reading is a day, and is
 * undefined if both are. Other texts pass unchanged.
 */
export function dayOf(text: string): string | undefined {
  const [, one = '', mark, other = '', year] = /^(\d\d?)([./])(\d\d?)\2(\d{4})$/.exec(text) ?? []
  if (year === undefined) return text
  const day = (ofMonth: string, month: string) =>
    `${year}-${month.padStart(2, '0')}-${ofMonth.padStart(2, '0')}`
  const readings = mark === '.' ? [day(one, other)] : [day(one, other), day(other, one)]
  const [first, second = first] = readings.filter(isCalendarDay)
  return first === second ? (first ?? text) : undefined
}
