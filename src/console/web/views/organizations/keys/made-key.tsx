import { useSignal } from '@preact/signals'
import { fill, texts } from '../../../i18n.ts'
import { confirmed } from '../../../parts/confirm.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import type { Made, Organization } from '../desk.ts'
import { Countdown } from './countdown.tsx'
import { kindOfKey } from './life.ts'
import { TakeAway } from './take-away.tsx'

/** A key that was replaced, and until when it works. */
export interface Old {
  prefix: string
  until: string
}

/** Shows a new key, once, with a message for whoever gets it. Nothing of it is kept when it closes. */
export function MadeKeyDialog({
  made: { api_key, key },
  old,
  organization,
  end,
}: {
  made: Made
  old: Old | undefined
  organization: Organization
  end: () => void
}) {
  const t = texts.value.keys
  const isCopied = useSignal(false)
  const isPast = useSignal(old !== undefined && Date.parse(old.until) <= Date.now())
  const close = async () => {
    const question = { title: t.leave, text: t.leaveText, action: t.leaveAction, isDangerous: true }
    if (isCopied.value || (await confirmed(question))) end()
  }
  const onCopied = () => {
    isCopied.value = true
  }
  // A key for clients knows its organization; one for users calls an address of its own.
  const kind = kindOfKey(key)
  const api = `${location.origin}/${kind === 'cm' ? 'client-management' : `${organization.id}/${kind}/v1`}`
  const message = [
    fill(t.handOver, { organization: organization.name }),
    '',
    fill(t.handOverConsole, { address: `${location.origin}/console` }),
    fill(t.handOverApi, { address: api }),
    fill(t.handOverDocs, { address: `${location.origin}/docs` }),
    fill(t.handOverId, { id: organization.id }),
    fill(t.handOverKey, { name: key.name, key: api_key }),
  ].join('\n')
  return (
    <Dialog title={t.made} wide onClose={() => void close()}>
      <div class="stack">
        <p class="notice">{t.madeText}</p>
        <TakeAway label={t.key} text={api_key} onCopied={onCopied} />
        <TakeAway label={t.message} hint={t.messageHint} text={message} isFirst onCopied={onCopied} />
        {old && (
          <p>
            {isPast.value ? (
              fill(t.oldDead, { prefix: old.prefix })
            ) : (
              <>
                {fill(t.old, { prefix: old.prefix })}{' '}
                <Countdown
                  until={old.until}
                  onEnd={() => {
                    isPast.value = true
                  }}
                />
              </>
            )}
          </p>
        )}
      </div>
      <footer class="actions">
        <button type="button" onClick={() => void close()}>
          {t.done}
        </button>
      </footer>
    </Dialog>
  )
}
