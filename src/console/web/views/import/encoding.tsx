import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { decodeSheet } from '../../../../domain/sheet/decode.ts'
import { language, texts } from '../../i18n.ts'
import { Choice } from '../../parts/field.tsx'

const encodings = ['windows-1252', 'windows-1251', 'windows-1256'] as const
type Encoding = (typeof encodings)[number]

/** What old spreadsheet programs of the language save. */
const usual = (): Encoding =>
  language.value === 'ar'
    ? 'windows-1256'
    : /^(?:bg|uk|ru)$/.test(language.value)
      ? 'windows-1251'
      : 'windows-1252'

/** Shows how a file that is not UTF-8 reads, before anything is done with it. */
export function Encoding({
  bytes,
  onText,
  onBack,
}: {
  bytes: Uint8Array
  onText: (text: string) => void
  onBack: () => void
}) {
  const t = texts.value.imports
  const encoding = useSignal<Encoding>(usual())
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => title.current?.focus(), [])
  const text = decodeSheet(bytes, encoding.value) ?? ''
  const [header = '', ...lines] = text.slice(0, 100_000).split(/\r\n?|\n/)
  const telling = lines.filter((line) => /[^\0-\x7f]/.test(line)).slice(0, 5)
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault()
        onText(text)
      }}
    >
      <h2 ref={title} tabIndex={-1}>
        {t.encodingTitle}
      </h2>
      <p>{t.encodingText}</p>
      <pre class="sample" dir="auto" tabIndex={0} aria-label={t.encodingText}>
        {[header, ...telling].join('\n')}
      </pre>
      <Choice
        label={t.encoding}
        value={encoding.value}
        options={encodings.map((each) => [each, t.encodings[each]])}
        onValue={(value) => {
          encoding.value = encodings.find((each) => each === value) ?? encoding.value
        }}
      />
      <footer class="actions">
        <button class="primary">{t.looksRight}</button>
        <button type="button" onClick={onBack}>
          {t.anotherFile}
        </button>
      </footer>
    </form>
  )
}
