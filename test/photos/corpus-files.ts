import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** Fetches a Debian source package from the machine's mirror and unpacks it; gives the folder. */
export function fetchSources(folder: string, name: string): string {
  const own = join(folder, name)
  if (existsSync(own)) return own
  const apt = aptOptions(folder)
  if (!existsSync(join(folder, 'lists'))) {
    mkdirSync(join(folder, 'lists'))
    execFileSync('apt-get', [...apt, 'update'], { stdio: 'inherit' })
  }
  mkdirSync(own)
  execFileSync('apt-get', [...apt, 'source', '--tar-only', name], { cwd: own, stdio: 'inherit' })
  for (const archive of readdirSync(own).filter((file) => /\.orig.*\.tar\.[a-z0-9]+$/.test(file)))
    execFileSync('tar', ['xf', archive], { cwd: own })
  return own
}

/** Runs apt with lists of its own: the machine's Debian mirrors, for source packages. */
function aptOptions(folder: string): string[] {
  const parts = join(folder, 'sources')
  mkdirSync(parts, { recursive: true })
  const stanzas = ['/etc/apt/sources.list', ...listed('/etc/apt/sources.list.d')]
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split(/\n{2,}|\n(?=deb )/))
    .filter((stanza) => /\/debian\s/.test(stanza))
  const lines = stanzas
    .filter((stanza) => /^deb /m.test(stanza))
    .map((line) => line.replace(/^deb /gm, 'deb-src '))
  const modern = stanzas
    .filter((stanza) => /^Types:/m.test(stanza))
    .map((stanza) => stanza.replace(/^Types:.*$/m, 'Types: deb-src'))
  writeFileSync(join(parts, 'lines.list'), `${lines.join('\n')}\n`)
  writeFileSync(join(parts, 'modern.sources'), `${modern.join('\n\n')}\n`)
  const options = {
    'Dir::Etc::SourceList': '/dev/null',
    'Dir::Etc::SourceParts': parts,
    'Dir::State::Lists': join(folder, 'lists'),
    'APT::Sandbox::User': 'root',
  }
  return Object.entries(options).flatMap(([option, value]) => ['-o', `${option}=${value}`])
}

const listed = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : []

const extensions =
  '.jpg .jpeg .jpe .jfif .mpo .png .apng .gif .webp .heic .heif .avif .bmp .tif .tiff .jxl .jp2 .j2k .svg .ico'.split(
    ' ',
  )

/** Every file below a folder that has a picture's extension, or begins like a JPEG or PNG. */
export function* pictures(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile() || statSync(file).size > 20_000_000) continue
    const start = readFileSync(file).subarray(0, 4).toString('latin1')
    if (extensions.includes(extname(file).toLowerCase()) || /^(?:\xff\xd8\xff|\x89PNG)/.test(start))
      yield file
  }
}
