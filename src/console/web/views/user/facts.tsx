import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { keyOf, type AppOfKey } from '../../app-key.ts'
import { ago, dayAndTime, texts } from '../../i18n.ts'
import { useDraft } from '../../drafts.ts'
import { may } from '../../session.ts'
import type { User } from './data.ts'
import { Editor } from './editor.tsx'
import { toForm, fields, type Typed } from './form.ts'
import { shownValue } from './values.ts'

/** What is known about a user, edited in its place. */
export function Facts({ app, user, set }: { app: AppOfKey; user: User; set: (user: User) => void }) {
  const { shell, user: t } = texts.value
  const { profile } = user
  const draft = useDraft<Typed>({ of: keyOf(app), name: `user ${profile.user_id}` }, {})
  const isOpen = useSignal(draft.isRestored)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen.value) button.current?.focus()
    wasOpen.current = isOpen.value
  }, [isOpen.value])
  const form = toForm(profile)
  return (
    <section class="card">
      <header class="card-head">
        <h2>{t.facts}</h2>
        {!isOpen.value && may(keyOf(app), 'users:write') && (
          <button
            ref={button}
            type="button"
            onClick={() => {
              isOpen.value = true
            }}
          >
            {shell.edit}
          </button>
        )}
      </header>
      {isOpen.value ? (
        <Editor
          app={app}
          user={user}
          draft={draft}
          end={(next) => {
            if (next) set(next)
            isOpen.value = false
          }}
          reload={set}
        />
      ) : (
        <dl class="facts">
          {fields.map((name) => (
            <div key={name}>
              <dt>{t.fields[name]}</dt>
              <dd>
                <bdi>{shownValue(name, form[name], profile)}</bdi>
              </dd>
            </div>
          ))}
          <div>
            <dt>{t.created}</dt>
            <dd>{dayAndTime(profile.created_at)}</dd>
          </div>
          <div>
            <dt>{t.lastRequest}</dt>
            <dd>{ago(profile.last_request)}</dd>
          </div>
        </dl>
      )}
    </section>
  )
}
