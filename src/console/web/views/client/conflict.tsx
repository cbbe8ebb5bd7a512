import type { ComponentChildren } from 'preact'
import { dayAndTime, fill, texts } from '../../i18n.ts'
import { useLoaded } from '../../parts/use-loaded.ts'
import { coach, may } from '../../session.ts'
import type { Card } from './card.ts'
import { actorOf, lastChangeOf } from './events.ts'

/** What a person typed and what somebody else saved meanwhile, side by side; either can be taken. */
export function Conflict({
  card,
  field,
  mine,
  theirs,
  onMine,
  onTheirs,
}: {
  card: Card
  field: string
  mine: ComponentChildren
  theirs: ComponentChildren
  onMine: () => void
  onTheirs: () => void
}) {
  const { client: t, shell } = texts.value
  const change = useLoaded(String(card.turn.value), (signal) =>
    may(coach.value, 'history:read') ? lastChangeOf(card.uid, field, signal) : Promise.resolve(undefined),
  ).data
  return (
    <section class="conflict" role="alert">
      <p>
        {change
          ? fill(t.changedBy, { who: actorOf(change.actor), time: dayAndTime(change.created_at) })
          : shell.conflict}
      </p>
      <div class="sides">
        {(
          [
            [shell.yours, mine, shell.keepYours, onMine],
            [shell.theirs, theirs, shell.takeTheirs, onTheirs],
          ] as const
        ).map(([title, value, action, take]) => (
          <div key={title}>
            <h3>{title}</h3>
            <p class="side" dir="auto">
              {value ?? '–'}
            </p>
            <button type="button" onClick={take}>
              {action}
            </button>
          </div>
        ))}
      </div>
    </section>
  )
}
