// What `npm start` says when it is ready.
import { clients, kindNames, kinds, organization, users, type Demo } from './demo.ts'

/** What a newcomer needs to see. The e-mail and the id are made when the command runs, so each can be pasted again. */
export function instructions(url: string, { keys, file, progressPage }: Demo): string {
  const client = `{"display_name":"Test Client","email":"client-'$(date +%s)'@example.com","weight":72.5}`
  const user =
    `{"from_id":"user-'$(date +%s)'","first_name":"Test","last_name":"User","birthdate":"1990-01-01",` +
    `"gender":"female","language":"en","goal":"maintain","timezone":"Zurich, Switzerland (UTC+01:00)",` +
    `"height_cm":170,"weight_kg":65}`
  const curl = (path: string, key: string, json?: string) =>
    `curl -sSw '\\n' ${url}${path} -H 'Authorization: Bearer ${key}'` +
    (json === undefined ? '' : ` -H 'Content-Type: application/json' -d '${json}'`)
  const page = `"${url}/client-management/events\${next:+?after=$next}" -H 'Authorization: Bearer ${keys.admin}'`
  const follow =
    `next=; while sleep 1; do page=$(curl -sS ${page}); ` +
    `case $page in ''|*'"events":[]'*) ;; *) printf '%s\\n' "$page" ;; esac; ` +
    `new=$(printf '%s' "$page" | sed -n 's/.*"next":"\\([^"]*\\)".*/\\1/p'); next=\${new:-$next}; done`
  return `
  ${'the console, for people'.padEnd(27)}${url}/console
  ${'every call, to try'.padEnd(27)}${url}/docs
  ${"a user's progress page".padEnd(27)}${progressPage}
  ${"the operator's token".padEnd(27)}OPERATOR_TOKEN in .dev.vars

The organization "${organization.id}" (plan ${organization.plan}) and its keys, kept in ${file}:

${kindNames.map((kind) => `  ${kinds[kind].name.padEnd(27)}${keys[kind]}`).join('\n')}

Create a client, list the clients, create a user:

${curl(clients, keys.admin, client)}

${curl(clients, keys.admin)}

${curl(`${users('dev')}/create-user`, keys.dev, user)}

Follow every change of a client, from the first on:

${follow}

Ctrl-C stops it; the data stays. Requests:
`
}
