import type { Language } from '../../domain/user.ts'
import type { Brand } from './brand.ts'
import { messages } from './messages/index.ts'
import { Document } from './document.tsx'

/** What a link shows that is nobody's, or no longer: the same in each case. */
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
