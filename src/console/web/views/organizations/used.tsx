import { fill, number, texts } from '../../i18n.ts'

/** How many there are, and of how many. */
export function Used({ n, most }: { n: number; most: number | null }) {
  const t = texts.value.organizations
  if (most === null)
    return (
      <>
        {number(n)} <span class="quiet">({t.noLimit})</span>
      </>
    )
  return <span class={n >= most ? 'full' : ''}>{fill(t.ofMost, { n, most })}</span>
}
