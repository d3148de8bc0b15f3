/** What all modules declare, as one. A new product whose words and codes lie in its folder is one line here. */
import { join } from './kernel/manifest/declares.ts'
import { benefitsDeclare } from './modules/benefits/declares.ts'
import { commerceDeclare } from './modules/commerce/declares.ts'
import { creditDeclare } from './modules/credit/declares.ts'
import { identityDeclare } from './modules/identity/declares.ts'
import { instrumentsDeclare } from './modules/instruments/declares.ts'
import { investmentsDeclare } from './modules/investments/declares.ts'
import { ledgerDeclare } from './modules/ledger/declares.ts'
import { mandatesDeclare } from './modules/mandates/declares.ts'
import { paymentsDeclare } from './modules/payments/declares.ts'
import { walletsDeclare } from './modules/wallets/declares.ts'
import { wealthDeclare } from './modules/wealth/declares.ts'

const money = join(join(ledgerDeclare, paymentsDeclare), instrumentsDeclare)
const trade = join(join(commerceDeclare, mandatesDeclare), benefitsDeclare)
const assets = join(join(creditDeclare, wealthDeclare), investmentsDeclare)
const holder = join(walletsDeclare, identityDeclare)

export const declared = join(join(money, trade), join(assets, holder))
