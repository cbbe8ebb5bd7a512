import { useSignal } from '@preact/signals'
import { dayAndTime, fill, texts } from '../../i18n.ts'
import { confirmed } from '../../parts/confirm.tsx'
import { CopyBox } from '../../parts/copy.tsx'
import { Dialog } from '../../parts/dialog.tsx'

/** A secret, which nothing shows again. */
export function Secret({ text, until, close }: { text: string; until?: string; close: () => void }) {
  const { keys, webhooks: t } = texts.value
  const isCopied = useSignal(false)
  const leave = async () => {
    const question = { title: keys.leave, text: t.leaveText, action: keys.leaveAction, isDangerous: true }
    if (isCopied.value || (await confirmed(question))) close()
  }
  return (
    <Dialog title={t.secret} onClose={() => void leave()}>
      <div class="stack">
        <p>{t.secretOnce}</p>
        <CopyBox
          text={text}
          label={t.secret}
          isPrimary
          autofocus
          onCopied={() => {
            isCopied.value = true
          }}
        />
        {until !== undefined && <p class="quiet">{fill(t.bothUntil, { time: dayAndTime(until) })}</p>}
        <footer class="actions">
          <button type="button" onClick={close}>
            {t.stored}
          </button>
        </footer>
      </div>
    </Dialog>
  )
}
