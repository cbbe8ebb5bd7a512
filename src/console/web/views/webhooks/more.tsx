import { texts } from '../../i18n.ts'
import { confirmed } from '../../parts/confirm.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Menu } from '../../parts/menu.tsx'
import { say } from '../../parts/toast.tsx'
import type { useAct } from '../../parts/use-act.ts'
import type { ItemProps } from './item-props.ts'
import type { Webhook } from './hooks.ts'

type Props = Pick<ItemProps, 'hooks' | 'webhook' | 'gone' | 'show'> & {
  act: ReturnType<typeof useAct>['act']
  change: (work: () => Promise<Webhook>, said: string) => Promise<void>
  disable: () => void
  replay: () => void
}

/** What is seldom done with a webhook. */
export function More({ hooks, webhook, act, change, gone, show, disable, replay }: Props) {
  const { shell, webhooks: t } = texts.value
  const { id, status, url } = webhook
  const ask = (title: string, text: string, isDangerous: boolean) =>
    confirmed({ title, text, action: title, isDangerous })
  const rotate = async () => {
    if (!(await ask(t.rotate, t.rotateAsk, false))) return
    const made = await act(() => hooks.rotate(id))
    if (made) show(made.secret, made.previous_secret_until)
  }
  const skip = async () => {
    if (await ask(t.skip, t.skipAsk, false)) await change(() => hooks.skip(id), t.skipped)
  }
  const remove = async () => {
    if (!(await ask(t.delete, `${url}\n${t.deleteAsk}`, true))) return
    const isGone = await act(async () => {
      await hooks.remove(id)
      return true
    })
    if (!isGone) return
    gone()
    say(t.deleted)
    document.querySelector<HTMLElement>('main')?.focus()
  }
  const row = (text: string, onPress: () => void, kind = '') => (
    <button type="button" class={`row ${kind}`} onClick={onPress}>
      {text}
    </button>
  )
  return (
    <Menu label={<Icon name="more" />} name={shell.actions}>
      {row(t.replay, replay)}
      {status === 'failing' && row(t.skip, () => void skip())}
      {row(t.rotate, () => void rotate())}
      {status !== 'disabled' && row(t.disable, disable)}
      {row(t.delete, () => void remove(), 'quiet-danger')}
    </Menu>
  )
}
