import type { Language } from '../../domain/user.ts'
import type { Brand } from './brand.ts'
import { Document } from './document.tsx'

const sentences: Record<Language, string> = {
  en: 'Please try again in a minute.',
  de: 'Bitte in einer Minute noch einmal versuchen.',
  es: 'Inténtalo de nuevo en un minuto.',
  bg: 'Опитай отново след минута.',
  uk: 'Спробуйте ще раз за хвилину.',
  ru: 'Попробуйте ещё раз через минуту.',
  ar: 'حاول مرة أخرى بعد دقيقة.',
}

/** The page for a client address that opens too many links. */
export const TooManyPage = ({ language, brand }: { language: Language; brand: Brand }) => (
  <Document language={language} title={sentences[language]} brand={brand}>
    <main />
  </Document>
)
