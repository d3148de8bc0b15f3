/** A request to each operation that would be fine on an open wallet, and what else it may run into where it is allowed. */
import { isoOf, plus } from '../../src/kernel/clock.ts'
import type { RefusalCode } from '../../src/kernel/errors.ts'
import { newId, type Uuid } from '../../src/kernel/ids.ts'
import type { WalletState } from '../../src/kernel/manifest/state-matrix.ts'
import { contactsOf } from '../../src/modules/identity/contacts/contacts.ts'
import { PASSWORD, proof } from '../closure/world.ts'
import { EASY, TERMS } from '../investments/offers.ts'
import { type Being, elsewhere, type Scene, type Things } from './beings.ts'

/** Whose request it is, and the wallet on the other side of it. */
export type Cell = {
  readonly scene: Scene
  readonly state: WalletState
  readonly own: Being
  readonly other: Being
  readonly until: string
}
export type Input = {
  readonly body?: unknown
  readonly query?: string
  readonly things?: Things
}
export type Case = {
  readonly input?: (cell: Cell) => Input | Promise<Input>
  /** Where what the operation is about is not there in some states: these answers are as good as a success. */
  readonly else?: readonly RefusalCode[]
}

const cny = (amount: string) => ({ amount, currency: 'CNY' })
const is = (body: unknown): Case => ({ input: () => ({ body }) })
const nothing = is({})
const unless = (...codes: RefusalCode[]): Case => ({ else: codes })
const proved = (
  act: string,
  states: readonly WalletState[] | 'all',
  more: (challenge: Uuid) => Input,
): Case => ({
  input: async ({ scene, state, own }) => {
    const real = states === 'all' ? state !== 'closed' && state !== 'just_closed' : states.includes(state)
    return more(real ? await proof(scene.world, own.holder, act) : newId(0))
  },
})
const acknowledged = async ({ scene, own }: Cell): Promise<string[]> => {
  const url = `/v1/wallets/${own.holder.wallet}/closure`
  const answer = await scene.asked.server.inject({ url, headers: { authorization: `Bearer ${own.token}` } })
  return answer.statusCode === 200 && answer.json().quote
    ? answer.json().quote.consequences.map((c: { code: string }) => c.code)
    : []
}
const email = ({ own }: Cell) => ({ contact: { email: own.holder.email } })
const approving = { approval: newId(0), verdict: 'approve', shown_hash: '0'.repeat(64) }
const both = { en: 'Some 1 is slow', 'zh-CN': '有 1 项较慢' }
const account = { kind: 'bank_account', ...elsewhere() }
const document = { real_name: '王小明', document: { type: 'passport', number: 'E20000000' } }

