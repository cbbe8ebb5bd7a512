/** A text for each form of the plural that its language has. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** Lets a text of English have forms that other languages need. */
export const plural = (forms: Plural): Plural => forms
