import { useSignal } from '@preact/signals'
import { fill, texts } from '../../../i18n.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { Failed } from '../../../parts/failed.tsx'
import { Choice } from '../../../parts/field.tsx'
import { useAct } from '../../../parts/use-act.ts'
import { rotateKey, type Key, type Made } from '../desk.ts'

/** Asks how long the old key still works; `end` gets the new one. */
export function ReplaceKeyDialog({
  id,
  old,
  lost,
  end,
}: {
  id: string
  old: Key
  lost: () => void
  end: (made?: Made, until?: string) => void
}) {
  const { keys: t, shell } = texts.value
  const overlap = useSignal('86400')
  const { failure, act } = useAct()
  const replace = async () => {
    const made = await act(() => rotateKey(id, old.id, Number(overlap.value)))
    if (!made) {
      lost()
      return
    }
    const until = Date.parse(made.key.created_at) + Number(overlap.value) * 1000
    end(made, new Date(until).toISOString())
  }
  return (
    <Dialog
      title={fill(t.rotateTitle, { name: old.name })}
      onClose={() => {
        end()
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void replace()
        }}
      >
        <p>{t.rotateText}</p>
        <Choice
          label={t.overlap}
          value={overlap.value}
          options={[
            ['0', t.overlaps.none],
            ['3600', t.overlaps.hour],
            ['86400', t.overlaps.day],
            ['604800', t.overlaps.week],
          ]}
          onValue={(value) => {
            overlap.value = value
          }}
        />
        {failure?.kind === 'refused' ? (
          <p class="failed" role="alert">
            {t.notReplaced}
          </p>
        ) : (
          <Failed failure={failure} />
        )}
        <footer class="actions">
          <button class="primary">{t.rotate}</button>
          <button
            type="button"
            onClick={() => {
              end()
            }}
          >
            {shell.cancel}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
