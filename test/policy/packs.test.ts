import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { LANGS, textIn } from '../../src/kernel/languages.ts'
import { OBLIGATION_CODES } from '../../src/kernel/participant.ts'
import { readYaml } from '../../src/modules/policy/kept-yaml.ts'
import {
  PACKS,
  pack,
  parsePack,
  readPacks,
  requireTails,
  unverifiedRules,
  usePacks,
} from '../../src/modules/policy/policy.ts'

const text = (id: string): string => readFileSync(new URL(`${id}.yaml`, PACKS), 'utf8')
/** The China pack with one thing replaced, which must be there. */
const changed = (from: string, to: string): string => {
  const cn = text('cn')
  if (!cn.includes(from)) throw new Error(`the pack has no "${from}"`)
  return cn.replace(from, to)
}

describe('the packs that ship', () => {
  test('load, and know every obligation code, with a reason where they block', () => {
    usePacks(readPacks(), 'cn')
    for (const one of [pack('cn'), pack('instant')]) {
      expect(Object.keys(one.obligations).sort()).toEqual([...OBLIGATION_CODES].sort())
      for (const rule of Object.values(one.obligations))
        if (rule.severity === 'blocking') expect(rule.basis?.words).toBeDefined()
    }
  })

  test('say in every language what they say in one', () => {
    const said = (value: unknown): unknown[] => {
      if (typeof value !== 'object' || value === null) return []
      return ['en' in value ? [value] : [], ...Object.values(value).map(said)].flat()
    }
    const texts = readPacks().flatMap(said)
    expect(texts.length).toBeGreaterThan(50)
    for (const text of texts) expect(Object.keys(Object(text))).toEqual(expect.arrayContaining([...LANGS]))
  })

  test('of somebody else need the first language alone, and its readers of others are given that', () => {
    const both = "{ en: 'Network logs.', zh-CN: '网络日志。' }"
    const { basis } = parsePack(changed(both, '{ en: Network logs. }')).retention.devices_and_logs
    expect(basis).toEqual({ en: 'Network logs.' })
    expect(() => parsePack(changed(both, '{ zh-CN: 网络日志。 }'))).toThrow(/devices_and_logs/)
    expect(textIn({ en: 'Network logs.' }, 'zh-CN')).toBe('Network logs.')
    expect(textIn({ en: 'Network logs.', 'zh-CN': '网络日志。' }, 'zh-CN')).toBe('网络日志。')
  })

  test('are read from a copy only when it is whole and of this very text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quittance-packs-'))
    const kept = pathToFileURL(`${folder}/`)
    const copy = join(folder, 'x.yaml.json')
    const source = 'dust: 5\nwords: { en: five }\n'
    const said = { dust: 5, words: { en: 'five' } }
    const read = (yaml = source) => readYaml(yaml, 'x.yaml', kept)
    expect(read()).toEqual(said)
    const whole = readFileSync(copy, 'utf8')
    expect(read()).toEqual(said)
    // A line that a hand, a bad disk or a half-written file has made of it.
    for (const broken of [whole.replace('five', 'nine'), whole.slice(0, -2), '', '{}', whole.slice(70)]) {
      writeFileSync(copy, broken)
      expect(read()).toEqual(said)
      expect(readFileSync(copy, 'utf8')).toBe(whole)
    }
    expect(read(source.replace('5', '6'))).toEqual({ ...said, dust: 6 })
    expect(read()).toEqual(said)
    expect(readYaml(source, 'x.yaml', new URL('x.yaml.json/', kept))).toEqual(said)
    expect(() => read('a: [')).toThrow(/flow|sequence/i)
    rmSync(folder, { recursive: true })
  })

  test('cn says which rules rest on sources that were not read at the origin', () => {
    usePacks(readPacks(), 'cn')
    expect(pack('cn').verified).toBe(false)
    expect(unverifiedRules(pack('cn'))).toEqual(expect.arrayContaining(['max_total', 'proof']))
    expect(unverifiedRules(pack('cn'))).not.toContain('obligations.balance.positive')
  })

  test('instant waits for nothing', () => {
    usePacks(readPacks(), 'instant')
    expect(pack('instant').cooling_off).toMatchObject({ base: 'P0D', weak_proof: 'P0D' })
  })
})

