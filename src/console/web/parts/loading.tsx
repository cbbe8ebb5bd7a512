import { texts } from '../i18n.ts'

/** Lines in the place of what is coming; a screen reader hears that it loads. */
export function Loading({ lines = 6 }: { lines?: number }) {
  return (
    <div class="loading" role="status">
      <span class="hidden">{texts.value.shell.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="bone" />
      ))}
    </div>
  )
}
