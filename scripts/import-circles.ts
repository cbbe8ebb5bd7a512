import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Rule } from 'eslint'
import ts from 'typescript'

const imported = new Map<string, string[]>()

/** The files that a file imports, for values or for types alone. Packages and other than TypeScript lead nowhere. */
function importsOf(file: string): string[] {
  const known = imported.get(file)
  if (known) return known
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true)
  const found = importedFiles.flatMap(({ fileName }) => fileOf(file, fileName) ?? [])
  imported.set(file, found)
  return found
}

function fileOf(importer: string, specifier: string): string | undefined {
  const file = resolve(dirname(importer), specifier)
  return /^\.{1,2}\/.*\.tsx?$/.test(specifier) && existsSync(file) ? file : undefined
}

/** The shortest way along imports from one file to another. */
function wayBetween(from: string, to: string): string[] | undefined {
  const ways = [[from]]
  const seen = new Set([from])
  for (const way of ways) {
    const last = way.at(-1) ?? from
    if (last === to) return way
    for (const next of importsOf(last)) {
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return undefined
}

/**
 * Reports an import that leads back to its own file. The rules of that name in eslint-plugin-import and -import-x pass over
 * `import type`; but two files that know each other's types cannot be read one after the other either.
 */
export const importCircles: Rule.RuleModule = {
  create(context) {
    const check = (node: Rule.Node & { source?: { value?: unknown } | null | undefined }) => {
      const specifier = node.source?.value
      const file = typeof specifier === 'string' ? fileOf(context.filename, specifier) : undefined
      const way = file && wayBetween(file, context.filename)
      if (!way) return
      const circle = way.map((each) => relative(context.cwd, each)).join(' → ')
      context.report({ node, message: `An import circle: → ${circle}` })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check }
  },
}
