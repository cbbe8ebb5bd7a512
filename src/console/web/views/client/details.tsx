import type { ComponentChildren } from 'preact'
import { texts } from '../../i18n.ts'
import type { Card } from './card.ts'
import { fields } from './fields.tsx'
import { InPlace } from './in-place.tsx'
import { metadata } from './metadata.tsx'

/** The fields of the client, by what they are about. */
export function Details({ card, isFixed }: { card: Card; isFixed: boolean }) {
  const t = texts.value.client
  const { contact, about, sizes, activities, tags } = fields()
  const common = { card, isFixed }
  return (
    <section class="card stack details">
      <Group title={t.contact}>
        {contact.map((line) => (
          <InPlace key={line.name} {...common} line={line} />
        ))}
      </Group>
      <Group title={t.about}>
        {about.map((line) => (
          <InPlace key={line.name} {...common} line={line} />
        ))}
        <InPlace {...common} line={activities} />
        <InPlace {...common} line={tags} />
      </Group>
      <Group title={t.sizes} isShort>
        {sizes.map((line) => (
          <InPlace key={line.name} {...common} line={line} />
        ))}
      </Group>
      <Group title={t.other}>
        <InPlace {...common} line={metadata()} />
      </Group>
    </section>
  )
}

const Group = ({
  title,
  isShort = false,
  children,
}: {
  title: string
  isShort?: boolean
  children: ComponentChildren
}) => (
  <section>
    <h2>{title}</h2>
    <div class={isShort ? 'lines short' : 'lines'}>{children}</div>
  </section>
)
