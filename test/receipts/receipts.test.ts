import { compactVerify, importJWK } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { publicJwks } from '../../src/kernel/keys/keys.ts'
import { append, integrate, proofOf } from '../../src/modules/audit/audit.ts'
import { canonicalJson } from '../../src/platform/receipts/canonical.ts'
import type { AcceptanceReceipt, ClosingReceipt } from '../../src/platform/receipts/payload.ts'
import { commitment, newSalt, signReceipt } from '../../src/platform/receipts/sign.ts'
import { identityText } from '../../src/platform/receipts/subject.ts'
import { isAbout, opens, paperKind, verifyReceipt } from '../../src/platform/receipts/verify.ts'
import { freshDb, type TestDb } from '../harness.ts'

const salt = newSalt()
const at = '2026-11-22T08:00:00.000Z'
const closure = newId(3)

const receipt = (more: Partial<AcceptanceReceipt> = {}): AcceptanceReceipt => ({
  v: 1,
  kind: 'acceptance',
  id: newId(3),
  case: closure,
  issuer: 'https://wallet.example',
  issued_at: at,
  requested_at: at,
  pack: { id: 'cn', version: '2026-11-22.1', verified: false },
  subject: commitment(salt, 'subject', 'person-1'),
  audit: { leaf: newId(3), leaf_hash: '0'.repeat(64) },
  accepted_at: at,
  cooling_off_until: '2026-11-25T08:00:00.000Z',
  statutory_by: '2026-12-11T08:00:00.000Z',
  strength: 'strong',
  quote: { id: newId(3), hash: 'a'.repeat(64) },
  payouts: [
    {
      currency: 'CNY',
      amount: '12345',
      fee: '0',
      way: 'own_account',
      destination: commitment(salt, 'destination', 'CN bank 1234'),
    },
  ],
  consequences: ['instrument.linked'],
  ...more,
})

describe('canonical JSON', () => {
  test('sorts keys by UTF-16 code units and writes text as RFC 8785 does', () => {
    const value = {
      b: 1,
      a: [true, null, '\u20ac$\u000f\nA\'B"\\'],
      '': 0,
      '\u{1f600}': 'x',
      '\ufb33': 'y',
      u: undefined,
    }
    expect(canonicalJson(value)).toBe(
      '{"":0,"a":[true,null,"€$\\u000f\\nA\'B\\"\\\\"],"b":1,"\u{1f600}":"x","\ufb33":"y"}',
    )
  })

  test.each([[1.5], [Number.NaN], [2 ** 53], [10n], [new Date(0)], ['\ud800'], [() => 1]])(
    'refuses %s, which can be read in two ways',
    (value) => {
      expect(() => canonicalJson({ value })).toThrow(/canonical|integer|surrogate/)
    },
  )
})

