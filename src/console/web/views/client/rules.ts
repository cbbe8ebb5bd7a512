import { fill, texts } from '../../i18n.ts'

/** What a field takes. The service decides; these rules say it in the page's language, before it is asked. */
export type Rule = 'text' | 'name' | 'email' | 'phone' | 'age' | 'size' | 'shoeSize'

const bounds = { age: [1, 130], size: [0, 1000], shoeSize: [0, 100] } as const

/** A number as people of the seven languages write it; NaN for other text. */
export const toNumber = (text: string) =>
  Number(
    text
      .trim()
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/[,٫]/, '.') || Number.NaN,
  )

/** What is wrong with a text; blank is fine where a field may be empty. */
export function problemOf(rule: Rule, text: string): string | undefined {
  const t = texts.value.client.problems
  const value = text.trim()
  if (value === '') return rule === 'name' ? t.name : rule === 'email' ? t.email : undefined
  if (rule === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : t.email
  if (rule === 'phone') return /^(?=.*\d)[\d\s+()./-]{3,32}$/.test(phoneOf(value)) ? undefined : t.phone
  if (rule === 'text' || rule === 'name') return value.length <= 200 ? undefined : t.text
  const [least, most] = bounds[rule]
  const figure = toNumber(value)
  if (rule === 'age' && !Number.isInteger(figure)) return fill(t.whole, { least, most })
  const isWithin = rule === 'age' ? figure >= least : figure > least
  return isWithin && figure <= most ? undefined : fill(t.figure, { most })
}

// The service takes these marks off, too.
const phoneOf = (text: string) => text.replace(/[‐-―]/g, '-').replace(/[\u200e\u200f\u202a-\u202e]/g, '')
