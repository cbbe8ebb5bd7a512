import ts from 'typescript'

/**
 * Source code whose texts, which are SQL, have no more white space than SQL needs; what SQL itself quotes stays.
 * @throws Error of a text whose quotes are open at its end
 */
export function withShortSql(source: string): string {
  const file = ts.createSourceFile('', source, ts.ScriptTarget.Latest, true)
  const changes: { start: number; end: number; text: string }[] = []

  /** Shortens the pieces of one text, between which values stand. */
  function shorten(pieces: readonly ts.Node[]): void {
    let isQuoted = false
    for (const piece of pieces) {
      // The first and the last character are the code's own; the end of a piece before a value has two.
      const start = piece.getStart(file) + 1
      const end = piece.getEnd() - (ts.isTemplateHead(piece) || ts.isTemplateMiddle(piece) ? 2 : 1)
      const parts = source.slice(start, end).split("'")
      const text = parts
        .map((part, place) => ((place % 2 === 1) === isQuoted ? shorter(part) : part))
        .join("'")
      changes.push({ start, end, text })
      isQuoted = (parts.length % 2 === 0) !== isQuoted
    }
    if (isQuoted)
      throw new Error(`The quotes of ${pieces.map((piece) => piece.getText(file)).join('…')} are open`)
  }

  function visit(node: ts.Node): void {
    if (ts.isTemplateExpression(node))
      shorten([node.head, ...node.templateSpans.map(({ literal }) => literal)])
    else if (ts.isNoSubstitutionTemplateLiteral(node)) shorten([node])
    else if (ts.isStringLiteral(node) && node.text !== "'") shorten([node])
    ts.forEachChild(node, visit)
  }
  visit(file)

  let short = ''
  let done = 0
  for (const { start, end, text } of changes.toSorted((one, other) => one.start - other.start)) {
    short += source.slice(done, start) + text
    done = end
  }
  return short + source.slice(done)
}

/** A minus sign keeps its spaces: two of them would begin a comment. */
const shorter = (sql: string) => sql.replace(/\s+/g, ' ').replace(/ ?(<>|<=|>=|\|\||->>|[=,<>()+*]) ?/g, '$1')
