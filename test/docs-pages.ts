// The pages of the documentation, and the files that they may name.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/wrangler.ts'

const notOurs = /^(?:node_modules|dist|\.git|\.wrangler|\.tmp|\.screenshots)(?:\/|$)/
export const files = globSync(['**', '.ci/**', '.*'], {
  cwd: root,
  exclude: (path) => notOurs.test(path),
}).filter((path) => !notOurs.test(path))
export const pages = files.filter((file) => /^(?:README|docs\/[^/]+)\.md$/.test(file)).sort()
export const read = (file: string) => readFileSync(join(root, file), 'utf8')
export const withoutBlocks = (text: string) => text.replace(/^```[^]*?^```$/gm, '')
/** The text between each pair of backquotes outside code blocks. */
export const quoted = (text: string) =>
  [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
