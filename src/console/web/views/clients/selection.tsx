import { useSignal, type Signal } from '@preact/signals'
import { counted, fill, texts } from '../../i18n.ts'
import { Download } from '../../parts/download.tsx'
import { mayCoach } from './may.ts'
import { addTags, exportAddress, mostExported, move, type Page } from './roster.ts'
import { TagDialog } from './tag-dialog.tsx'
import { useBulk } from './use-bulk.ts'

interface Props {
  selected: Signal<ReadonlySet<string>>
  page: Page
  query: Parameters<typeof exportAddress>[0]
  again: () => void
}

/** What can be done with those who are selected. */
export function Selection({ selected, page, query, again }: Props) {
  const t = texts.value.clients
  const isTagging = useSignal(false)
  const { isBusy, doFor } = useBulk(selected, again)
  const uids = [...selected.value]
  if (uids.length === 0) return null
  const { status } = query
  const mayWrite = mayCoach('clients:write')
  const unseen = uids.filter((uid) => !page.users.some(({ user_uid }) => user_uid === uid)).length
  const act = (text: string, onPress: () => void) => (
    <button type="button" disabled={isBusy} onClick={onPress}>
      {text}
    </button>
  )
  return (
    <div class="selection">
      <p role="status">
        <b>{counted(t.selected, uids.length)}</b>{' '}
        {unseen > 0 && <span class="quiet">{counted(t.unseen, unseen)}</span>}
      </p>
      {mayWrite &&
        status !== 'archived' &&
        act(t.tag, () => {
          isTagging.value = true
        })}
      {mayWrite &&
        status !== 'archived' &&
        act(t.archive, () => void doFor(uids, (uid) => move(uid, 'archive'), t.archivedNow, 'restore'))}
      {mayWrite &&
        status !== undefined &&
        act(t.restore, () => void doFor(uids, (uid) => move(uid, 'restore'), t.restoredNow, 'archive'))}
      {mayCoach('transfer') && <Export address={exportAddress(query, uids)} n={uids.length} />}
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
          end={(tags) => {
            isTagging.value = false
            if (tags.length > 0) void doFor(uids, (uid) => addTags(uid, tags), t.tagged)
          }}
        />
      )}
    </div>
  )
}

/** The sheet of these clients; where they are too many, why there is none. */
function Export({ address, n }: { address: string; n: number }) {
  const t = texts.value.clients
  if (n <= mostExported) return <Download href={address}>{t.export}</Download>
  return (
    <>
      <button type="button" disabled>
        {t.export}
      </button>
      <small>{fill(t.exportMost, { n: mostExported })}</small>
    </>
  )
}
