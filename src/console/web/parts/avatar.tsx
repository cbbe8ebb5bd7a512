/** A photo, or the first letters of the name. The name stands beside it, so that it needs no text of its own. */
export function Avatar({
  name,
  photo,
  large = false,
}: {
  name: string
  photo: string | null
  large?: boolean
}) {
  const size = large ? 96 : 36
  return (
    <span class={large ? 'avatar large' : 'avatar'} aria-hidden="true">
      {photo === null ? initials(name) : <img src={photo} alt="" width={size} height={size} loading="lazy" />}
    </span>
  )
}

let segmenter: Intl.Segmenter | undefined
const first = (word: string) =>
  (segmenter ??= new Intl.Segmenter()).segment(word)[Symbol.iterator]().next().value?.segment ?? ''

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return first(words[0] ?? '') + (words.length > 1 ? first(words.at(-1) ?? '') : '')
}
