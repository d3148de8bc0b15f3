/** Everything that people may write, sent once in a request that is done, and where it can be read afterwards. */

import { isoOf, plus } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Route } from '../../src/kernel/manifest/module.ts'
import { WALLET_STATES } from '../../src/kernel/manifest/state-matrix.ts'
import { parseContact } from '../../src/modules/identity/contacts/contacts.ts'
import { inbox } from '../../src/modules/notices/notices.ts'
import { defaultPack } from '../../src/modules/policy/policy.ts'
import { openTask } from '../../src/modules/support/tasks.ts'
import { routes } from '../../src/modules.ts'
import { paramsOf } from '../../src/platform/http/route.ts'
import { booksOf } from '../closure/universal-books.ts'
import { recorded, type World } from '../closure/world.ts'
import type { Being, Scene } from './beings.ts'
import { type Canaries, formsOf, freeTexts } from './canaries.ts'
import { CASES } from './inputs.ts'

const CODE = 'a code of ours: digits, of which a hash is kept'
const PHONE = 'sealed and looked up as an e-mail address is'
const PASSWORD_AGAIN = 'kept as the password of a registration is'
const PUBLISHED = 'written for everybody: the status page shows it'
const ELSEWHERE = 'its story is told elsewhere: '
const PROPOSED = 'the sealed content of a proposal, kept by the same lines as that of the others'
const OF_AN_ACT = 'the sealed reason of an act, kept by the same lines as that of the others'
const OF_A_TASK = 'the sealed evidence of a task, kept by the same lines as that of the others'
/** Fields that carry no canary here, and why. */
export const NO_CANARY: Readonly<Record<string, string>> = {
  'identity.confirm_registration body/code': CODE,
  'identity.confirm_contact_change body/code': CODE,
  'identity.confirm_authenticator body/code': CODE,
  'identity.sign_in body/code': CODE,
  'identity.sign_in body/totp': CODE,
  'identity.sign_in body/recovery_code': CODE,
  'identity.confirm_password_reset body/other_contact/code': CODE,
  'identity.confirm_password_reset body/code': CODE,
  'identity.confirm_password_reset body/totp': CODE,
  'identity.confirm_password_reset body/recovery_code': CODE,
  'identity.confirm_recovery body/code': CODE,
  'identity.confirm_recovery body/totp': CODE,
  'identity.confirm_recovery body/recovery_code': CODE,
  'identity.confirm_recovery body/other_contact/code': CODE,
  'identity.register body/contact/phone': PHONE,
  'identity.request_sign_in_code body/contact/phone': PHONE,
  'identity.sign_in body/contact/phone': PHONE,
  'identity.request_password_reset body/contact/phone': PHONE,
  'identity.request_recovery body/contact/phone': PHONE,
  'identity.start_contact_change body/contact/phone': PHONE,
  'money.transfer body/to/phone': PHONE,
  'identity.start_contact_change body/contact/email': 'sealed as the address of a registration is',
  'identity.confirm_password_reset body/password': PASSWORD_AGAIN,
  'identity.confirm_recovery body/new_password': PASSWORD_AGAIN,
  'identity.confirm_recovery body/password': PASSWORD_AGAIN,
  'identity.create_challenge body/subject/a': 'repeats the other fields; the statement made of it is sealed',
  'operator.announce_maintenance body/reason': PROPOSED,
  'operator.announce_maintenance body/notice/en': PUBLISHED,
  'operator.announce_maintenance body/notice/zh-CN': PUBLISHED,
  'operator.open_incident body/text/en': PUBLISHED,
  'operator.open_incident body/text/zh-CN': PUBLISHED,
  'operator.report_incident body/text/en': PUBLISHED,
  'operator.report_incident body/text/zh-CN': PUBLISHED,
  'operator.decide_approval body/reason': PROPOSED,
  'operator.decide_review body/reason': PROPOSED,
  'operator.decide_stop_settlement body/reason': PROPOSED,
  'operator.decide_recovery body/reason': PROPOSED,
  'operator.decide_consent body/reason': PROPOSED,
  'operator.decide_lock_day body/reason': PROPOSED,
  'operator.decide_write_off body/reason': PROPOSED,
  'operator.decide_claim_identity body/reason': PROPOSED,
  'operator.decide_receipt_link body/reason': PROPOSED,
  'operator.decide_debt_write_off body/reason': PROPOSED,
  'operator.decide_payment_outcome body/reason': PROPOSED,
  'operator.propose_consent body/evidence': PROPOSED,
  'operator.propose_payment_outcome body/evidence': PROPOSED,
  'operator.propose_claim_identity body/evidence': PROPOSED,
  'operator.propose_claim_identity body/identity/real_name': PROPOSED,
  'operator.propose_claim_identity body/identity/document/number': PROPOSED,
  'operator.propose_recovery body/evidence': PROPOSED,
  'operator.propose_recovery body/identity/real_name': PROPOSED,
  'operator.propose_recovery body/identity/document_number': PROPOSED,
  'operator.propose_recovery body/contact/email': PROPOSED,
  'operator.propose_recovery body/contact/phone': PROPOSED,
  'operator.publish_price body/reason': OF_AN_ACT,
  'operator.publish_investment_offer body/reason': PROPOSED,
  'operator.lock_day body/reason': OF_AN_ACT,
  'operator.state_break body/evidence': OF_A_TASK,
  'operator.resolve_task body/answer': OF_A_TASK,
  'operator.bring_bank_file body/reason': PROPOSED,
  'operator.bring_bank_file body/file': `${ELSEWHERE}test/commerce/sealed-words.test.ts`,
}

