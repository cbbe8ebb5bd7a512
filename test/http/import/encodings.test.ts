// Contract 11.1: the encodings of files.
import { expect, test } from 'vitest'
import { sheets } from '../../fixtures/sheets.ts'
import { read } from './import-app.ts'

test('a UTF-16LE file needs no charset, and a wrong one does no harm', async () => {
  for (const type of [
    'text/csv; charset=utf-16le',
    'text/csv; charset=windows-1252',
    'text/csv; charset=x',
  ]) {
    expect((await read('clients', sheets.ru, { type })).inputs[0]?.display_name).toBe('Иван Пример')
  }
})

test('a file in another charset that the runtime knows is decoded', async () => {
  // "Иван" in windows-1251, and "مثال" in windows-1256.
  const encoded = { 'windows-1251': [0xc8, 0xe2, 0xe0, 0xed], 'windows-1256': [0xe3, 0xcb, 0xc7, 0xe1] }
  const names = { 'windows-1251': 'Иван', 'windows-1256': 'مثال' }
  for (const charset of ['windows-1251', 'windows-1256'] as const) {
    const file = Uint8Array.from([
      ...new TextEncoder().encode('Email,Name\na@example.com,'),
      ...encoded[charset],
    ])
    const { inputs } = await read('clients', file, { type: `text/csv; charset=${charset}` })
    expect(inputs[0]?.display_name).toBe(names[charset])
  }
})
