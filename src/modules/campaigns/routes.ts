import type { Route } from '../../kernel/manifest/module.ts'
import { endWalletExemption } from './operations/dormancy/end-exemption.ts'
import { exemptWallet } from './operations/dormancy/exempt.ts'
import { readExemption } from './operations/dormancy/exemption.ts'
import { listDormantWallets } from './operations/dormancy/list.ts'
import { dormancyOverview } from './operations/dormancy/overview.ts'
import { addProgrammeWallets } from './operations/programmes/add-wallets.ts'
import { listProgrammes } from './operations/programmes/list.ts'
import { listProgrammeWallets } from './operations/programmes/list-wallets.ts'
import { makeProgrammeUseCase } from './operations/programmes/make.ts'
import { readProgramme } from './operations/programmes/read.ts'
import { programmeResiduals } from './operations/programmes/residuals.ts'
import { steerProgramme } from './operations/programmes/set-state.ts'
import { startProgrammeUseCase } from './operations/programmes/start.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['POST',   '/v1/operator/programmes', makeProgrammeUseCase],
  ['GET',    '/v1/operator/programmes', listProgrammes],
  ['GET',    '/v1/operator/programmes/{programme}', readProgramme],
  ['GET',    '/v1/operator/programmes/{programme}/wallets', listProgrammeWallets],
  ['POST',   '/v1/operator/programmes/{programme}/wallets', addProgrammeWallets],
  ['POST',   '/v1/operator/programmes/{programme}/start', startProgrammeUseCase],
  ['PUT',    '/v1/operator/programmes/{programme}/state', steerProgramme],
  ['GET',    '/v1/operator/programmes/{programme}/residuals', programmeResiduals],
  ['GET',    '/v1/operator/dormancy', dormancyOverview],
  ['GET',    '/v1/operator/dormancy/wallets', listDormantWallets],
  ['GET',    '/v1/operator/wallets/{wallet}/dormancy-exemption', readExemption],
  ['PUT',    '/v1/operator/wallets/{wallet}/dormancy-exemption', exemptWallet],
  ['DELETE', '/v1/operator/wallets/{wallet}/dormancy-exemption', endWalletExemption],
]
