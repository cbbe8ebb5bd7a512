import { asTyped } from './text.ts'

// What is stored and what is asked are folded by the same function, so that either may be spelled with less care.

/** Letters that NFKD leaves whole, and what people without them on the keyboard type. Tatweel only stretches a word. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  '\u0640': '',
}

const digit = /\p{Nd}/u

/** The value of a digit of any script: each script has its ten in a row. */
function valueOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  let before = 0
  while (digit.test(String.fromCodePoint(code - before - 1))) before++
  return before % 10
}

const beyondAscii = /\P{ASCII}/u

/** Text without what people spell differently: width, case, marks, the script of digits, and some letters. */
export function fold(text: string): string {
  // Of most texts nothing else is left, and the patterns below are slow to begin with.
  if (!beyondAscii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(
      /\P{ASCII}/gu,
      (character) => letters[character] ?? (digit.test(character) ? `${valueOf(character)}` : character),
    )
}

/** The words of a text, folded, each once. */
export function wordsOf(text: string): string[] {
  const folded = fold(text)
  return unique(folded.split(beyondAscii.test(folded) ? /[^\p{L}\p{N}]+/u : /[^a-z\d]+/))
}

const unique = (words: string[]) => [...new Set(words)].filter((word) => word !== '')

/** Digits without those zeros in front that an area code has at home, and a call abroad. */
export const withoutZeros = (digits: string) => digits.replace(/^0+/, '')

/** The digits of a phone: as they are, without zeros in front, and without the country's code (ITU-T E.164). */
export function phoneWords(phone: string): string[] {
  const digits = phone.replace(/\D/g, '')
  const words = [digits, withoutZeros(digits)]
  if (/^\D*\+/.test(phone) || digits.startsWith('00')) {
    const code = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/
    const national = withoutZeros(digits).replace(code, '')
    words.push(national, withoutZeros(national))
  }
  return unique(words)
}

/** The words that a search asks for; one with `@` is the beginning of a whole e-mail. A phone number is one word. */
export function wordsOfQuery(query: string): string[] {
  const typed = asTyped(fold(query))
  if (/^[\d\s+\-()./]*$/.test(typed)) return unique([typed.replace(/\D/g, '')])
  const words = typed.split(/\s+/).flatMap((token) => (token.includes('@') ? token : wordsOf(token)))
  return unique(words).filter((word) => /[\p{L}\p{N}]/u.test(word))
}
