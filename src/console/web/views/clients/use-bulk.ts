import { useSignal, type Signal } from '@preact/signals'
import { counted, fill, texts } from '../../i18n.ts'
import { sentenceOf, toFailure } from '../../parts/failed.tsx'
import { say } from '../../parts/toast.tsx'
import type { Plural } from '../../plural.ts'
import { forEach, move, type Way } from './roster.ts'

/** Does something for many: those it was done for are no longer selected, the others are, and can be tried again. */
export function useBulk(selected: Signal<ReadonlySet<string>>, again: () => void) {
  const isBusy = useSignal(false)

  async function doFor(
    those: readonly string[],
    work: (uid: string) => Promise<void>,
    said: Plural,
    undo?: Way,
  ) {
    const { clients: t, shell } = texts.value
    isBusy.value = true
    const { done, failed } = await forEach(those, work)
    isBusy.value = false
    selected.value = new Set([...selected.value].filter((uid) => !done.includes(uid)))
    again()
    const back =
      undo &&
      (() => doFor(done, (uid) => move(uid, undo), undo === 'archive' ? t.archivedNow : t.restoredNow))
    if (done.length > 0) say(counted(said, done.length), back)
    if (failed.length === 0) return
    const why = sentenceOf(toFailure(failed[0]?.reason))
    const left = failed.map(({ uid }) => uid)
    say(fill(counted(t.partly, left.length), { why }), () => doFor(left, work, said, undo), shell.retry)
  }
  return { isBusy: isBusy.value, doFor }
}
