/** The tags that a text has: a comma, also that of Arabic and Chinese, ends one. */
export const tagsIn = (text: string): string[] =>
  text
    .split(/[,،，、]/)
    .map((each) => each.trim())
    .filter(Boolean)
