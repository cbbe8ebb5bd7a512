// Vitest appends the source map of a module to its code. The Workers pool sends both as code, so the map is not
// found, and a failure would be reported at a line of the compiled module.

const marker = '\n//# vitestSourceMap='

interface Modules {
  getModuleById(id: string): { meta?: { code?: string; sourceMap?: string } } | undefined
  getModuleSourceMapById(id: string): unknown
}
declare global {
  var __vitest_worker__: { evaluatedModules: Modules }
}

/** Makes stacks show the lines of the sources; called once for each test file. */
export function mapStacks(): void {
  const modules = globalThis.__vitest_worker__.evaluatedModules
  if (Object.hasOwn(modules, 'getModuleSourceMapById')) return
  const mapOf = modules.getModuleSourceMapById.bind(modules)
  modules.getModuleSourceMapById = (id) => {
    const { meta } = modules.getModuleById(id) ?? {}
    const at = meta?.sourceMap === undefined ? (meta?.code?.lastIndexOf(marker) ?? -1) : -1
    if (meta?.code !== undefined && at >= 0) meta.sourceMap = meta.code.slice(at + marker.length)
    return mapOf(id)
  }
}
