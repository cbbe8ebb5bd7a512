import { keyOf, type AppOfKey } from '../../app-key.ts'
import { texts } from '../../i18n.ts'
import { confirmed } from '../../parts/confirm.tsx'
import { CopyBox } from '../../parts/copy.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Loading } from '../../parts/loading.tsx'
import { say } from '../../parts/toast.tsx'
import { useAct } from '../../parts/use-act.ts'
import { useLoaded } from '../../parts/use-loaded.ts'
import { may } from '../../session.ts'
import { linkOf, newLink, type Profile } from './data.ts'

/** The address of the progress page: whoever has it sees the page. */
export function Link({ app, profile }: { app: AppOfKey; profile: Profile }) {
  const t = texts.value.user
  const { from_id } = profile
  const link = useLoaded(from_id, (signal) => linkOf(app, from_id, signal))
  const { isBusy, failure, act } = useAct()
  const rotate = async () => {
    const question = { title: t.rotate, text: t.rotateAsk, action: t.rotate, isDangerous: true }
    if (!(await confirmed(question))) return
    const next = await act(() => newLink(app, from_id))
    if (next === undefined) return
    link.set(next)
    say(t.rotated)
  }
  return (
    <section class="card stack tight">
      <h2>{t.progress}</h2>
      <p class="quiet">{t.progressText}</p>
      <Failed failure={failure ?? link.failure} again={link.again} />
      {link.data === undefined ? (
        !link.failure && <Loading lines={1} />
      ) : (
        <>
          <CopyBox text={link.data} label={t.progress} />
          <div class="actions">
            <a class="button" href={link.data} target="_blank" rel="noreferrer">
              {t.open}
            </a>
            {may(keyOf(app), 'users:write') && (
              <button type="button" class="link" aria-disabled={isBusy} onClick={() => void rotate()}>
                {t.rotate}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  )
}
