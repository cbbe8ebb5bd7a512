import type { Language } from '../../domain/user.ts'
import { Page } from './page.tsx'

const sentences: Record<Language, string> = {
  en: 'Please try again in a minute.',
  de: 'Bitte in einer Minute noch einmal versuchen.',
  es: 'Inténtelo de nuevo en un minuto.',
  bg: 'Опитайте отново след минута.',
  uk: 'Спробуйте ще раз за хвилину.',
  ru: 'Попробуйте ещё раз через минуту.',
  ar: 'حاول مرة أخرى بعد دقيقة.',
}

/** What an address sees that opens too many links. */
export const TooManyPage = ({ language }: { language: Language }) => (
  <Page language={language} title={sentences[language]}>
    <main>
      <div class="card">
        <h1>{sentences[language]}</h1>
      </div>
    </main>
  </Page>
)
