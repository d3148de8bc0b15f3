import { BlockList, isIPv6 } from 'node:net'
import { mac } from '../../kernel/keys/keys.ts'

/**
 * Where a request comes from, coarse and keyed: an IPv4 address, or the /64 of an IPv6 one (one household), as
 * a MAC that means nothing outside this installation.
 */
export const sourceOf = (ip: string): string => {
  const known = sources.get(ip)
  if (known) return known
  const source = mac('source', networkOf(ip)).toString('base64url').slice(0, 22)
  if (sources.size >= REMEMBERED) sources.clear()
  sources.set(ip, source)
  return source
}

const REMEMBERED = 10_000
const sources = new Map<string, string>()

const networkOf = (ip: string): string => {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (v4) return v4
  if (!isIPv6(ip)) return 'unknown'
  const [head = '', tail] = ip.split('%')[0]?.split('::') ?? []
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** What a client calls itself, keyed in the same way: an update of it is no new device. */
export const deviceOf = (userAgent: string | undefined): string =>
  mac('device', (userAgent ?? '').slice(0, LONGEST_NAME).replaceAll(/[\d._]+/g, ''))
    .toString('base64url')
    .slice(0, 22)
const LONGEST_NAME = 512

/** Loopback, link-local and private networks (RFC 6890). */
const near = new BlockList()
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  near.addSubnet(net, bits, 'ipv4')
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')
near.addSubnet('fe80::', 10, 'ipv6')

/** Is this an address of the operator's own network? */
export const isNear = (ip: string): boolean =>
  near.check(networkAddress(ip), isIPv6(networkAddress(ip)) ? 'ipv6' : 'ipv4')

const networkAddress = (ip: string): string => ip.replace(/^::ffff:(?=\d+\.)/i, '')
