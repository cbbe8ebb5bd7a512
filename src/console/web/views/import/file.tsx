import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { decodeSheet } from '../../../../domain/sheet/decode.ts'
import { texts } from '../../i18n.ts'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useFirst } from '../../parts/use-first.ts'
import { Encoding } from './encoding.tsx'
import { openSheet } from './opening.ts'
import { bytesOf, sheetOf, type Unreadable } from './reading.ts'
import { template, templates } from './template.ts'

/** The first step: a file is dropped or chosen. */
export function ChooseFile() {
  const { imports: t } = texts.value
  const input = useRef<HTMLInputElement>(null)
  const first = useFirst<HTMLButtonElement>(true)
  const isReading = useSignal(false)
  const isOver = useSignal(false)
  const problem = useSignal<Unreadable | undefined>(undefined)
  /** A file that is not UTF-8. */
  const other = useSignal<{ name: string; bytes: Uint8Array } | undefined>(undefined)

  async function read(name: string, text: string) {
    isReading.value = true
    const sheet = await sheetOf(name, text)
    isReading.value = false
    if (typeof sheet === 'string') {
      problem.value = sheet
      other.value = undefined
    } else openSheet(sheet)
  }
  async function take(file: File | undefined) {
    if (!file) return
    problem.value = undefined
    const bytes = await bytesOf(file)
    if (typeof bytes === 'string') {
      problem.value = bytes
      return
    }
    const text = decodeSheet(bytes, undefined)
    if (text === undefined) other.value = { name: file.name, bytes }
    else await read(file.name, text)
  }

  if (isReading.value) return <Loading />
  const { value: notUtf8 } = other
  if (notUtf8)
    return (
      <Encoding
        bytes={notUtf8.bytes}
        onText={(text) => void read(notUtf8.name, text)}
        onBack={() => {
          other.value = undefined
        }}
      />
    )
  return (
    <section class="card stack">
      {problem.value && (
        <p class="failed" role="alert">
          {t.unreadable[problem.value]}
        </p>
      )}
      <div
        class={isOver.value ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          isOver.value = true
        }}
        onDragLeave={() => {
          isOver.value = false
        }}
        onDrop={(event) => {
          event.preventDefault()
          isOver.value = false
          void take(event.dataTransfer?.files[0])
        }}
      >
        <Icon name="upload" />
        <p class="drop-title">{t.drop}</p>
        <button type="button" class="primary" {...first} onClick={() => input.current?.click()}>
          {t.choose}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t.choose}
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,text/csv"
          onChange={({ currentTarget }) => {
            void take(currentTarget.files?.[0])
            // The same file can be chosen again once it has been mended.
            currentTarget.value = ''
          }}
        />
        <p class="quiet">{t.takes}</p>
      </div>
      <p class="chips quiet">
        {t.template}
        {templates.map((kind) => (
          <button
            key={kind}
            type="button"
            class="link"
            onClick={() => {
              template(kind)
            }}
          >
            <Icon name="download" /> {t.kinds[kind]}
          </button>
        ))}
      </p>
    </section>
  )
}
