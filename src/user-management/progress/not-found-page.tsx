import type { Language } from '../../domain/user.ts'
import { messages } from './messages/index.ts'
import { Page } from './page.tsx'

/** What a link shows that is nobody's, or no longer: the same in each case. */
export const NotFoundPage = ({ language }: { language: Language }) => {
  const text = messages[language]
  return (
    <Page language={language} title={text.linkIsDead}>
      <main>
        <div class="card">
          <h1>{text.linkIsDead}</h1>
          <p>{text.askForLink}</p>
        </div>
      </main>
    </Page>
  )
}
