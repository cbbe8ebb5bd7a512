/** Length as people count it: code points, not UTF-16 units. */
export const lengthOf = (text: string) => Array.from(text).length

const controls = /\p{Cc}/u

/** Neither control characters nor halves of surrogate pairs, which no UTF-8 can carry. */
export const isPlain = (text: string) => !controls.test(text) && text.isWellFormed()

const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/u

/**
 * Whether a text is visible: it has more than white space, default-ignorables, format characters and the Braille blank.
 */
export const isVisible = (text: string) => visible.test(text)

/** The no-break spaces, which phones and word processors write where people typed a space. */
export const noBreakSpaces = '\u00a0\u2007\u202f'

const bidiMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const spaces = new RegExp(`[${noBreakSpaces}]`, 'g')
const hyphens = /[\u2010-\u2015\u2212]/g

/**
 * A phone number as people type it: bidi marks go, special spaces and hyphens from address books become plain ones.
 */
export const asTyped = (phone: string) =>
  phone.replace(bidiMarks, '').replace(spaces, ' ').replace(hyphens, '-')
