// SQL about the clients whom words or tags find. One word is looked up, and the rows are asked for the rest.
import { withoutZeros } from '../../domain/search.ts'
import type { Arguments } from '../d1/statement.ts'
import { isOfOrganization } from './kinds.ts'

/** Where to look, what else a row must have, and the arguments of both; `form` tells such texts apart. */
export interface Found {
  readonly form: string
  readonly source: string
  readonly conditions: readonly string[]
  readonly args: Arguments
}

const beginWith = (word: string) => `SELECT user_uid FROM client_words
    WHERE ${isOfOrganization} AND word >= :${word} AND word < :${word}End`
const ofWord = `(SELECT DISTINCT user_uid FROM (${beginWith('word')}))`
/** A phone number is asked as it is dialled at home or abroad, and stored as it is written anywhere. */
const ofDialled = `(SELECT DISTINCT user_uid FROM (${beginWith('word')} UNION ALL ${beginWith('plain')}))`
const ofEmail = `(SELECT user_uid FROM clients INDEXED BY clients_by_email
    WHERE ${isOfOrganization} AND lower(email) >= :word AND lower(email) < :wordEnd)`
/** Of several tags the one that the fewest have. */
const ofTag = (tags: readonly string[]) => `(SELECT user_uid FROM client_words
    WHERE ${isOfOrganization} AND word = (SELECT tag FROM tag_counts
      WHERE ${isOfOrganization} AND tag IN (${tags.join(', ')}) ORDER BY active + archived LIMIT 1))`

const ofUids = '(SELECT DISTINCT value AS user_uid FROM json_each(:uids))'

const isOfEmail = (word: string) => word.includes('@')

/** Undefined if there is nothing to look up. Of words the longest is, because the fewest have it. */
export function foundBy(
  words: readonly string[],
  tags: readonly string[],
  uids: readonly string[] | undefined,
): Found | undefined {
  const others = words.toSorted((one, other) => other.length - one.length)
  const longest = uids ? undefined : others.shift()
  const tagNames = tags.map((_, number) => `:tag${number}`)
  if (!uids && longest === undefined && tags.length === 0) return undefined
  const plain = words.length === 1 && /^0\d+$/.test(words[0] ?? '') ? withoutZeros(words[0] ?? '') : ''
  const ofLongest = longest !== undefined && isOfEmail(longest) ? ofEmail : plain ? ofDialled : ofWord
  const orPlain = plain && ` OR instr(words, '"' || :plain) > 0`
  return {
    form: `${plain !== ''} ${others.map(isOfEmail).join()} ${longest === undefined ? !uids : isOfEmail(longest)} ${longest === undefined} ${tags.length}`,
    source: uids ? ofUids : longest === undefined ? ofTag(tagNames) : ofLongest,
    conditions: [
      ...others.map((word, number) =>
        isOfEmail(word)
          ? `instr(lower(email), :word${number}) = 1`
          : `(instr(words, :word${number}) > 0${orPlain})`,
      ),
      ...tags.map((_, number) => `instr(tags, :has${number}) > 0`),
    ],
    args: {
      uids: uids ? JSON.stringify(uids) : null,
      word: longest ?? '',
      // Behind all that begin with the word.
      wordEnd: `${longest ?? ''}\u{10ffff}`,
      plain,
      plainEnd: `${plain}\u{10ffff}`,
      ...named(
        'word',
        others.map((word) => (isOfEmail(word) ? word : `"${word}`)),
      ),
      ...named('tag', tags),
      // A key of the object of tags; a quote within a spelling is escaped.
      ...named(
        'has',
        tags.map((tag) => `${JSON.stringify(tag)}:`),
      ),
    },
  }
}

const named = (name: string, values: readonly string[]) =>
  Object.fromEntries(values.map((value, number) => [`${name}${number}`, value]))
