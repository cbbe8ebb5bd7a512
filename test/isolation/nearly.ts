type Change = (id: string) => string

const encoded = (character: string) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`
/** Another spelling of an id in a URL. */
export const percentEncoded: Change = (id) => id.replace(/./g, encoded)

const inOtherCase = (letter: string) =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()

/** Ids that a careless comparison, trimming, decoding or pattern would take for another. */
export const variants: Record<string, Change> = {
  'in other case': (id) => id.replace(/[a-z]/gi, inOtherCase),
  'and one more': (id) => `${id}x`,
  'and a dash': (id) => `${id}-`,
  'but the last': (id) => id.slice(0, -1),
  'ending in _': (id) => `${id.slice(0, -1)}_`,
  'ending in %': (id) => `${id.slice(0, -1)}%`,
  'ending in *': (id) => `${id.slice(0, -1)}*`,
  'and a NUL': (id) => `${id}\0`,
  'and a slash': (id) => `${id}/`,
  'behind dots': (id) => `../${id}`,
  'encoded twice': percentEncoded,
  'and a quote': (id) => `${id}' OR '1'='1`,
}

/** An unknown id of the same form, at the same place in any order. */
export const twin: Change = (id) =>
  id.replace(/([\w-])([\w-])(?=(\.\w+)?$)/, (_, one: string, other: string) => after(one) + after(other))

function after(character: string): string {
  const alphabets = ['0123456789', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz', '-_']
  const alphabet = alphabets.find((each) => each.includes(character)) ?? character
  return alphabet.charAt((alphabet.indexOf(character) + 1) % alphabet.length)
}
