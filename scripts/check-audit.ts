// Fails when npm knows a vulnerability of anything that is uploaded. A registry that keeps no such list is no failure.
import { execFile } from 'node:child_process'

interface Report {
  message?: string
  metadata?: { vulnerabilities?: { total?: number } }
}

/** What to say of the JSON of `npm audit`, and whether it is a failure. */
export function judge(output: string): { isFailure: boolean; text: string } {
  let report: Report = {}
  try {
    report = JSON.parse(output) as Report
  } catch {
    // npm found no words.
  }
  const total = report.metadata?.vulnerabilities?.total
  if (total === undefined) {
    return { isFailure: false, text: `npm audit: not checked, ${report.message ?? 'npm gave no report'}` }
  }
  return { isFailure: total > 0, text: `npm audit: ${total} known vulnerabilities in what is uploaded` }
}

if (import.meta.main) {
  // Its exit code is 1 for a vulnerability and for a registry that does not answer alike.
  execFile('npm', ['audit', '--omit=dev', '--json'], (_, output) => {
    const { isFailure, text } = judge(output)
    console.log(isFailure ? `${text}\n${output}` : text)
    if (isFailure) process.exitCode = 1
  })
}
