import type { Route } from '../../kernel/manifest/module.ts'
import { putIdentity } from './operations/declare-identity.ts'
import { proposeNameChange } from './operations/propose-name-change.ts'
import { readIdentity } from './operations/read-identity.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['GET',    '/v1/wallets/{wallet}/identity', readIdentity],
  ['PUT',    '/v1/wallets/{wallet}/identity', putIdentity],
  ['POST',   '/v1/operator/wallets/{wallet}/name-change', proposeNameChange],
]
