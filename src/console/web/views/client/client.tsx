// /console/clients/{user_uid}: a client's card. Fields change in place, the note saves itself.
import { useMemo } from 'preact/hooks'
import type { Success } from '../../api/client.ts'
import { texts } from '../../i18n.ts'
import { Empty } from '../../parts/empty.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import { useTitle } from '../../parts/use-title.ts'
import { backTo } from '../../router.ts'
import { coach, may } from '../../session.ts'
import { Card, clientOf, type Client } from './card.ts'
import { Details } from './details.tsx'
import { Head } from './head.tsx'
import { History } from './history.tsx'
import { Note } from './note.tsx'
import { Sessions } from './sessions.tsx'
import { useLooks } from './use-looks.ts'

export function View({ params }: { params: Readonly<Record<string, string>> }) {
  const uid = params.user_uid ?? ''
  const t = texts.value.client
  const { data, failure, again } = useLoaded(uid, (signal) => clientOf(uid, signal))
  useTitle(t.title)
  if (data) return <Open key={uid} read={data} />
  // An address may hold what is no id at all.
  if (failure?.kind === 'missing' || failure?.of('user_uid') !== undefined)
    return <Gone title={t.unknown} text={t.unknownText} />
  return failure ? <Failed failure={failure} again={again} /> : <Loading lines={10} />
}

const Gone = ({ title, text }: { title: string; text: string }) => (
  <Empty title={title} text={text} level="h1">
    <a class="button" href={backTo('clients')}>
      {texts.value.client.back}
    </a>
  </Empty>
)

function Open({ read }: { read: Success<Client> }) {
  const t = texts.value.client
  const card = useMemo(() => new Card(read), [])
  useLooks(card)
  useTitle(card.client.value.display_name)
  const isFixed = card.client.value.status === 'archived' || !may(coach.value, 'clients:write')
  if (card.isGone.value) return <Gone title={t.gone} text={t.goneText} />
  return (
    <>
      <Head card={card} isFixed={isFixed} />
      <div class="split">
        <div class="stack">
          <Details card={card} isFixed={isFixed} />
          <Sessions card={card} isFixed={isFixed} />
        </div>
        <div class="stack">
          {may(coach.value, 'notes:read') && (
            <Note card={card} isFixed={card.client.value.status === 'archived'} />
          )}
          {may(coach.value, 'history:read') && <History card={card} />}
        </div>
      </div>
    </>
  )
}
