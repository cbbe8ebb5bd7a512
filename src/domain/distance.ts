/** How many letters one word must get, lose or change to become the other (Levenshtein), in UTF-16 units. */
export function distance(one: string, other: string): number {
  // From each beginning of `other` to the letters of `one` so far.
  const row = Array.from({ length: other.length + 1 }, (_, length) => length)
  for (let index = 0; index < one.length; index++) {
    let [diagonal, last] = [index, index + 1]
    for (let at = 0; at < other.length; at++) {
      const above = row[at + 1] ?? 0
      row[at] = last
      last = one[index] === other[at] ? diagonal : 1 + Math.min(diagonal, above, last)
      diagonal = above
    }
    row[other.length] = last
  }
  return row[other.length] ?? 0
}

/** The first of the nearest words; undefined of none. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const distances = words.map((each) => distance(word, each))
  return words[distances.indexOf(Math.min(...distances))]
}
