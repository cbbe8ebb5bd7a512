// The parameter names in a text of SQL, found by the compiler.

type CharactersOf<Text, Found = never> = Text extends `${infer First}${infer Rest}`
  ? CharactersOf<Rest, Found | First>
  : Found
type Character = CharactersOf<'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'>

type NameAtStart<Text extends string, Name extends string = ''> = Text extends `${infer First}${infer Rest}`
  ? First extends Character
    ? NameAtStart<Rest, `${Name}${First}`>
    : Name
  : Name

/** A colon without a name after it, as in `'client:'`, is not a parameter. */
type NamesIn<Text extends string, Found extends string = never> = Text extends `${string}:${infer Rest}`
  ? NamesIn<Rest, Found | NameAtStart<Rest>>
  : Exclude<Found, ''>

/** The text, if it has exactly these parameters; otherwise it does not compile. */
export type NamesOf<Text extends string, Names extends string> = Text &
  ([NamesIn<Text>, Names] extends [Names, NamesIn<Text>] ? unknown : { arguments: Names })
