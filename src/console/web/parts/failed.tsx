import { useLayoutEffect, useRef } from 'preact/hooks'
import { Failure } from '../api/failure.ts'
import { fill, texts } from '../i18n.ts'

/** What went wrong, in the words of the page's language, and what to do about it. */
export function sentenceOf(failure: Failure): string {
  const { shell, client } = texts.value
  if (failure.kind === 'broken')
    return failure.requestId === null ? shell.brokenHere : fill(shell.broken, { id: failure.requestId })
  if (failure.kind === 'refused') return fill(shell.refused, { message: failure.message })
  return {
    offline: shell.offline,
    'signed-out': shell.signedOut,
    forbidden: shell.forbidden,
    missing: shell.missing,
    full: client.noPlace,
    conflict: shell.conflict,
    limit: shell.limit,
    unavailable: shell.unavailable,
  }[failure.kind]
}

/** Any thrown value as a failure: a mistake of the page itself shows like one of the service. */
export const toFailure = (reason: unknown) => (reason instanceof Failure ? reason : new Failure('broken'))

export function Failed({ failure, again }: { failure: Failure | undefined; again?: () => void }) {
  return failure ? <Shown failure={failure} again={again} /> : null
}

function Shown({ failure, again }: { failure: Failure; again: (() => void) | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(
    () => () => {
      // What had the focus goes, as trying again has helped.
      if (box.current?.contains(document.activeElement)) document.querySelector<HTMLElement>('main')?.focus()
    },
    [],
  )
  return (
    <div ref={box} class="failed" role="alert">
      <p>{sentenceOf(failure)}</p>
      {again && failure.kind !== 'forbidden' && (
        <button type="button" onClick={again}>
          {texts.value.shell.retry}
        </button>
      )}
    </div>
  )
}
