import type { Route } from '../../kernel/manifest/module.ts'
import { publishFundPrice } from './operations/publish-price.ts'
import { readFund } from './operations/read-fund.ts'
import { redeemFund } from './operations/redeem.ts'
import { subscribeFund } from './operations/subscribe.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['GET',    '/v1/wallets/{wallet}/fund', readFund],
  ['POST',   '/v1/wallets/{wallet}/fund/subscriptions', subscribeFund],
  ['POST',   '/v1/wallets/{wallet}/fund/redemptions', redeemFund],
  // for staff
  ['PUT',    '/v1/operator/funds/{fund}/prices/{day}', publishFundPrice],
]
