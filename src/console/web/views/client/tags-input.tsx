import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { fill, texts } from '../../i18n.ts'
import { Icon } from '../../parts/icon.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import { tagsInUse } from '../clients/roster.ts'
import type { Control } from './line.ts'

const key = (tag: string) => tag.normalize('NFC').toLowerCase()

/** A list of tags with a line to add one; it offers those in use. Enter adds, and saves where nothing is typed. */
export function TagsInput({ value, onValue, names }: Control<string[]>) {
  const t = texts.value.client
  const next = useSignal('')
  const list = useId()
  const known = useLoaded('', tagsInUse).data ?? []
  const add = () => {
    const tag = next.value.trim()
    next.value = ''
    if (tag !== '' && !value.some((each) => key(each) === key(tag))) onValue([...value, tag])
  }
  return (
    <>
      {value.length > 0 && (
        <span class="tags">
          {value.map((tag) => (
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
