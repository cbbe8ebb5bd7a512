import { useSignal, type Signal } from '@preact/signals'
import { counted, fill, texts } from '../../i18n.ts'
import type { Plural } from '../../plural.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { sentenceOf, toFailure } from '../../parts/failed.tsx'
import { Field } from '../../parts/field.tsx'
import { say } from '../../parts/toast.tsx'
import { coach, may } from '../../session.ts'
import { addTag, exportAddress, forEach, move } from './roster.ts'

interface Props {
  selected: Signal<ReadonlySet<string>>
  query: Parameters<typeof exportAddress>[0]
  status: string | undefined
  again: () => void
}

/** What can be done with those who are selected. */
export function Selection({ selected, query, status, again }: Props) {
  const t = texts.value.clients
  const isTagging = useSignal(false)
  const isBusy = useSignal(false)
  const uids = [...selected.value]

  async function doFor(
    those: readonly string[],
    work: (uid: string) => Promise<void>,
    said: Plural,
    undo?: Way,
  ) {
    isBusy.value = true
    const { done, failed } = await forEach(those, work)
    isBusy.value = false
    selected.value = new Set()
    again()
    if (failed.length > 0)
      say(fill(counted(t.partly, failed.length), { why: sentenceOf(toFailure(failed[0])) }))
    const back =
      undo &&
      (() => doFor(done, (uid) => move(uid, undo), undo === 'archive' ? t.archivedNow : t.restoredNow))
    if (done.length > 0) say(counted(said, done.length), back)
  }

  if (uids.length === 0) return null
  const mayWrite = may(coach.value, 'clients:write')
  return (
    <div class="selection">
      <b role="status">{counted(t.selected, uids.length)}</b>
      {mayWrite && status !== 'archived' && (
        <>
          <button
            type="button"
            disabled={isBusy.value}
            onClick={() => {
              isTagging.value = true
            }}
          >
            {t.tag}
          </button>
          <button
            type="button"
            disabled={isBusy.value}
            onClick={() => void doFor(uids, (uid) => move(uid, 'archive'), t.archivedNow, 'restore')}
          >
            {t.archive}
          </button>
        </>
      )}
      {mayWrite && status !== undefined && (
        <button
          type="button"
          disabled={isBusy.value}
          onClick={() => void doFor(uids, (uid) => move(uid, 'restore'), t.restoredNow, 'archive')}
        >
          {t.restore}
        </button>
      )}
      {may(coach.value, 'transfer') && uids.length <= 100 && (
        <a class="button" href={exportAddress(query, uids)} download>
          {t.export}
        </a>
      )}
      <button
        type="button"
        class="link"
        onClick={() => {
          selected.value = new Set()
        }}
      >
        {t.clearSelection}
      </button>
      {isTagging.value && (
        <TagDialog
          end={(tag) => {
            isTagging.value = false
            if (tag) void doFor(uids, (uid) => addTag(uid, tag), t.tagged)
          }}
        />
      )}
    </div>
  )
}

type Way = 'archive' | 'restore'

function TagDialog({ end }: { end: (tag?: string) => void }) {
  const { clients: t, shell } = texts.value
  const tag = useSignal('')
  return (
    <Dialog
      title={t.tag}
      onClose={() => {
        end()
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          end(tag.value.trim())
        }}
      >
        <Field
          label={t.tagName}
          value={tag.value}
          maxLength={40}
          required
          autofocus
          onValue={(value) => {
            tag.value = value
          }}
        />
        <footer class="actions">
          <button class="primary">{t.tag}</button>
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
