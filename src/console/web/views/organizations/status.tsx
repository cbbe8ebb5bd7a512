import { texts } from '../../i18n.ts'
import type { Organization } from './desk.ts'

export function Status({ status }: { status: Organization['status'] }) {
  return (
    <span class={`badge ${status === 'active' ? '' : 'danger'}`}>
      {texts.value.organizations.statuses[status]}
    </span>
  )
}
