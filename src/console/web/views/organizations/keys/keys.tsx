import { useSignal } from '@preact/signals'
import { counted, fill, texts } from '../../../i18n.ts'
import { confirmed } from '../../../parts/confirm.tsx'
import { Failed } from '../../../parts/failed.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { say } from '../../../parts/toast.tsx'
import { useAct } from '../../../parts/use-act.ts'
import { revokeKey, type Everything, type Key, type Made } from '../desk.ts'
import type { Asking } from '../next-step.tsx'
import { useHome } from '../use-home.ts'
import { isLive } from './life.ts'
import { MadeKeyDialog, type Old } from './made-key.tsx'
import { NewKeyDialog } from './new-key.tsx'
import { ReplaceKeyDialog } from './replace-key.tsx'
import { KeyTable } from './table.tsx'

interface Props {
  of: Everything
  asking: Asking
  again: () => void
}

/** The keys of an organization. A new one is held here only while its dialog is open. */
export function Keys({ of: { organization, admins, keys }, asking, again }: Props) {
  const t = texts.value.keys
  const replacing = useSignal<Key | undefined>(undefined)
  const made = useSignal<{ key: Made; old?: Old } | undefined>(undefined)
  const { failure, act } = useAct()
  const { heading, goHome } = useHome()
  const isFrozen = organization.status === 'deleting'
  const [live, dead] = [keys.filter(isLive), keys.filter((key) => !isLive(key))]

  const revoke = async ({ id, name, prefix }: Key) => {
    const question = {
      title: fill(t.revokeTitle, { name }),
      text: fill(t.revokeText, { prefix }),
      action: t.revoke,
      isDangerous: true,
    }
    if (!(await confirmed(question))) return
    if (!(await act(() => revokeKey(organization.id, id)))) return
    say(fill(t.revoked, { name }))
    goHome()
    again()
  }
  const acts = isFrozen
    ? undefined
    : {
        revoke: (key: Key) => void revoke(key),
        replace: (key: Key) => {
          replacing.value = key
        },
      }
  return (
    <section class="card flush" aria-labelledby="keys">
      <header class="section-head">
        <h2 ref={heading} id="keys" tabIndex={-1}>
          {t.title}
        </h2>
        {!isFrozen && (
          <button
            type="button"
            onClick={() => {
              asking.value = 'key'
            }}
          >
            <Icon name="plus" /> {t.add}
          </button>
        )}
      </header>
      <Failed failure={failure} />
      {keys.length === 0 && <p class="nothing quiet">{t.none}</p>}
      {live.length > 0 && <KeyTable keys={live} admins={admins} acts={acts} again={again} />}
      {dead.length > 0 && (
        <details class="dead">
          <summary>{counted(t.dead, dead.length)}</summary>
          <KeyTable keys={dead} admins={admins} acts={undefined} again={again} />
        </details>
      )}
      {asking.value === 'key' && (
        <NewKeyDialog
          id={organization.id}
          admins={admins}
          lost={again}
          end={(key) => {
            asking.value = undefined
            if (key) made.value = { key }
          }}
        />
      )}
      {replacing.value && (
        <ReplaceKeyDialog
          id={organization.id}
          old={replacing.value}
          lost={again}
          end={(key, until = '') => {
            const prefix = replacing.value?.prefix ?? ''
            replacing.value = undefined
            if (key) made.value = { key, old: { prefix, until } }
          }}
        />
      )}
      {made.value && (
        <MadeKeyDialog
          made={made.value.key}
          old={made.value.old}
          organization={organization}
          end={() => {
            made.value = undefined
            goHome()
            again()
          }}
        />
      )}
    </section>
  )
}