/** Operations that are not here need no input beside their address, and always succeed where they are allowed. */
export const CASES: Readonly<Record<string, Case>> = {
  'identity.request_sign_in_code': { input: (cell) => ({ body: email(cell) }) },
  'identity.request_password_reset': { input: (cell) => ({ body: email(cell) }) },
  'identity.sign_in': { input: (cell) => ({ body: { ...email(cell), password: PASSWORD } }) },
  'identity.confirm_password_reset': {
    ...is({ code: '123456', password: 'nine kites over the old harbour' }),
    else: ['code_request_over'],
  },
  'identity.request_recovery': { input: (cell) => ({ body: email(cell) }) },
  'identity.confirm_recovery': {
    ...is({ code: '123456', new_password: 'nine kites over the old harbour' }),
    else: ['code_request_over'],
  },
  'identity.freeze_by_link': { input: ({ own }) => ({ body: { secret: own.secrets.freeze } }) },
  'identity.read_session': unless('session_unknown'),
  'identity.sign_out': unless('session_unknown'),
  'identity.end_session': unless('session_unknown'),
  'identity.create_challenge': {
    // While it is frozen by the link of an alert, cancelling is what can be proved.
    input: ({ state }) => ({
      body: { act: state === 'frozen_by_link' ? 'closure.cancel' : 'password.change' },
    }),
    else: ['closure_none'],
  },
  'identity.read_challenge': unless('challenge_unknown'),
  'identity.send_challenge_code': { ...nothing, else: ['challenge_unknown'] },
  'identity.answer_challenge': {
    ...is({ method: 'password', value: PASSWORD }),
    else: ['challenge_unknown'],
  },
  'identity.start_contact_change': {
    ...is({ contact: { email: 'new@example.test' }, challenge: newId(0) }),
    else: ['proof_missing'],
  },
  'identity.resend_contact_change': unless('code_request_over'),
  'identity.confirm_contact_change': { ...is({ code: '123456' }), else: ['code_request_over'] },
  'identity.cancel_contact_change': unless('code_request_over'),
  'identity.change_password': {
    ...proved('password.change', 'all', (challenge) => ({
      body: { password: 'nine kites over the old harbour', challenge },
    })),
    else: ['proof_missing'],
  },
  'identity.enrol_authenticator': { ...is({ challenge: newId(0) }), else: ['proof_missing'] },
  'identity.confirm_authenticator': { ...is({ code: '123456' }), else: ['authenticator_unknown'] },
  'identity.remove_authenticator': {
    input: () => ({ query: `challenge=${newId(0)}` }),
    else: ['proof_missing'],
  },
  'identity.renew_recovery_codes': { ...is({ challenge: newId(0) }), else: ['authenticator_unknown'] },
  'kyc.declare_identity': { ...is(document), else: ['identity_settled'] },

  'money.link_account': is(account),
  'money.unlink_account': {},
  'money.top_up': { input: ({ own }) => ({ body: { instrument: own.things.account, ...cny('100') } }) },
  'money.withdraw': { input: ({ own }) => ({ body: { instrument: own.things.account, ...cny('100') } }) },
  'money.transfer': {
    input: ({ other }) => ({ body: { to: { wallet: other.holder.wallet }, ...cny('1') } }),
  },
  'money.accept_transfer': {
    input: ({ own, other }) => ({
      things: { transfer: other.shared.outgoing ?? own.things.incoming ?? newId(0) },
    }),
    else: ['transfer_unknown'],
  },
  'money.decline_transfer': {
    input: ({ own }) => ({ things: { transfer: own.things.incoming ?? newId(0) } }),
    else: ['transfer_unknown'],
  },
  'money.cancel_transfer': {
    input: ({ own }) => ({ things: { transfer: own.things.outgoing ?? newId(0) } }),
    else: ['transfer_unknown'],
  },
  // A limit that none of the other requests meets.
  'money.set_limit': {
    input: () => ({ body: { most: '100000000000' }, things: { currency: 'CNY' } }),
  },
  'operator.propose_payment_outcome': {
    ...is({ outcome: 'accepted', evidence: 'a letter' }),
    else: ['payment_not_open'],
  },
  'operator.decide_payment_outcome': { ...is(approving), else: ['not_found'] },

  'benefits.use': is({ quantity: 1 }),
  'operator.grant_benefit': {
    input: ({ until }) => ({ body: { kind: 'coupon', label: 'Tea', quantity: 1, expires_at: until } }),
  },
  'wallets.open_pocket': is({ currency: 'USD' }),
  'wallets.close_pocket': { input: () => ({ things: { currency: 'USD' } }), else: ['pocket_unknown'] },
  'wallets.pause': {
    // So far a session alone may go.
    input: async ({ scene }) => ({ body: { until: isoOf(plus(await scene.world.db.now(), 'P6D')) } }),
  },
  'wallets.resume': proved('wallet.resume', ['paused'], (challenge) => ({ query: `challenge=${challenge}` })),
  'wallets.hand_over_role': {
    input: ({ other }) => ({ body: { to: other.holder.wallet } }),
    else: ['role_unknown'],
  },
  'wallets.confirm_role': { ...is({}), else: ['role_unknown'] },
  'wallets.decline_role': unless('role_unknown'),
  'wallets.accept_role': unless('role_unknown'),
  'wallets.ask_consent': unless('role_unknown'),
  'wallets.consent': { ...is({}), else: ['role_unknown'] },
  'wallets.withdraw_consent': unless('role_unknown'),
  'operator.propose_consent': { ...is({ evidence: 'called' }), else: ['role_unknown'] },
  'operator.decide_consent': { ...is(approving), else: ['role_unknown', 'not_found'] },
  'operator.add_role': {
    input: ({ other }) => ({ body: { kind: 'joint', other: other.holder.wallet, reason: 'papers' } }),
  },
  'operator.end_role': { ...is({ reason: 'a court' }), else: ['role_unknown'] },
  'operator.place_order': {
    input: ({ until }) => ({
      body: { kind: 'freeze', authority: 'Court', document: '9', disclosure: 'full', ...cny('50'), until },
    }),
  },
  'operator.change_order': { ...is({ until: null, reason: 'a court' }), else: ['order_unknown'] },
  'operator.restrict_wallet': is({ restricted: true, reason: 'risk' }),
  'operator.propose_name_change': is({ identity: document, cause: 'name_changed', evidence: 'seen' }),
  'operator.propose_recovery': {
    input: ({ own }) => ({
      body: {
        contact: { email: own.holder.email },
        identity: { real_name: '王小明', document_number: passportOf(own) },
        evidence: 'seen',
      },
    }),
  },
  'operator.decide_recovery': { ...is(approving), else: ['not_found'] },

  'commerce.become_merchant': is({ name: 'Corner Shop' }),
  'commerce.end_merchant': unless('merchant_unknown', 'merchant_has_open'),
  'commerce.buy': {
    input: ({ other }) => ({
      body: { merchant: other.holder.wallet, ...cny('100'), reference: 'order 9', capture: 'immediate' },
    }),
    else: ['recipient_unavailable'],
  },
  'commerce.capture': {
    input: ({ own, other }) => ({
      body: { amount: '50' },
      things: { purchase: other.shared.authorised ?? own.things.reserved ?? newId(0) },
    }),
    else: ['purchase_unknown'],
  },
  'commerce.void': {
    input: ({ own }) => ({ things: { purchase: own.things.reserved ?? newId(0) } }),
    else: ['purchase_unknown'],
  },
  'commerce.refund': {
    input: ({ own, other }) => ({
      body: { amount: '50' },
      things: { purchase: other.shared.purchase ?? own.things.sold ?? newId(0) },
    }),
    else: ['purchase_unknown'],
  },
  'commerce.bill': {
    input: ({ other, until }) => ({
      body: { to: other.holder.wallet, ...cny('40'), label: 'Tea', due_at: until },
    }),
    else: ['merchant_unknown'],
  },
  'commerce.pay_bill': {
    input: ({ own, other }) => ({ things: { bill: other.shared.sent ?? own.things.bill ?? newId(0) } }),
    // A role as a merchant that was young at the freeze has ended, and what it sent was taken back.
    else: ['bill_unknown', 'bill_over'],
  },
  'commerce.accept_bill': unless('bill_unknown', 'bill_over'),
  'commerce.reject_bill': unless('bill_unknown', 'bill_over'),
  'commerce.set_biller': {
    input: ({ other }) => ({ body: { allowed: true }, things: { merchant: other.holder.wallet } }),
    else: ['merchant_unknown'],
  },
  'commerce.withdraw_bill': unless('bill_unknown'),
  'commerce.dispute': {
    input: ({ own }) => ({ body: { purchase: own.things.purchase, reason: 'not_received' } }),
  },
  'commerce.read_dispute': unless('dispute_unknown'),
  'commerce.give_evidence': { ...is({ text: 'It never came.' }), else: ['dispute_unknown'] },
  'operator.read_dispute': unless('dispute_unknown'),
  'operator.decide_dispute': { ...is({ verdict: 'lost' }), else: ['dispute_unknown'] },
  'operator.report_chargeback': {
    input: () => ({ body: { reference: newId(0), ...cny('200') } }),
    else: ['second_person_needed'],
  },
  'operator.propose_debt_write_off': { ...is({ reason: 'nothing to be had' }), else: ['debt_repaid'] },
  'operator.decide_debt_write_off': { ...is(approving), else: ['not_found'] },
  'commerce.repay_debt': { ...is({ amount: '100' }), else: ['debt_repaid'] },
  'credit.open_line': { else: ['credit_line_open'] },
  'credit.read_line': unless('credit_line_none'),
  'credit.close_line': unless('credit_line_none', 'loan_outstanding'),
  'credit.quote_loan': { input: () => ({ query: 'amount=1000&instalments=3' }), else: ['credit_line_none'] },
  'credit.draw_loan': is({ amount: '100', instalments: 3 }),
  // The plan repays at acceptance: interest runs.
  'credit.repay_loan': { ...is({ amount: '100' }), else: ['loan_settled'] },
  'credit.settlement_letter': unless('loan_not_settled'),
  'credit.settlement_letter_pdf': unless('loan_not_settled'),
  'claims.settlement_letter_pdf': unless('loan_not_settled', 'loan_unknown'),
  'operator.propose_write_off': { ...is({ reason: 'nothing to be had' }), else: ['loan_settled'] },
  'operator.decide_write_off': { ...is(approving), else: ['not_found'] },

  'mandates.grant': {
    input: ({ other }) => ({
      body: { kind: 'mandate', merchant: other.holder.wallet, payee: 'Tea House', ...cny('100') },
    }),
    // Who only prepares to leave here has no merchant role.
    else: ['merchant_unknown'],
  },
  'mandates.pause': unless('mandate_ended'),
  'mandates.resume': unless('mandate_not_paused'),
  'mandates.charge': {
    input: ({ own, other }) => ({
      body: { amount: '60' },
      things: { mandate: other.shared.mandate ?? own.things.charged ?? newId(0) },
    }),
    else: ['mandate_unknown', 'merchant_role_missing'],
  },
  'mandates.authorise': {
    input: ({ until }) => ({ body: { client: 'Ledger', scopes: ['balance.read'], until } }),
    else: ['step_up_required'],
  },
  'mandates.withdraw_authorisation': unless('authorisation_unknown'),
  'wealth.subscribe': is({ fund: 'steady-cny', amount: '100' }),
  'wealth.redeem': is({ fund: 'steady-cny', amount: '100' }),

  'investments.preview': { input: () => ({ query: `offer=${EASY}&amount=1000` }) },
  'investments.take': is({ offer: EASY, amount: '100' }),
  'investments.choose': is({ choice: 'pay_back' }),
  'investments.leave_early': is({ at_least: '1' }),
  'operator.publish_investment_offer': {
    input: () => ({ body: { ...TERMS, annual_bp: 260, reason: 'agreed' }, things: { offer: EASY } }),
  },
  'operator.withdraw_investment_offer': { input: () => ({ things: { offer: EASY } }) },

  'closure.open': nothing,
  'closure.plan': is({ payouts: [{ currency: 'CNY', way: 'claim' }] }),
  'closure.confirm': {
    input: async (cell) => {
      const real = cell.state === 'preparing'
      const challenge = real ? await proof(cell.scene.world, cell.own.holder, 'closure.confirm') : newId(0)
      const quote = cell.own.things.quote ?? newId(0)
      return { body: { quote, acknowledged: await acknowledged(cell), challenge } }
    },
  },
  'closure.stand': {
    input: async (cell) => {
      const real = cell.state === 'preparing'
      const bounds = [{ currency: 'CNY', receive_at_least: '1', repay_at_most: '9000', fees_at_most: '0' }]
      const signed = ['closure.stand', { standing: JSON.stringify({ bounds }) }] as const
      const challenge = real ? await proof(cell.scene.world, cell.own.holder, signed) : newId(0)
      return { body: { bounds, acknowledged: await acknowledged(cell), challenge } }
    },
  },
  'closure.withdraw_standing': unless('standing_none'),
  'closure.cancel': {
    input: async ({ scene, state, own }) =>
      state === 'cooling_off' || state === 'held' || state === 'in_review'
        ? { query: `challenge=${await proof(scene.world, own.holder, 'closure.cancel')}` }
        : {},
  },
  'closure.continue': is({ challenge: newId(0) }),
  'closure.agree': unless('step_not_asked'),
  'closure.stop': { ...nothing, else: ['nothing_to_hold'] },
  'closure.appeal': nothing,
  'claims.collect': {
    input: ({ own }) => ({
      body: { real_name: '王小明', document_number: passportOf(own), account: elsewhere() },
    }),
  },
  'claims.replace_link': {
    input: ({ own }) => ({ body: { real_name: '王小明', document_number: passportOf(own) } }),
  },
  'operator.propose_receipt_link': is({ evidence: 'seen' }),
  'operator.decide_receipt_link': { ...is(approving), else: ['not_found'] },
  'operator.propose_claim_identity': {
    ...is({ identity: document, evidence: 'seen' }),
    else: ['identity_settled'],
  },
  'operator.decide_claim_identity': { ...is(approving), else: ['not_found'] },
  'claims.repay_debt': {
    input: ({ own }) => ({
      body: { amount: '100', account: elsewhere() },
      things: { debt: own.things.loan ?? '' },
    }),
    else: ['debt_unknown'],
  },
  'operator.retry_closure': nothing,
  'operator.propose_review': is({ verdict: 'approve', reason_for_staff: 'all is well' }),
  'operator.decide_review': { ...is(approving), else: ['not_found'] },
  'operator.propose_stop_settlement': {
    input: async ({ scene, own }) => ({
      body: {
        act: 'release',
        contact: await earlierContact(scene, own),
        evidence: 'called, and it was them',
      },
    }),
  },
  'operator.decide_stop_settlement': { ...is(approving), else: ['not_found'] },
  'operator.open_closure': is({ channel: 'phone' }),
  'operator.plan_closure': is({ payouts: [{ currency: 'CNY', way: 'claim' }] }),
  'operator.exempt_from_dormancy': is({ reason: 'abroad' }),
  'operator.read_exemption': unless('exemption_none'),
  'operator.end_exemption': unless('exemption_none'),
  'operator.add_programme_wallets': {
    input: ({ own }) => ({ body: { wallets: [own.holder.wallet] } }),
    else: ['programme_unknown'],
  },
  'operator.make_programme': {
    input: ({ until }) => ({ body: { kind: 'risk_exit', name: 'Spring', deadline: until, per_minute: 60 } }),
  },
  'operator.start_programme': is({ shown_hash: '0'.repeat(64) }),
  'operator.lock_day': is({ reason: 'the auditor asked' }),
  'operator.decide_lock_day': is(approving),
  'operator.state_break': is({ stated: 'explained', outcome: 'bank_error', evidence: 'a letter' }),
  'operator.resolve_task': is({ outcome: 'called', evidence: 'they were well' }),
  'operator.decide_approval': is({ verdict: 'approve', shown_hash: '0'.repeat(64) }),
  'operator.announce_maintenance': {
    input: ({ until }) => ({
      body: {
        scope: 'kyc',
        starts_at: until,
        ends_at: until.replace(/^(\d{4})/, (y) => `${Number(y) + 1}`),
        notice: both,
      },
    }),
  },
  'operator.require_client': {
    input: ({ until }) => ({
      body: { name: 'old-app', minimum: '2.0', enforced_at: until, update_url: 'https://example.com/app' },
    }),
  },
  'operator.open_incident': is({ impact: 'degraded', scope: 'kyc', state: 'investigating', text: both }),
  'operator.report_incident': is({ state: 'identified', text: both }),
}

/** A contact that was there before the closing was asked for. */
const earlierContact = async ({ world }: Scene, { holder }: Being): Promise<Uuid> =>
  (await contactsOf(world.db, holder.person))[0]?.id ?? newId(0)

/** The passport that `person` of the closing tests gave them. */
const passportOf = ({ holder }: Being): string => `E${10_000_001 + Number(/\d+/.exec(holder.email)?.[0])}`

export const untilOf = async ({ world }: Scene): Promise<string> => isoOf(plus(await world.db.now(), 'P30D'))
