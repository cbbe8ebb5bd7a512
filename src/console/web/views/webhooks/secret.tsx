import { dayAndTime, fill, texts } from '../../i18n.ts'
import { CopyBox } from '../../parts/copy.tsx'
import { Dialog } from '../../parts/dialog.tsx'

/** A secret, which nothing shows again. */
export function Secret({ text, until, close }: { text: string; until?: string; close: () => void }) {
  const { webhooks: t } = texts.value
  return (
    <Dialog title={t.secret} onClose={close}>
      <div class="stack">
        <p>{t.secretOnce}</p>
        <CopyBox text={text} label={t.secret} isPrimary autofocus />
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
