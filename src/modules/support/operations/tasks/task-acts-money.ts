/** What tasks about wallets, money on its way and money kept can be ended by. */
import type { ListedKind } from '../../task-kinds.ts'
import { findOwner, get, post, put, readCase, type TaskActs } from './task-acts.ts'

type Mine = Exclude<ListedKind, `closure.${string}` | `reconciliation.${string}`>

export const MONEY: Readonly<Record<Mine, TaskActs>> = {
  'claim.came_back': (about) => [...readCase(about), ...findOwner(about)],
  'claim.account_refused': (about) => [
    ...findOwner(about),
    ...(about.closure
      ? [
          post('propose_identity', `/v1/operator/closures/${about.closure}/identity`),
          post('decide_identity', `/v1/operator/closures/${about.closure}/identity/decision`),
        ]
      : []),
  ],
  'claim.report': (about) => [get('list_unclaimed', '/v1/operator/unclaimed'), ...findOwner(about)],
  'wallet.frozen_by_link': ({ ref }) => [
    post('search', '/v1/operator/searches'),
    post('ask_for_recovery_code', '/v1/recoveries'),
    post('propose_recovery', `/v1/operator/wallets/${ref}/recovery`),
    post('decide_recovery', `/v1/operator/wallets/${ref}/recovery/decision`),
    put('keep_restricted', `/v1/operator/wallets/${ref}/restriction`),
  ],
  'wallet.recovery_objected': ({ ref }) => [
    post('search', '/v1/operator/searches'),
    post('propose_recovery', `/v1/operator/wallets/${ref}/recovery`),
    put('keep_restricted', `/v1/operator/wallets/${ref}/restriction`),
  ],
  'wallet.freeze_reported': ({ ref }) => [
    post('search', '/v1/operator/searches'),
    put('keep_restricted', `/v1/operator/wallets/${ref}/restriction`),
    post('propose_recovery', `/v1/operator/wallets/${ref}/recovery`),
  ],
  'wallet.disowned_after_closing': (about) => [...readCase(about), ...findOwner(about)],
  'wallet.order_ending': () => [get('list_orders', '/v1/operator/authority-orders')],
  'wallets.consent': ({ ref }) => [
    post('propose_consent', `/v1/operator/roles/${ref}/consent`),
    post('decide_consent', `/v1/operator/roles/${ref}/consent/decision`),
  ],
  'approval.declined': ({ ref }) => [get('read_request', `/v1/operator/approvals/${ref}`)],
  'dispute.decide': ({ ref }) => [
    get('read_dispute', `/v1/operator/disputes/${ref}`),
    post('decide_dispute', `/v1/operator/disputes/${ref}/decision`),
  ],
  'refund.broken': ({ wallet, merchant }) => [
    ...(merchant
      ? [
          get('list_sales', `/v1/wallets/${merchant}/sales`),
          get('list_debts', `/v1/wallets/${merchant}/debts`),
        ]
      : []),
    ...(wallet ? [get('list_disputes', `/v1/wallets/${wallet}/disputes`)] : []),
  ],
  'payment.contradiction': ({ wallet }) => [
    get('list_reconciliations', '/v1/operator/reconciliations'),
    ...(wallet ? [post('report_chargeback', `/v1/operator/wallets/${wallet}/chargebacks`)] : []),
  ],
  'fund.price_missing': ({ price }) =>
    price ? [put('publish_price', `/v1/operator/funds/${price.fund}/prices/${price.day}`)] : [],
  'participant.unreachable': () => [
    get('list_outages', '/v1/operator/outages'),
    post('open_incident', '/v1/operator/incidents'),
    get('list_closures', '/v1/operator/closures'),
  ],
}
