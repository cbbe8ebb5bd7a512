import { day, texts } from '../../i18n.ts'
import { addressOf } from '../../router.ts'
import type { Organization } from './desk.ts'
import { planLimits } from './rules.ts'
import { Status } from './status.tsx'
import { Used } from './used.tsx'

export function OrganizationTable({ organizations }: { organizations: readonly Organization[] }) {
  const t = texts.value.organizations
  const hasPlaces = organizations.some(({ database }) => database !== undefined)
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.plan}</th>
          <th scope="col">{t.status}</th>
          <th scope="col">{t.clients}</th>
          <th scope="col">{t.users}</th>
          {hasPlaces && <th scope="col">{t.database}</th>}
          <th scope="col">{t.created}</th>
        </tr>
      </thead>
      <tbody>
        {organizations.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              <a class="organization" href={addressOf('organizations', each.id)}>
                <span>
                  <bdi>{each.name}</bdi>
                </span>
                <span class="mono quiet">{each.id}</span>
              </a>
            </th>
            <td data-label={t.plan}>{t.plans[each.plan]}</td>
            <td data-label={t.status}>
              <Status status={each.status} />
            </td>
            <td data-label={t.clients}>
              <Used n={each.client_count} most={each.client_limit ?? planLimits[each.plan]} />
            </td>
            <td data-label={t.users}>
              <Used n={each.user_counts.dev + each.user_counts.prod} most={each.user_limit} />
            </td>
            {hasPlaces && (
              <td data-label={t.database}>
                <bdi class="mono">{each.database}</bdi>
              </td>
            )}
            <td data-label={t.created}>{day(each.created_at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
