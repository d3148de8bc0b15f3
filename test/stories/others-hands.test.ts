/** What strangers can do with the links, the papers and the contacts of somebody who leaves. Over HTTP. */
import { generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../cli/src/run.ts'
import { signInToWallet } from '../../src/modules/identity/operations/sessions/sign-in.ts'
import { routes } from '../../src/modules.ts'
import { cookieName } from '../../src/platform/http/cookie.ts'
import { peoplePages } from '../../src/platform/http/pages/people.ts'
import { canonicalJson } from '../../src/platform/receipts/canonical.ts'
import { verifyReceipt } from '../../src/platform/receipts/verify.ts'
import {
  type Guest,
  guest,
  type House,
  type Leaving,
  leaving,
  must,
  openHouse,
  send,
} from '../closure/house.ts'
import { callBy, documentOf, letters, PASSWORD } from '../closure/world.ts'
import { config } from '../http/fixture.ts'

let house: House
let [gone, one, other]: Leaving[] = []
let open: Guest
const are = <T>(found: T | undefined): T => found ?? expect.fail('everybody is on the stage')

beforeAll(async () => {
  house = await openHouse()
  const left = await guest(house)
  await house.world.pass('P4D')
  gone = await leaving(house, left)
  await house.world.pass('P8D')
  const both = [await guest(house), await guest(house)]
  open = await guest(house)
  await house.world.pass('P4D')
  ;[one, other] = [await leaving(house, are(both[0])), await leaving(house, are(both[1]))]
}, 120_000)
afterAll(() => house.close())

const get = (url: string, token = '') => must(house, `GET ${url}`, { token })
const inject = (method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'DELETE', url: string, headers = {}) =>
  house.asked.server.inject({ method, url, headers })

describe('A20 the papers of a closing', () => {
  const paperOf = async ({ closure, token }: Leaving) =>
    (await get(`/v1/closures/${closure}/receipt`, token)).receipts[0]
  const verify = async (file: object, ...more: string[]): Promise<number> =>
    run(['verify', 'paper.json', ...more], {
      out: () => {},
      note: () => {},
      ask: undefined,
      line: async () => undefined,
      bar: undefined,
      env: {},
      read: async () => JSON.stringify(file),
      lines: async function* () {},
    })

  it('are read with the link of their own case, and with no other', async () => {
    const [own, theirs] = [are(one), are(other)]
    for (const path of ['', '/receipt', '/timeline', '/letters', '/claims'])
      expect(
        await send(house, `GET /v1/closures/${theirs.closure}${path}`, { token: own.receipt }),
      ).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      })
    const asHolder = await send(house, `GET /v1/closures/${theirs.closure}/receipt`, { token: own.token })
    expect(asHolder).toMatchObject({ status: 404 })
  })

  it('fail with any claim altered, signed by another key, or under the key set of a forger', async () => {
    const jwks = await get('/.well-known/jwks.json')
    const { jws } = await paperOf(are(one))
    expect(await verify({ jws, jwks })).toBe(0)
    const [head = '', body = '', signature = ''] = String(jws).split('.')
    const claims: Record<string, unknown> = JSON.parse(Buffer.from(body, 'base64url').toString())
    expect(Object.keys(claims).length).toBeGreaterThan(12)
    const foreign = JSON.parse(
      Buffer.from(String((await paperOf(are(other))).jws).split('.')[1] ?? '', 'base64url').toString(),
    )
    const altered = Object.keys(claims).filter(
      (name) => canonicalJson(foreign[name]) !== canonicalJson(claims[name]),
    )
    expect(altered).toEqual(expect.arrayContaining(['case', 'id', 'subject', 'quote', 'payouts']))
    for (const name of altered) {
      const forged = Buffer.from(canonicalJson({ ...claims, [name]: foreign[name] })).toString('base64url')
      expect(await verify({ jws: `${head}.${forged}.${signature}`, jwks }), name).toBe(1)
    }
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const { x } = publicKey.export({ format: 'jwk' })
    const { kid } = jwks.keys[0]
    const resigned = sign(null, Buffer.from(`${head}.${body}`), privateKey).toString('base64url')
    const forgery = `${head}.${body}.${resigned}`
    // Their own key set makes it look right; ours, asked for by whoever checks, does not.
    const theirKeys = { keys: [{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x: x ?? '' }] }
    expect((await verifyReceipt(forgery, theirKeys)).ok).toBe(true)
    expect((await verifyReceipt(forgery, jwks)).problems).toEqual(['signature_wrong'])
    expect((await verifyReceipt(jws, theirKeys)).ok).toBe(false)
  })

  it('are about nobody else: neither with the wallet, the name, nor the salt of another', async () => {
    const jwks = await get('/.well-known/jwks.json')
    const [own, theirs] = [await paperOf(are(one)), await paperOf(are(other))]
    const mine = { jws: own.jws, salt: own.salt, jwks }
    const shown = ({ holder }: Leaving) => [holder.wallet, `王小明, ${documentOf(holder)}`]
    for (const subject of shown(are(one))) expect(await verify(mine, '--subject', subject), subject).toBe(0)
    for (const subject of [...shown(are(other)), are(one).closure])
      expect(await verify(mine, '--subject', subject), subject).toBe(1)
    for (const subject of shown(are(other)))
      expect(await verify({ ...mine, salt: theirs.salt }, '--subject', subject), subject).toBe(1)
  })
})