describe('a pack does not load', () => {
  const faulty: [name: string, yaml: () => string, message: RegExp][] = [
    ['when its steps exceed max_total', () => changed('weak_proof: P7D', 'weak_proof: P10D'), /max_total: .*18 days.*15 working days/],
    ['when a first payment waits longer than anybody would', () => changed('new_payee: PT24H', 'new_payee: P4D'), /money_out.new_payee: P4D is longer than P3D/],
    ['when the tail is shorter than a rail window', () => changed('length: P180D', 'length: P90D'), /tail: P90D is shorter than late_money.refund \(P180D\)/],
    ['when a blocking rule has no legal basis', () => changed('instrument.linked:\n    severity: consequence', 'instrument.linked:\n    severity: blocking'), /obligations.instrument.linked: a blocking rule needs a legal basis/],
    ['when it calls itself verified and is not', () => changed('verified: false', 'verified: true'), /verified: true, but .*max_total/],
    ['when a source is missing', () => changed('  dust: [payment_24, house]', '  dust: [payment_25]'), /dust: sources has no "payment_25"/],
    ['when a time is no duration', () => changed('quote_valid: PT15M', 'quote_valid: 15 minutes'), /quote_valid: /],
    ['when a field is unknown', () => changed('quote_valid: PT15M', 'quote_valid: PT15M\nsurprise: 1'), /additional/],
    ['M13 when an obligation is left out', () => changed('  destination.missing:\n    severity: consequence\n    disclosure: full\n', ''), /destination.missing/],
    ['when a currency cannot be held', () => changed("amount_over: { CNY:", "amount_over: { XYZ: '1', CNY:"), /review.amount_over: XYZ cannot be held/],
    ['when the time zone does not exist', () => changed('Asia/Shanghai', 'Asia/Peking'), /time_zone: Asia\/Peking/],
    ['when something confirms that cannot cancel', () => changed('  cancel: [passkey, totp, code,', '  cancel: [passkey, totp,'), /proof.cancel: code confirms but does not cancel/],
    ['when keeping at least is longer than at most', () => changed('{ min: P10Y, max: P10Y, start: closed', '{ min: P10Y, max: P9Y, start: closed'), /retention.identity_documents: min P10Y is longer than max P9Y/],
    ['when a reason of keeping is said in one language', () => changed("{ en: 'Network logs.', zh-CN: '网络日志。' }", 'Network logs.'), /retention.devices_and_logs: basis is not said/],
    ['when dust can only be given away', () => changed('choices: [pay_out, claim]', 'choices: [donate, forfeit]'), /dust.choices/],
    ['when late transfers would be kept, which never come', () => changed('wallet: { policy: reject', 'wallet: { policy: suspense'), /late_money.wallet: a transfer to a closed wallet is refused/],
    ['when reminders would follow without end', () => changed('remind: P90D', 'remind: PT0S'), /unclaimed.remind: PT0S is no time at all/],
    ['when a late refund would go back to who owes it', () => changed('refund: { policy: suspense', 'refund: { policy: reject'), /late_money.refund: a refund is owed/],
    ['when it is not YAML', () => 'id: [', /not YAML/],
  ] // biome-ignore format: a table
  test.each(faulty)('%s', (_name, yaml, message) => {
    expect(() => parsePack(yaml())).toThrow(message)
  })

  test('and every fault is listed at once', () => {
    const two = changed('length: P180D', 'length: P90D').replace('weak_proof: P7D', 'weak_proof: P10D')
    expect(() => parsePack(two)).toThrow(/max_total[\s\S]*tail/)
  })

  test('M17: a participant with a longer late window than the tail stops the start', () => {
    usePacks(readPacks(), 'cn')
    expect(() => requireTails([{ name: 'payments', longestLateWindow: 'P180D' }])).not.toThrow()
    expect(() => requireTails([{ name: 'payments', longestLateWindow: 'P1Y' }])).toThrow(
      /late window of payments/,
    )
  })
})
