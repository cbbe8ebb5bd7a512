import type { Signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { texts } from '../../i18n.ts'
import { Icon } from '../../parts/icon.tsx'
import type { Everything } from './desk.ts'
import { isLive } from './keys/life.ts'

/** The dialog that is open. */
export type Asking = Signal<'admin' | 'key' | undefined>

/** What a new organization needs next: an admin, then a key. */
export function NextStep({ of: { admins, keys }, asking }: { of: Everything; asking: Asking }) {
  const t = texts.value.organizations
  const button = useRef<HTMLButtonElement>(null)
  const step = admins.length === 0 ? 'admin' : keys.some(isLive) ? undefined : 'key'
  useLayoutEffect(() => {
    button.current?.focus()
  }, [step])
  if (!step) return null
  const isAdmin = step === 'admin'
  return (
    <section class="card next" aria-label={t.next}>
      <p>
        <b>{t.next}:</b> {isAdmin ? t.nextAdminText : t.nextKeyText}
      </p>
      <button
        ref={button}
        type="button"
        class="primary"
        onClick={() => {
          asking.value = step
        }}
      >
        <Icon name="plus" /> {isAdmin ? t.nextAdmin : t.nextKey}
      </button>
    </section>
  )
}