/** What the requests of the matrix leave out. */
const MORE: Readonly<Record<string, (body: object) => object>> = {
  'money.transfer': (body) => ({ ...body, memo: 'x' }),
  'money.link_account': (body) => ({ ...body, bank: 'x', holder_name: '王小明' }),
  'closure.open': (body) => ({ ...body, reason: 'x' }),
  'claims.collect': (body) => withBank(body),
  'claims.repay_debt': (body) => withBank(body),
  'operator.grant_benefit': (body) => ({ ...body, reason: 'x' }),
  'operator.place_order': (body) => ({ ...body, reason: 'x' }),
  'operator.report_chargeback': (body) => ({ ...body, reason: 'x' }),
  'operator.propose_review': (body) => ({ ...body, reason_for_holder: 'x' }),
}
const withBank = (body: object): object => ({
  ...body,
  ...('account' in body && typeof body.account === 'object'
    ? { account: { ...body.account, bank: 'x' } }
    : {}),
})

const named = (name: string): Route => {
  const route = routes.find(([, , useCase]) => useCase.name === name)
  if (!route) throw new Error(`there is no ${name}`)
  return route
}

/** The requests of the matrix, of each operation until one is done with every text it may have. */
const asInMatrix = async (scene: Scene, canaries: Canaries, until: string): Promise<void> => {
  const other = { ...scene.shop, shared: {} }
  for (const route of routes) {
    const [, path, { name, access }] = route
    const wanted = freeTexts.filter((field) => field.startsWith(`${name} `))
    for (const state of WALLET_STATES) {
      if (wanted.every((field) => canaries.carried.has(field) || field in NO_CANARY)) break
      const own = scene.beings[state]
      const { things, body } = (await CASES[name]?.input?.({ scene, state, own, other, until })) ?? {}
      if (typeof body !== 'object' || body === null) break
      const known = { ...own.things, ...things }
      const url = paramsOf(path).reduce(
        (address, param) => address.replace(`{${param}}`, known[param] ?? newId(own.holder.bucket)),
        path,
      )
      const holders = access.includes('holder') ? own.token : own.secrets.receipt
      const token = access.includes('operator') ? scene.staff[0] : holders
      await canaries.send(route, { url, token, body: MORE[name]?.(body) ?? body })
    }
  }
}

/** As whom; the body, and beside it (`at`) the ids in the address. */
type Send = (
  name: string,
  by: string | undefined,
  sent: { readonly at?: object } & Readonly<Record<string, unknown>>,
) => Promise<Answered>
type Answered = Readonly<Record<string, string>> & { readonly session?: { readonly token: string } }

