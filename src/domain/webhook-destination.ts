import { textLimits } from './limits.ts'
import * as sentences from './sentences.ts'
import { isPlain } from './text.ts'

const web = /^https?:\/\/[^/\\]/i
const loopback = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/
const address = /^(?:\[.+\]|\d+(?:\.\d+){3})$/
const name = /^(?:[\w-]{1,63}\.)+[\w-]{1,63}$/
/** Names that lead to no host of the public network. */
const inside = /(?:^|\.)(?:localhost|local|internal|home\.arpa)$/
/** The port of https is blank. */
const ports = ['', '8443']

/**
 * Why no webhook may point to an address; undefined if one may. The URL parser brings each notation of a host into one:
 * numbers of any base, percent signs, wide characters, other scripts.
 * @param ownHosts the hosts of this deployment, with the port if there is one
 * @param isLocal on the developer's machine, where receivers need neither https nor a certain port
 */
export function refusedDestination(
  text: string,
  ownHosts: readonly string[],
  isLocal: boolean,
): string | undefined {
  const isShort = text.length <= textLimits.url && isPlain(text)
  const url = isShort && web.test(text) ? URL.parse(text) : null
  if (!url) return sentences.badUrl
  if (url.username !== '' || url.password !== '') return sentences.urlWithCredentials
  const { protocol, hostname, port } = url
  const own = ownHosts.flatMap((host) => URL.parse(`${protocol}//${host}`) ?? [])
  if (isLocal && loopback.test(hostname)) {
    const isOwn = own.some((each) => each.port === port && loopback.test(each.hostname))
    return isOwn ? sentences.urlIsOurs : undefined
  }
  if (protocol !== 'https:') return sentences.badUrl
  if (!ports.includes(port)) return sentences.urlPort
  if (address.test(hostname)) return sentences.urlIsAddress
  if (!name.test(hostname) || inside.test(hostname)) return sentences.urlHost
  return own.some((each) => each.hostname.replace(/\.$/, '') === hostname) ? sentences.urlIsOurs : undefined
}
