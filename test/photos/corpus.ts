// Runs the test pictures of six well-known programs through the photo code and through the system's Chromium:
// node test/photos/corpus.ts [folder]. The fetched files stay in the folder, which is a new one by default.
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '../browser/browser.ts'
import { openEyes } from '../browser/look.ts'
import { fetchSources, pictures } from './corpus-files.ts'
import { verdictOf, type Verdict } from './verdict.ts'

const packages = ['libpng1.6', 'pillow', 'exiv2', 'libimage-exiftool-perl', 'libjpeg-turbo', 'jpeg-xl']

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'photo-corpus-'))
mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
const look = await openEyes(browser)
const counts = new Map<string, number>()
let faults = 0
for (const name of packages) {
  for (const file of pictures(fetchSources(folder, name))) {
    const verdict = await verdictOf(readFileSync(file), look)
    counts.set(lineOf(verdict), (counts.get(lineOf(verdict)) ?? 0) + 1)
    if (!verdict.isFault) continue
    faults++
    console.log(`${file.slice(folder.length + 1)}: ${lineOf(verdict)}`)
  }
}
await browser.close()
for (const [line, count] of [...counts].sort()) console.log(`${String(count).padStart(6)}  ${line}`)
console.log(`${faults} faults`)
process.exitCode = faults > 0 ? 1 : 0

function lineOf({ isFault, what }: Verdict): string {
  return `${isFault ? 'FAULT' : 'right'}: ${what}`
}
