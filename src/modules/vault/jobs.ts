/** What an older version wrote in clear is sealed: while two versions run, there may be more. */

import { job } from '../../kernel/handler.ts'
import { sealOlderLabels } from '../benefits/benefits.ts'
import { sealOlderProgrammes } from '../campaigns/campaigns.ts'
import { sealOlderWords } from '../commerce/commerce.ts'
import { blindOlderLines } from '../reconciliation/reconciliation.ts'

const EVERY_MS = 60_000

export const olderSeal = job({
  name: 'vault.older_seal',
  everyMs: EVERY_MS,
  run: async (db) => {
    await sealOlderWords(db)
    await sealOlderLabels(db)
    await sealOlderProgrammes(db)
    await blindOlderLines(db)
  },
})
