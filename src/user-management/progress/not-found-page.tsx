import type { Language } from '../../domain/user.ts'
import type { Brand } from './brand.ts'
import { messages } from './messages/index.ts'
import { Document } from './document.tsx'

/** The page for a link that is unknown or replaced: both look the same. */
export const NotFoundPage = ({ language, brand }: { language: Language; brand: Brand }) => {
  const text = messages[language]
  return (
    <Document language={language} title={text.linkIsDead} brand={brand}>
      <main>
        <p class="card">{text.askForLink}</p>
      </main>
    </Document>
  )
}
