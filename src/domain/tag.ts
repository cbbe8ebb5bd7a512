/** What the spellings of one tag have in common. */
export const foldedTag = (tag: string) => tag.normalize('NFC').toLowerCase()
