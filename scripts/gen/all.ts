import { apiDoc } from './api.ts'
import { closureStates } from './closure-states.ts'
import { errorsDoc } from './errors.ts'
import type { Generator } from './generator.ts'
import { openApiJson } from './openapi.ts'
import { schemaSql } from './schema.ts'
import { sdkGroups, sdkTypes } from './sdk-types.ts'
import { walletStatesDoc } from './wallet-states.ts'

/** Everything that `npm run gen` writes. */
export const generators: readonly Generator[] = [
  schemaSql,
  openApiJson,
  errorsDoc,
  apiDoc,
  closureStates,
  walletStatesDoc,
  sdkTypes,
  sdkGroups,
]
