import { Failure } from '../../api/failure.ts'

/** The answers of an import that are about its file say best themselves what is wrong. */
export function refusalOf(failure: Failure): Failure {
  const isAboutFile = failure.kind === 'refused' || failure.kind === 'missing'
  if (!isAboutFile) return failure
  const said = [failure.message, ...failure.problems.map(({ message }) => message)]
  return new Failure('refused', [...new Set(said)].join('. '), failure.problems, failure.requestId)
}
