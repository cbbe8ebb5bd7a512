import { Empty } from '../parts/empty.tsx'
import { texts } from '../i18n.ts'

export function NothingHere() {
  const { noSuchView, noSuchViewText, home } = texts.value.shell
  return (
    <Empty title={noSuchView} text={noSuchViewText} level="h1">
      <a class="button" href="/console">
        {home}
      </a>
    </Empty>
  )
}
