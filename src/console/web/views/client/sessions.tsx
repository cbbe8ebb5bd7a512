import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { api } from '../../api/client.ts'
import { dayAndTime, fill, number, texts } from '../../i18n.ts'
import { confirmed } from '../../parts/confirm.tsx'
import { Failed, sentenceOf, toFailure } from '../../parts/failed.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { say } from '../../parts/toast.tsx'
import type { Card } from './card.ts'
import { useGrowing } from './grow.ts'
import { SessionForm } from './session-form.tsx'
import { sessionsOf, type TrainingSession } from './sessions-api.ts'
import { WeekChart } from './week-chart.tsx'

/** The client's training: a chart of the weeks, and each session. */
export function Sessions({ card, isFixed }: { card: Card; isFixed: boolean }) {
  const t = texts.value.client
  const isRecording = useSignal(false)
  const title = useRef<HTMLHeadingElement>(null)
  const list = useGrowing(`${card.turn.value}`, async (limit, cursor, signal) => {
    const query = { limit, ...(cursor !== undefined && { cursor }) }
    const { sessions, next_cursor } = await sessionsOf(card.uid, query, signal)
    return { items: sessions, next: next_cursor }
  })
  const remove = async (session: TrainingSession) => {
    const text = fill(t.deleteSessionAsk, { time: dayAndTime(session.started_at) })
    if (
      !(await confirmed({
        title: t.deleteSession,
        text,
        action: texts.value.shell.delete,
        isDangerous: true,
      }))
    )
      return
    const path = { user_uid: card.uid, session_id: session.session_id }
    try {
      await card.act((headers) =>
        api.DELETE('/client-management/clients/{user_uid}/sessions/{session_id}', {
          params: { path },
          headers,
        }),
      )
      say(t.sessionDeleted)
    } catch (reason) {
      say(sentenceOf(toFailure(reason)))
    }
    title.current?.focus()
  }
  return (
    <section class="card stack">
      <header class="view-head">
        <h2 ref={title} tabIndex={-1}>
          {t.sessions}
        </h2>
        {!isFixed && (
          <button
            type="button"
            class="primary"
            onClick={() => {
              isRecording.value = true
            }}
          >
            <Icon name="plus" /> {t.recordSession}
          </button>
        )}
      </header>
      {isRecording.value && (
        <SessionForm
          card={card}
          end={() => {
            isRecording.value = false
          }}
        />
      )}
      {list.items?.length === 0 && <p class="quiet">{t.noSessions}</p>}
      {list.items && list.items.length > 0 && (
        <>
          <WeekChart card={card} />
          <ol class="training">
            {list.items.map((session) => (
              <Entry
                key={session.session_id}
                session={session}
                remove={isFixed ? undefined : () => void remove(session)}
              />
            ))}
          </ol>
        </>
      )}
      {!list.items && !list.failure && <Loading lines={4} />}
      <Failed failure={list.failure} again={list.again} />
      {list.hasMore && (
        <button type="button" aria-disabled={list.isBusy} onClick={list.more}>
          {texts.value.shell.more}
        </button>
      )}
    </section>
  )
}

function Entry({ session, remove }: { session: TrainingSession; remove: (() => void) | undefined }) {
  const { client: t, clients } = texts.value
  const time = dayAndTime(session.started_at)
  const figures = (['weight', 'leg_length', 'ycom'] as const).flatMap((name) => {
    const value = session[name]
    return value === null ? [] : [fill(t.figure, { name: t.fields[name], value: number(value) })]
  })
  const minutes = session.duration_seconds === null ? [] : [lasting(session.duration_seconds)]
  return (
    <li>
      <div>
        <b>{clients.activities[session.activity]}</b> <time dateTime={session.started_at}>{time}</time>
        {[...minutes, ...figures].map((each) => (
          <span key={each} class="quiet measure">
            {each}
          </span>
        ))}
        {session.note !== null && (
          <p class="text" dir="auto">
            {session.note}
          </p>
        )}
      </div>
      {remove && (
        <button
          type="button"
          class="plain"
          aria-label={fill(t.deleteSessionOf, { activity: clients.activities[session.activity], time })}
          onClick={remove}
        >
          <Icon name="trash" />
        </button>
      )}
    </li>
  )
}

const lasting = (seconds: number) =>
  number(Math.max(1, Math.round(seconds / 60)), { style: 'unit', unit: 'minute', unitDisplay: 'short' })
