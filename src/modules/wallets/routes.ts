import type { Route } from '../../kernel/module.ts'
import { acceptOfferedRole } from './operations/accept-role.ts'
import { addWalletRole } from './operations/add-role.ts'
import { askConsent } from './operations/ask-consent.ts'
import { changeAuthorityOrder } from './operations/change-order.ts'
import { closeWalletPocket } from './operations/close-pocket.ts'
import { confirmRole } from './operations/confirm-role.ts'
import { consentToClosing } from './operations/consent.ts'
import { decideConsent } from './operations/decide-consent.ts'
import { declineRole } from './operations/decline-role.ts'
import { endWalletRole } from './operations/end-role.ts'
import { handOverRole } from './operations/hand-over-role.ts'
import { listAuthorityOrders } from './operations/list-orders.ts'
import { listRoles } from './operations/list-roles.ts'
import { openWalletPocket } from './operations/open-pocket.ts'
import { pauseWallet } from './operations/pause.ts'
import { placeAuthorityOrder } from './operations/place-order.ts'
import { proposeConsent } from './operations/propose-consent.ts'
import { resumeWallet } from './operations/resume.ts'
import { withdrawConsentToClosing } from './operations/withdraw-consent.ts'

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
