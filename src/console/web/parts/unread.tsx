import type { Failure } from '../api/failure.ts'
import { texts } from '../i18n.ts'
import { Empty } from './empty.tsx'
import { Failed } from './failed.tsx'

/** A list that could not be read. Where its address is what is wrong, trying again would change nothing. */
export function Unread({
  failure,
  title,
  clear,
  first,
  again,
}: {
  failure: Failure
  /** Says that nobody matches, as with words that have no letter. */
  title: string
  /** The address without search and filters. */
  clear: string
  /** Goes to the first page; undefined where it is open. */
  first: (() => void) | undefined
  again: () => void
}) {
  const { clients, users } = texts.value
  const words = failure.of('q')
  if (words !== undefined)
    return (
      <section class="card">
        <Empty title={title} text={words}>
          <a class="button" href={clear}>
            {clients.clear}
          </a>
        </Empty>
      </section>
    )
  if (failure.kind !== 'refused') return <Failed failure={failure} again={again} />
  return (
    <>
      <Failed failure={failure} />
      <p class="actions">
        {first && (
          <button type="button" onClick={first}>
            {users.firstPage}
          </button>
        )}
        <a class="button" href={clear}>
          {clients.clear}
        </a>
      </p>
    </>
  )
}
