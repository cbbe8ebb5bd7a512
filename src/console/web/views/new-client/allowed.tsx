// /console/clients/new, for a key that may add clients; for any other, why not.
import { texts } from '../../i18n.ts'
import { Empty } from '../../parts/empty.tsx'
import { addressOf } from '../../router.ts'
import { mayCoach } from '../clients/may.ts'
import { View as Form } from './new-client.tsx'

export function View() {
  const t = texts.value.client
  if (mayCoach('clients:write')) return <Form />
  return (
    <Empty title={t.mayNotAdd} text={t.mayNotAddText} level="h1">
      <a class="button" href={addressOf('clients')}>
        {t.back}
      </a>
    </Empty>
  )
}
