import { fill, number, texts } from '../../i18n.ts'
import type { Database } from './desk.ts'

/** What the platform lets a database hold, in bytes. */
const most = 10_000_000_000

const megabytes = (bytes: number) =>
  number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })

/** The databases and how full each is. */
export function Databases({ databases }: { databases: readonly Database[] }) {
  const t = texts.value.organizations
  return (
    <section class="card flush" aria-labelledby="databases">
      <h2 id="databases" class="section-title">
        {t.databases}
      </h2>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.size}</th>
            <th scope="col">{t.title}</th>
            <th scope="col">{t.clients}</th>
            <th scope="col">{t.users}</th>
          </tr>
        </thead>
        <tbody>
          {databases.map((each) => (
            <tr key={each.name}>
              <th scope="row">
                <bdi class="mono">{each.name}</bdi>
              </th>
              <td data-label={t.size}>
                {megabytes(each.size_bytes)}{' '}
                <span class="quiet">
                  {fill(t.full, {
                    percent: number(each.size_bytes / most, { style: 'percent', maximumFractionDigits: 1 }),
                  })}
                </span>
              </td>
              <td data-label={t.title}>{number(each.organization_count)}</td>
              <td data-label={t.clients}>{number(each.client_count)}</td>
              <td data-label={t.users}>{number(each.user_counts.dev + each.user_counts.prod)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