describe('a receipt', () => {
  test('verifies whatever else stands in the key set, and in any order (RFC 7517 §5)', async () => {
    const jws = signReceipt(receipt())
    const { keys } = publicJwks()
    const [own] = keys
    const others: unknown[] = [
      { kty: 'RSA', kid: own?.kid, n: 'AQAB', e: 'AQAB' },
      { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' },
      { ...own, use: 'enc' },
      { kty: 'OKP', crv: 'Ed25519', x: '!', kid: own?.kid },
      { kty: 'later' },
      null,
      7,
    ]
    const mixed = JSON.parse(JSON.stringify({ later: true, keys: [...others, ...keys] }))
    expect(await verifyReceipt(jws, mixed)).toMatchObject({ ok: true })
    for (const none of [{ keys: others }, {}, null, { keys: 'none' }])
      expect((await verifyReceipt(jws, JSON.parse(JSON.stringify(none)))).problems).toEqual(['key_unknown'])
  })

  test('verifies with the key set alone, here and with another JOSE library', async () => {
    const payload = receipt()
    const jws = signReceipt(payload)
    expect(await verifyReceipt(jws, publicJwks())).toEqual({
      ok: true,
      problems: [],
      payload,
      inclusion: 'pending',
    })
    const [key] = publicJwks().keys
    if (!key) throw new Error('there is no key')
    const { protectedHeader } = await compactVerify(jws, await importJWK({ ...key }, 'EdDSA'))
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: key.kid, typ: 'quittance-receipt+jws' })
  })

  test('is not signed when it carries anything beyond its fields', () => {
    const extra: AcceptanceReceipt & { name: string } = { ...receipt(), name: 'Zhang San' }
    expect(() => signReceipt(extra)).toThrow('not a receipt')
    expect(() => signReceipt(receipt({ consequences: ['Zhang San'] }))).toThrow('not a receipt')
  })

  test('shows what is wrong with it, and never throws', async () => {
    const jws = signReceipt(receipt())
    const [head = '', body = '', signature = ''] = jws.split('.')
    const forged = Buffer.from(body, 'base64url').toString().replace('12345', '99999')
    const spaced = Buffer.from(body, 'base64url').toString().replace(':', ': ')
    const encode = (text: string) => Buffer.from(text).toString('base64url')
    const other = encode(canonicalJson({ alg: 'EdDSA', kid: 'k-test', typ: 'JWT' }))
    const none = encode(canonicalJson({ alg: 'none', kid: 'k-test', typ: 'quittance-receipt+jws' }))
    const problems = async (text: string) => (await verifyReceipt(text, publicJwks())).problems
    expect(await problems(`${head}.${encode(forged)}.${signature}`)).toEqual(['signature_wrong'])
    expect(await problems(`${head}.${encode(spaced)}.${signature}`)).toEqual([
      'signature_wrong',
      'not_canonical',
    ])
    expect(await problems(`${other}.${body}.${signature}`)).toEqual(['wrong_type', 'signature_wrong'])
    expect(await problems(`${none}.${body}.`)).toEqual(['wrong_type', 'signature_wrong'])
    expect(await problems(`${head}.${encode('{}')}.${signature}`)).toEqual([
      'signature_wrong',
      'not_a_receipt',
    ])
    for (const text of ['', 'a.b.c', '...', 'x', '{"a":1}', `${jws}.x`, '\u0000.\u0000.\u0000'])
      expect((await verifyReceipt(text, publicJwks())).ok).toBe(false)
    expect((await verifyReceipt(jws, { keys: [] })).problems).toEqual(['key_unknown'])
    const bad = { kty: 'OKP', crv: 'Ed25519', x: 'AAAA', kid: 'k-test' }
    // A key that is none is passed over, as one of another kind is.
    expect((await verifyReceipt(jws, { keys: [bad] })).problems).toEqual(['key_unknown'])
  })

  test('is taken in its one writing alone (RFC 7515 §2)', async () => {
    const jws = signReceipt(receipt())
    const [head = '', body = '', signature = ''] = jws.split('.')
    const again = (text: string) => Buffer.from(text).toString('base64url')
    const twin = (part: string) => {
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
      return part.slice(0, -1) + alphabet.charAt(alphabet.indexOf(part.at(-1) ?? '') + 1)
    }
    const plain = Buffer.from(head, 'base64url').toString()
    const rewritten = [
      ` ${jws}`, `${jws}\n`, `${jws}==`, `${head}=.${body}.${signature}`, `${head}.${body}.${twin(signature)}`, `${head}.${body} .${signature}`,
      jws.replaceAll('-', '+').replaceAll('_', '/'), `${head}.${body}`, `.${jws}`, `${head}.${body}.${signature}.`, `${head}..${signature}`,
    ] // biome-ignore format: a list
    for (const text of rewritten.filter((other) => other !== jws))
      expect([text, (await verifyReceipt(text, publicJwks())).problems]).toEqual([text, ['not_a_jws']])
    for (const [header, problem] of [
      [plain.replace('{', '{"alg":"none",'), 'not_canonical'],
      [plain.replace('{', '{"crit":["exp"],'), 'wrong_type'],
      [plain.replace('}', ',"x5u":"https://example.test"}'), 'wrong_type'],
      [plain.replace(':', ': '), 'not_canonical'],
    ] as const)
      expect((await verifyReceipt(`${again(header)}.${body}.${signature}`, publicJwks())).problems).toContain(
        problem,
      )
    const twice = Buffer.from(body, 'base64url').toString().replace('{', '{"v":1,')
    expect((await verifyReceipt(`${head}.${again(twice)}.${signature}`, publicJwks())).problems).toContain(
      'not_canonical',
    )
    expect(paperKind(` ${jws}`)).toBeUndefined()
    const [key] = publicJwks().keys
    if (!key) throw new Error('there is no key')
    const padded = { keys: [{ ...key, x: `${key.x}=` }] }
    expect((await verifyReceipt(jws, padded)).problems).toEqual(['key_unknown'])
  })

  test('names nobody; with the salt of the holder its commitments open', async () => {
    const { payload } = await verifyReceipt(signReceipt(receipt()), publicJwks())
    if (!payload) throw new Error('it has a payload')
    expect(await opens(payload.subject, { salt, label: 'subject', value: 'person-1' })).toBe(true)
    expect(await opens(payload.subject, { salt, label: 'subject', value: 'person-2' })).toBe(false)
    expect(await opens(payload.subject, { salt, label: 'destination', value: 'person-1' })).toBe(false)
    expect(await opens(payload.subject, { salt: newSalt(), label: 'subject', value: 'person-1' })).toBe(false)
    // An earlier paper commits to an id of ours and to no name.
    expect(await isAbout(payload, { salt, shown: 'person-1' })).toBe(true)
    expect(await isAbout(payload, { salt, shown: '王小明, E10000001' })).toBe(false)
    const who = identityText({ name: '王小明', document: 'E10000001' })
    const named = receipt({ identity: commitment(salt, 'identity', who) })
    expect(signReceipt(named)).toMatch(/^ey/)
    for (const shown of ['王小明, E10000001', '王小明，e1000-0001'])
      expect(await isAbout(named, { salt, shown })).toBe(true)
    for (const shown of ['王小明, E10000002', '王小红, E10000001', 'E10000001'])
      expect(await isAbout(named, { salt, shown })).toBe(false)
  })

  test('of closing says what left, what each part answered, and what is still open', async () => {
    const { kind, cooling_off_until, statutory_by, strength, consequences, ...common } = receipt()
    const closing: ClosingReceipt = {
      ...common,
      kind: 'closing',
      closed_at: at,
      restore_until: '2026-12-22T08:00:00.000Z',
      tail_until: '2027-05-21T08:00:00.000Z',
      participants: [{ name: 'ledger', outcome: 'closed' }],
      residuals: [{ code: 'payout.returned', owner: 'finance', until: null }],
    }
    expect(await verifyReceipt(signReceipt(closing), publicJwks())).toMatchObject({
      ok: true,
      payload: closing,
    })
  })
})

