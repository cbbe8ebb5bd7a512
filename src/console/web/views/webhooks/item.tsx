import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { changeKey } from '../../api/client.ts'
import { fill, listOf, texts } from '../../i18n.ts'
import { Failed } from '../../parts/failed.tsx'
import { say } from '../../parts/toast.tsx'
import { useAct } from '../../parts/use-act.ts'
import { Health } from './health.tsx'
import type { Tested, Webhook } from './hooks.ts'
import type { ItemProps } from './item-props.ts'
import { More } from './more.tsx'
import { Outcome } from './outcome.tsx'
import { Replay } from './replay.tsx'
import { typeName } from './types.tsx'
import { useOutcome } from './use-outcome.ts'

/** A webhook: where to, how its delivery goes, and what can be done. */
export function Item({ hooks, webhook, mayWrite, mayCount, set, gone, edit, show }: ItemProps) {
  const { shell, webhooks: t } = texts.value
  const { isBusy, failure, act } = useAct()
  const tested = useSignal<Tested | undefined>(undefined)
  const isReplaying = useSignal(false)
  const title = useId()
  const isAwaited = useOutcome(hooks, webhook, set)
  const { id, status } = webhook
  const change = async (work: () => Promise<Webhook>, said: string) => {
    const next = await act(work)
    if (!next) return
    set(next)
    say(said)
  }
  const enable = (enabled: boolean) => {
    const key = changeKey()
    return change(() => hooks.update(id, { enabled }, key), enabled ? t.enabledNow : t.disabledNow)
  }
  const tryNow = () => {
    const key = changeKey()
    return change(() => hooks.replay(id, { after: webhook.delivered_to }, key), t.triedNow)
  }
  const test = async () => {
    tested.value = undefined
    tested.value = await act(() => hooks.test(id))
  }
  return (
    <li class="card hook" aria-labelledby={title}>
      <header>
        <h2 id={title} dir="ltr">
          {webhook.url}
        </h2>
        {webhook.description !== null && (
          <p>
            <bdi>{webhook.description}</bdi>
          </p>
        )}
      </header>
      <Health hooks={hooks} webhook={webhook} mayCount={mayCount} isAwaited={isAwaited} />
      <p class="quiet">
        {fill(t.sends, { events: webhook.types ? listOf(webhook.types.map(typeName)) : t.allEvents })}
      </p>
      <Failed failure={failure} />
      {tested.value && <Outcome tested={tested.value} />}
      {mayWrite && (
        <div class="actions">
          {status === 'disabled' && (
            <button type="button" aria-disabled={isBusy} onClick={() => void enable(true)}>
              {t.enable}
            </button>
          )}
          {status === 'failing' && (
            <button type="button" aria-disabled={isBusy} onClick={() => void tryNow()}>
              {t.tryNow}
            </button>
          )}
          <button type="button" aria-disabled={isBusy} onClick={() => void test()}>
            {isBusy ? t.busy : t.test}
          </button>
          <button type="button" onClick={edit}>
            {shell.edit}
          </button>
          <More
            hooks={hooks}
            webhook={webhook}
            act={act}
            change={change}
            gone={gone}
            show={show}
            disable={() => void enable(false)}
            replay={() => {
              isReplaying.value = true
            }}
          />
        </div>
      )}
      {isReplaying.value && (
        <Replay
          hooks={hooks}
          webhook={webhook}
          end={(next) => {
            isReplaying.value = false
            if (next) set(next)
          }}
        />
      )}
    </li>
  )
}
