// The words that the import wizard shows for fields are words that the service reads: its empty tables can be filled in.
import { expect, test } from 'vitest'
import { clientSheet } from '../../src/client-management/import-clients.ts'
import { fieldsOf } from '../../src/console/web/views/import/fields.ts'
import { imports as ar } from '../../src/console/web/views/import/messages/ar.ts'
import { imports as bg } from '../../src/console/web/views/import/messages/bg.ts'
import { imports as de } from '../../src/console/web/views/import/messages/de.ts'
import { imports as en } from '../../src/console/web/views/import/messages/en.ts'
import { imports as es } from '../../src/console/web/views/import/messages/es.ts'
import { imports as ru } from '../../src/console/web/views/import/messages/ru.ts'
import { imports as uk } from '../../src/console/web/views/import/messages/uk.ts'
import { fieldsIn } from '../../src/domain/sheet/columns.ts'
import { foldedWords } from '../../src/domain/sheet/names/index.ts'

const words = foldedWords()
const asColumns = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, true]))

test.each(Object.entries({ en, de, es, bg, uk, ru, ar }))(
  'in %s the names of fields are read as these fields',
  (_, { fields: labels }) => {
    const read = Object.values(fieldsOf).flatMap((fields) => {
      const whole = fields.filter((field) => !/^(?:first|last)_name$/.test(field))
      const parts = fields.filter((field) => field !== 'display_name')
      return [whole, parts].map((own) => [
        own,
        fieldsIn(
          own.map((field) => labels[field]),
          asColumns(whole),
          words,
        ),
      ])
    })
    expect(read.map(([, found]) => found)).toEqual(read.map(([own]) => own))
  },
)

test('the wizard knows the columns of the import of clients', () => {
  const own = fieldsOf.clients.filter((field) => field !== 'first_name' && field !== 'last_name')
  expect(own.toSorted()).toEqual(Object.keys(clientSheet.columns).toSorted())
})
