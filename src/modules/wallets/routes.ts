import type { Route } from '../../kernel/manifest/module.ts'
import { askConsent } from './operations/consents/ask-consent.ts'
import { consentToClosing } from './operations/consents/consent.ts'
import { decideConsent } from './operations/consents/decide-consent.ts'
import { proposeConsent } from './operations/consents/propose-consent.ts'
import { withdrawConsentToClosing } from './operations/consents/withdraw-consent.ts'
import { changeAuthorityOrder } from './operations/orders/change-order.ts'
import { listAuthorityOrders } from './operations/orders/list-orders.ts'
import { placeAuthorityOrder } from './operations/orders/place-order.ts'
import { pauseWallet } from './operations/pauses/pause.ts'
import { resumeWallet } from './operations/pauses/resume.ts'
import { closeWalletPocket } from './operations/pockets/close-pocket.ts'
import { openWalletPocket } from './operations/pockets/open-pocket.ts'
import { acceptOfferedRole } from './operations/roles/accept-role.ts'
import { addWalletRole } from './operations/roles/add-role.ts'
import { confirmRole } from './operations/roles/confirm-role.ts'
import { declineRole } from './operations/roles/decline-role.ts'
import { endWalletRole } from './operations/roles/end-role.ts'
import { handOverRole } from './operations/roles/hand-over-role.ts'
import { listRoles } from './operations/roles/list-roles.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['POST',   '/v1/wallets/{wallet}/pockets', openWalletPocket],
  ['DELETE', '/v1/wallets/{wallet}/pockets/{currency}', closeWalletPocket],
  ['POST',   '/v1/wallets/{wallet}/pause', pauseWallet],
  ['DELETE', '/v1/wallets/{wallet}/pause', resumeWallet],
  ['GET',    '/v1/wallets/{wallet}/roles', listRoles],
  ['POST',   '/v1/wallets/{wallet}/roles/{role}/confirmation', confirmRole],
  ['DELETE', '/v1/wallets/{wallet}/roles/{role}/confirmation', declineRole],
  ['POST',   '/v1/wallets/{wallet}/roles/{role}/handover', handOverRole],
  ['POST',   '/v1/wallets/{wallet}/roles/{role}/acceptance', acceptOfferedRole],
  ['POST',   '/v1/wallets/{wallet}/roles/{role}/consent-request', askConsent],
  ['POST',   '/v1/wallets/{wallet}/roles/{role}/consent', consentToClosing],
  ['DELETE', '/v1/wallets/{wallet}/roles/{role}/consent', withdrawConsentToClosing],
  // for staff
  ['POST',   '/v1/operator/wallets/{wallet}/roles', addWalletRole],
  ['DELETE', '/v1/operator/roles/{role}', endWalletRole],
  ['POST',   '/v1/operator/roles/{role}/consent', proposeConsent],
  ['POST',   '/v1/operator/roles/{role}/consent/decision', decideConsent],
  ['GET',    '/v1/operator/authority-orders', listAuthorityOrders],
  ['POST',   '/v1/operator/wallets/{wallet}/orders', placeAuthorityOrder],
  ['PUT',    '/v1/operator/wallets/{wallet}/orders/{order}', changeAuthorityOrder],
]
