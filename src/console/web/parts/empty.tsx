import type { ComponentChildren } from 'preact'

/** What stands where there is nothing, with a way on. */
export function Empty({
  title,
  text,
  level: Heading = 'h2',
  children,
}: {
  title: string
  text?: string
  level?: 'h1' | 'h2' | 'h3'
  children?: ComponentChildren
}) {
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      {text !== undefined && <p class="quiet">{text}</p>}
      {children}
    </div>
  )
}