/** Somebody who comes by the front door, and says who they are. */
const enters = async (send: Send, { world }: Scene): Promise<void> => {
  const contact = { email: `canary${newId(0).slice(-12)}@quittance.test` }
  const { id: pack, version } = defaultPack()
  const terms = { pack, version }
  const { registration } = await send('identity.register', undefined, {
    contact,
    language: 'en',
    accept_terms: terms,
  })
  const [sent] = await inbox(world.db, parseContact(contact).blindIndex)
  const proof = { code: sent?.message.code ?? '', password: `nine kites ${newId(0)}` }
  const { wallet, session } = await send('identity.confirm_registration', undefined, {
    ...proof,
    at: { registration },
  })
  const document = {
    type: 'passport',
    number: `E${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
  }
  await send('kyc.declare_identity', session?.token, { real_name: '欧阳若雪', document, at: { wallet } })
}

const of = ({ holder }: Being) => ({ wallet: holder.wallet })

/** A purchase that is contested, a bill, a permission, somebody's other wallet, and a payment by address. */
const deals = async (send: Send, { shop, buyer, staff }: Scene, until: string): Promise<void> => {
  const { id: dispute } = await send('commerce.dispute', buyer.token, {
    purchase: buyer.things.purchase,
    reason: 'not_received',
    at: of(buyer),
  })
  await send('commerce.give_evidence', buyer.token, { text: 'x', at: { ...of(buyer), dispute } })
  await send('operator.decide_dispute', staff[0], { verdict: 'lost', reason: 'x', at: { dispute } })
  const money = { amount: '40', currency: 'CNY' }
  const bill = { to: buyer.holder.wallet, ...money, label: 'x', due_at: until }
  await send('commerce.bill', shop.token, { ...bill, at: of(shop) })
  await send('mandates.authorise', buyer.token, {
    client: 'x',
    scopes: ['balance.read'],
    until,
    at: of(buyer),
  })
  await send('money.transfer', buyer.token, { to: { email: shop.holder.email }, ...money, at: of(buyer) })
  const elsewhere = { kind: 'own_wallet', provider: 'x', account: 'canary-of-mine' }
  await send('money.link_account', buyer.token, { ...elsewhere, at: of(buyer) })
}

/** What staff write about people and about the service. */
const staffWrites = async (send: Send, { world, shop, buyer, staff }: Scene): Promise<void> => {
  const [by] = staff
  const deadline = isoOf(plus(await world.db.now(), 'P100D'))
  await send('operator.make_programme', by, { kind: 'wind_down', name: 'x', deadline, per_minute: 60 })
  await send('operator.search', by, { term: shop.holder.email })
  const share = { kind: 'joint', other: shop.holder.wallet, reason: 'x' }
  await send('operator.add_role', by, { ...share, document: 'x of the court', at: of(buyer) })
  const role = await recorded(world, shop.holder, { kind: 'joint', other: buyer.holder })
  await send('operator.end_role', by, { reason: 'x', at: { role } })
  const { bucket, person, wallet: ref } = shop.holder
  const work = { bucket, person, ref, kind: 'wallet.disowned_after_closing' } as const
  const task = await world.db.tx((tx) => openTask(tx, work))
  await send('operator.resolve_task', by, { outcome: 'called', evidence: 'x', at: { task } })
}

/** Sends what is a person's own by every field of the contract that is not among those above. */
export const writeEverything = async (scene: Scene, canaries: Canaries, until: string): Promise<void> => {
  await asInMatrix(scene, canaries, until)
  const send: Send = async (name, by, { at = {}, ...body }) => {
    const route = named(name)
    const known = new Map<string, unknown>(Object.entries(at))
    const url = paramsOf(route[1]).reduce(
      (address, param) => address.replace(`{${param}}`, String(known.get(param))),
      route[1],
    )
    const answer = await canaries.send(route, { url, token: by, body })
    if (answer.statusCode >= 400) throw new Error(`${name}: ${answer.body}`)
    return answer.body === '' ? {} : answer.json()
  }
  await enters(send, scene)
  await deals(send, scene, until)
  await staffWrites(send, scene)
}

/** The bank is somebody else: it knows whom it pays. */
const NOT_OURS = ['rails_sim.instruction']

/** Every field whose canary can be read, and where. */
export const hitsOf = async (world: World, { carried, logged }: Canaries): Promise<string[]> => {
  const books = await booksOf(world.db, NOT_OURS)
  const places = [...books].map(([table, rows]) => ({ name: table, text: rows.join('\n') }))
  places.push({ name: 'the log', text: logged.join('') })
  return [...carried].flatMap(([field, texts]) =>
    places
      .filter(({ text }) => [...texts].flatMap(formsOf).some((form) => text.includes(form)))
      .map(({ name }) => `${field} in ${name}`),
  )
}
