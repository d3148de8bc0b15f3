import type { Route } from '../../kernel/manifest/module.ts'
import { grantBenefit } from './operations/grant.ts'
import { listBenefits } from './operations/list.ts'
import { spendBenefit } from './operations/use.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['GET',    '/v1/wallets/{wallet}/benefits', listBenefits],
  ['POST',   '/v1/wallets/{wallet}/benefits/{benefit}/use', spendBenefit],
  // for staff
  ['POST',   '/v1/operator/wallets/{wallet}/benefits', grantBenefit],
]
