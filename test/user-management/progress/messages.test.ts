import { describe, expect, test } from 'vitest'
import { languages } from '../../../src/domain/user.ts'
import { messages } from '../../../src/user-management/progress/messages/index.ts'

/** Every text with the path to it: `goals.maintain`. */
const textsOf = (value: object, path = ''): [string, string][] =>
  Object.entries(value).flatMap(([key, each]: [string, string | object]): [string, string][] =>
    typeof each === 'string' ? [[path + key, each]] : textsOf(each, `${path}${key}.`),
  )

/** International symbols, and nothing else, may read as in English. */
const sameAsEnglish = ['{} kcal']
/** A German word too. */
const alike = (language: string, key: string) => language === 'de' && key === 'trend'

const english = new Map(textsOf(messages.en))

describe.each(languages)('%s', (language) => {
  const texts = textsOf(messages[language])

  test('has every text that English has', () => {
    const keys = texts.map(([key]) => key)
    expect([...english.keys()].filter((key) => !keys.includes(key))).toEqual([])
    // Beyond that, only forms of counted nouns.
    const more = keys.filter((key) => !english.has(key))
    expect(more.filter((key) => !/\.(?:zero|one|two|few|many)$/.test(key))).toEqual([])
  })

  test('has no empty text, no double space and every place for a value', () => {
    for (const [key, text] of texts) {
      expect(text, key).toBe(text.trim())
      expect(text, key).not.toMatch(/^$| {2}/)
      const places = (of: string) => of.split('{}').length
      expect(places(text), key).toBe(places(english.get(key) ?? '{}'))
    }
  })

  test('has a word for every count', () => {
    const forms = Object.keys(messages[language].kilocalories)
    expect(forms).toContain('other')
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    expect(forms.filter((form) => !categories.some((category) => category === form))).toEqual([])
  })

  if (language === 'en') return

  test('is translated', () => {
    for (const [key, text] of texts) {
      if (sameAsEnglish.includes(text) || alike(language, key)) continue
      expect(text, key).not.toBe(english.get(key))
    }
  })

  test('is written in its own script', () => {
    const script = { de: /\p{sc=Latin}/u, es: /\p{sc=Latin}/u, ar: /\p{sc=Arabic}/u }
    const own = language in script ? script[language as keyof typeof script] : /\p{sc=Cyrillic}/u
    for (const [key, text] of texts) {
      if (sameAsEnglish.includes(text)) continue
      expect(text, key).toMatch(own)
      if (language !== 'de' && language !== 'es') expect(text, key).not.toMatch(/\p{sc=Latin}/u)
    }
  })
})
