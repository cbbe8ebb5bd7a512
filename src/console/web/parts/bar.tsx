export interface Share {
  /** Of 100. */
  size: number
  kind: 'accent' | 'second' | 'third' | 'warn' | 'danger'
}

/** Shares of a whole side by side. The text beside it says the same in numbers. */
export function Bar({ shares }: { shares: readonly Share[] }) {
  let end = 0
  return (
    <svg class="bar" aria-hidden="true">
      {shares.map(({ size, kind }) => {
        const from = end
        end += size
        return <rect key={kind} class={kind} x={`${from}%`} width={`${size}%`} height="100%" />
      })}
    </svg>
  )
}

/** The colour of a share, beside its name. */
export function Swatch({ kind }: Pick<Share, 'kind'>) {
  return (
    <svg class="swatch" aria-hidden="true">
      <rect class={kind} width="100%" height="100%" />
    </svg>
  )
}