describe('with its detached proof', () => {
  let t: TestDb
  beforeAll(async () => {
    t = await freshDb()
  })
  afterAll(() => t.close())

  const deed = async () => {
    const [entry] = await t.db.tx((tx) =>
      append(tx, [{ bucket: 3, type: 'closure.accepted', ref: closure, data: { quote: 'a' } }]),
    )
    if (!entry) throw new Error('one leaf was written')
    return { entry, jws: signReceipt(receipt({ audit: { leaf: entry.id, leaf_hash: entry.leafHash } })) }
  }

  test('is pending at first and verified after the next checkpoint', async () => {
    const { entry, jws } = await deed()
    const early = { detachedProof: await proofOf(t.db, entry.id) }
    expect(await verifyReceipt(jws, publicJwks(), early)).toMatchObject({ ok: true, inclusion: 'pending' })
    await deed()
    await integrate(t.db)
    const late = { detachedProof: await proofOf(t.db, entry.id) }
    expect(await verifyReceipt(jws, publicJwks(), late)).toMatchObject({ ok: true, inclusion: 'verified' })
  })

  test("fails with another deed's proof, another place, or a checkpoint that was not signed", async () => {
    const [mine, other] = [await deed(), await deed()]
    await integrate(t.db)
    const proof = await proofOf(t.db, mine.entry.id)
    if (proof.status !== 'included') throw new Error('it is integrated')
    const failed = async (detachedProof: typeof proof, jws = mine.jws) =>
      (await verifyReceipt(jws, publicJwks(), { detachedProof })).problems
    expect(await failed(proof, other.jws)).toEqual(['not_in_log'])
    expect(await failed({ ...proof, index: proof.index === 0 ? 1 : 0 })).toEqual(['not_in_log'])
    expect(await failed({ ...proof, path: ['zz'] })).toEqual(['not_in_log'])
    expect(await failed({ ...proof, size: proof.size + 1 })).toEqual(['checkpoint_wrong'])
    expect(await failed({ ...proof, checkpoint: proof.checkpoint.replace('time 2', 'time 3') })).toEqual([
      'checkpoint_wrong',
    ])
  })
})