describe('A7 a page that acts', () => {
  const stands = async (who: Leaving) => {
    const { state, hold } = await get(`/v1/closures/${who.closure}`, who.receipt)
    // A freeze would have ended the session.
    const wallet = await get(`/v1/wallets/${who.holder.wallet}`, who.token)
    return { state, hold, wallet: wallet.state }
  }

  it('does nothing when its link is opened, by whatever opens links', async () => {
    const who = are(one)
    const before = await stands(who)
    expect(before).toMatchObject({ state: 'cooling_off', hold: null })
    const sent = await letters(house.world, who.holder)
    const links = sent.flatMap(({ message }) => [
      ...(message.links ?? []),
      ...(message.text.match(/https?:\/\/\S+/g) ?? []),
    ])
    const seen = new Set(links.map((link) => new URL(link, 'http://quittance.test')))
    expect(new Set([...seen].map(({ pathname }) => pathname))).toEqual(
      new Set(['/freeze', '/receipt', '/stop']),
    )
    seen.add(new URL(`/receipt#${who.receipt}`, 'http://quittance.test'))
    for (const { pathname, hash } of seen)
      for (const url of [pathname, `${pathname}?${hash.slice(1)}`, `${pathname}?secret=${hash.slice(1)}`])
        for (const method of ['GET', 'HEAD'] as const)
          expect((await inject(method, url)).statusCode).toBe(200)
    const acting = routes.filter(
      ([method, , { access }]) =>
        method !== 'GET' && (access.includes('bearer') || access.includes('public')),
    )
    expect(acting.length).toBeGreaterThan(10)
    for (const [, path] of acting) {
      const url = path.replace('{closure}', who.closure)
      const answer = await inject('GET', url, { authorization: `Bearer ${who.stop}` })
      // What can be read at the same address is another operation.
      if (!routes.some(([method, at]) => method === 'GET' && at === path))
        expect(answer.statusCode, path).toBe(405)
    }
    expect(await stands(who)).toEqual(before)
  })

  it('is no GET: whatever a link or nobody’s name can read, only reads', () => {
    const read = routes.filter(
      ([method, , { access }]) =>
        method === 'GET' && (access.includes('bearer') || access.includes('public')),
    )
    expect(read.length).toBeGreaterThan(10)
    expect(read.filter(([, , { kind }]) => kind !== 'read').map(([, path]) => path)).toEqual([])
  })

  it('stands in no frame, keeps no cookie, and sends no form by itself', async () => {
    const pages = peoplePages({ config, db: house.world.db }).map(({ path }) => path)
    expect(pages).toEqual(expect.arrayContaining(['/stop', '/freeze', '/receipt', '/repay']))
    for (const url of ['/stop', '/freeze', '/receipt', '/repay']) {
      const { headers, body } = await inject('GET', url)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("form-action 'self'")
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(body).not.toMatch(/<form[^>]*(action|method)=|<iframe|onclick=/)
    }
  })

  it('of another site acts in nobody’s name, with a cookie or as a form', async () => {
    const { closure, token, holder, stop } = are(one)
    const evil = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
    const cookie = {
      ...evil,
      cookie: `${cookieName('http:')}=${token}`,
      'idempotency-key': 'somebody-else-made-it',
    }
    const cancel = await inject('DELETE', `/v1/wallets/${holder.wallet}/closure`, cookie)
    expect(cancel.json()).toMatchObject({ status: 403, code: 'cross_site_request' })
    const stopping = await inject('POST', `/v1/closures/${closure}/stop`, cookie)
    expect(stopping.json()).toMatchObject({ status: 403, code: 'cross_site_request' })
    for (const kind of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      const payload = kind.startsWith('text') ? JSON.stringify({ secret: stop }) : `secret=${stop}`
      const headers = { ...evil, 'content-type': kind, 'idempotency-key': 'a-form-of-theirs-1' }
      const answer = await house.asked.server.inject({ method: 'POST', url: '/v1/freezes', headers, payload })
      expect(answer.statusCode, kind).toBe(415)
    }
    const asking = await inject('OPTIONS', '/v1/freezes', {
      ...evil,
      'access-control-request-method': 'POST',
    })
    expect(asking.headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('A11 whoever asks who is here', () => {
  /** Without what is new in every answer. */
  const plain = (body: unknown) =>
    JSON.stringify(body)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
      .replaceAll(/"trace_id":"\w+"/g, 'trace')
  const contacts = () => [
    'nobody@example.test',
    open.holder.email,
    are(one).holder.email,
    are(gone).holder.email,
  ]
  const asked = async (path: string, more: object) => {
    const answers: string[] = []
    for (const email of contacts()) {
      const { status, body } = await send(house, `POST ${path}`, {
        token: '',
        body: { contact: { email }, ...more },
      })
      answers.push(`${status} ${plain(body)}`)
    }
    return new Set(answers)
  }

  it('has one answer at every door, whether nobody, a holder, somebody who leaves or who has left is meant', async () => {
    const { pack, version } = await get('/v1/terms')
    const doors: Readonly<Record<string, object>> = {
      '/v1/sessions': { password: 'a wrong guess of mine' },
      '/v1/sign-in-codes': {},
      '/v1/password-resets': {},
      '/v1/recoveries': {},
      '/v1/registrations': { language: 'en', accept_terms: { pack, version } },
    }
    for (const [path, more] of Object.entries(doors)) {
      const answers = await asked(path, more)
      expect([...answers], path).toHaveLength(1)
      expect([...answers][0], path).not.toContain('internal_error')
    }
    const closed = { contact: { email: are(gone).holder.email }, password: PASSWORD }
    const right = await send(house, 'POST /v1/sessions', { token: '', body: closed })
    const guess = await send(house, 'POST /v1/sessions', {
      token: '',
      body: { ...closed, password: 'a wrong guess of mine' },
    })
    expect(plain(right)).toBe(plain(guess))
  })

  it('and the same work: a password is checked by the same statements for whoever is meant', async () => {
    const statements = async (email: string) => {
      const names: string[] = []
      const body = { contact: { email }, password: 'another wrong guess of mine' }
      const tried = house.world.db.tx((tx) => {
        const query: typeof tx.query = (sql, params) => {
          names.push(typeof sql === 'string' ? sql : sql.text)
          return tx.query(sql, params)
        }
        const input = { params: {}, query: {}, body }
        return signInToWallet.run({ ...tx, query }, callBy({ kind: 'anonymous' }), input)
      })
      await expect(tried).rejects.toMatchObject({ code: 'sign_in_failed' })
      return names.join('\n')
    }
    const work: string[] = []
    for (const email of contacts()) work.push(await statements(email))
    for (const each of work) expect(each).toBe(work[0])
  })

  it('is told no more after signing in: a payment to any of them is refused alike', async () => {
    const gift = (to: object) =>
      send(house, `POST /v1/wallets/${open.holder.wallet}/transfers`, {
        token: open.token,
        body: { to, amount: '100', currency: 'CNY', accept: 'at_once' },
      })
    const email = (found: string) => gift({ email: found }).then(plain)
    const refusals = [
      await email('nobody@example.test'),
      await email(are(one).holder.email),
      await email(are(gone).holder.email),
    ]
    expect(new Set(refusals).size).toBe(1)
    expect(refusals[0]).toContain('recipient_unavailable')
  })
})
