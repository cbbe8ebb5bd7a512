import { requestLimits } from '../limits.ts'

// What callers read of an import's file.
export const fileNotUtf8 = 'The file is not UTF-8: save it as "CSV UTF-8", or send charset=windows-1252'
export const fileIsSpreadsheet = 'The file is a spreadsheet and not CSV: save it as "CSV UTF-8"'
export const openQuote = 'The file has a quote that is never closed'
export const noRows = 'The file has no rows'
export const tooManyRows = `The file must have at most ${requestLimits.rows} rows`
export const tooManyColumns = `The file must have at most ${requestLimits.elements} columns`
export const noColumn = (field: string) => `The file has no column ${field}`
export const twoColumns = (one: string, other: string, field: string) =>
  `The columns "${one}" and "${other}" are both ${field}: keep one`
export const cellWithoutColumn = (column: number) =>
  `row has a value in column ${column}, which has no name in the header`
export const rowNotObject = 'row must be a JSON object'
export const noKeyForDryRun = 'Idempotency-Key is not taken with dry_run=true, which changes nothing'

// What they read of its rows.
export const alsoInRow = (field: string, row: number) => `${field}: also in row ${row}`
export const beyondPlaces = (rows: number, places: number) =>
  `The file has ${rows} rows to create, and the plan ${places} places left`
export const noPhotoInFile = 'profile_photo is not imported: send it with PUT /client-management/clients'
export const refusedBefore = (field: string) => `${field} was refused when the file was first sent`
