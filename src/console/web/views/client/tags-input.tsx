import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { fill, texts } from '../../i18n.ts'
import { afterPress } from '../../parts/after-press.ts'
import { Icon } from '../../parts/icon.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import { tagsInUse } from '../clients/roster.ts'
import { tagsIn } from '../clients/tags-in.ts'
import type { Control } from './line.ts'

const key = (tag: string) => tag.normalize('NFC').toLowerCase()

/** A list of tags with a line to add some; it offers those in use. Enter adds, and saves where nothing is typed. */
export function TagsInput({ value, onValue, names }: Control<string[]>) {
  const t = texts.value.client
  const next = useSignal('')
  const shown = useSignal<readonly string[] | undefined>(undefined)
  const list = useId()
  const known = useLoaded('', tagsInUse).data ?? []
  const add = () => {
    const all = [...value]
    for (const tag of tagsIn(next.value)) if (!all.some((each) => key(each) === key(tag))) all.push(tag)
    next.value = ''
    if (all.length === value.length) return
    onValue(all)
    // The new chips move what is below, and where a press has ended the typing, it must find its button.
    shown.value = value
    afterPress(() => {
      shown.value = undefined
    })
  }
  const chips = shown.value ?? value
  return (
    <>
      {chips.length > 0 && (
        <span class="tags">
          {chips.map((tag) => (
            <button
              key={tag}
              type="button"
              class="chip"
              aria-label={fill(t.removeTag, { tag })}
              onClick={(event) => {
                // The button goes: the line below keeps the focus in the field.
                event.currentTarget.closest('.field')?.querySelector('input')?.focus()
                onValue(value.filter((each) => each !== tag))
              }}
            >
              <bdi>{tag}</bdi> <Icon name="close" />
            </button>
          ))}
        </span>
      )}
      <input
        {...names}
        dir="auto"
        autocomplete="off"
        list={list}
        maxLength={40}
        value={next.value}
        onInput={(event) => {
          next.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || next.value.trim() === '') return
          event.preventDefault()
          event.stopPropagation()
          add()
        }}
        onBlur={add}
      />
      <datalist id={list}>
        {known.slice(0, 100).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  )
}
