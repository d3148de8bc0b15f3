/**
 * Who may read how the server is doing: whoever shows `QUITTANCE_METRICS_TOKEN`, and where none is set, whoever asks from this
 * machine itself. An address alone says nothing: behind a proxy every stranger comes from the proxy's, a private one.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList, isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Config } from '../../kernel/config.ts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

const isLoopback = (address: string): boolean => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return loopback.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')
}

/** What proxies add. One of them is enough: then somebody else asks through whoever is connected. */
const FORWARDED =
  /^(forwarded|via|x-forwarded(-.*)?|x-real-ip|x-client-ip|x-cluster-client-ip|x-original-.*|true-client-ip|cf-.*|x-envoy-.*)$/

type Asking = Pick<FastifyRequest, 'headers' | 'hostname'> & {
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/**
 * Connected from this machine, to a name of this machine, and for nobody else. The name tells a proxy that passes it on, and a
 * page that had its own name resolved to 127.0.0.1.
 */
const asksFromHere = ({ headers, hostname, socket }: Asking): boolean =>
  isLoopback(socket.remoteAddress ?? '') &&
  (hostname === 'localhost' || isLoopback(hostname.replace(/^\[(.*)\]$/, '$1'))) &&
  !Object.keys(headers).some((name) => FORWARDED.test(name))

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

export const createInsiders = ({ metricsToken }: Pick<Config, 'metricsToken'>) => {
  const wanted = metricsToken === undefined ? undefined : hashOf(metricsToken)
  return (asking: Asking): boolean => {
    if (!wanted) return asksFromHere(asking)
    const [, given] = /^Bearer +(\S+)$/i.exec(asking.headers.authorization ?? '') ?? []
    return given !== undefined && timingSafeEqual(hashOf(given), wanted)
  }
}
