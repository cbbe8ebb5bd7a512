import type { ComponentChildren } from 'preact'
import { fill, number, texts } from '../../i18n.ts'
import { Bar } from '../../parts/bar.tsx'

/** From here on the service warns. */
const near = 0.8

/** How much of a limit is used, as text and as a bar. */
export function Meter({
  label,
  used,
  limit,
  children,
}: {
  label: string
  used: number
  limit: number | null
  children?: ComponentChildren
}) {
  const t = texts.value.usage
  const share = limit === null ? 0 : limit === 0 ? 1 : Math.min(1, used / limit)
  return (
    <div class="meter">
      <h3>{label}</h3>
      <p>
        <b>{limit === null ? number(used) : fill(t.of, { used, limit })}</b>{' '}
        <span class="quiet">{limit === null ? t.noLimit : number(share, { style: 'percent' })}</span>
      </p>
      {limit !== null && (
        <Bar
          shares={[{ size: share * 100, kind: share >= 1 ? 'danger' : share >= near ? 'warn' : 'accent' }]}
        />
      )}
      <p class="quiet">{children}</p>
    </div>
  )
}
