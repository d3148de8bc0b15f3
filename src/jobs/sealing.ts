/** What an older version wrote in clear is sealed: while two versions run, there may be more. */
import { sealOlderLabels } from '../domain/benefits/labels.ts'
import { sealOlderProgrammes } from '../domain/closure/programme-names.ts'
import { sealOlderWords } from '../domain/commerce/sealed.ts'
import { blindOlderLines } from '../domain/reconciliation/lines.ts'
import { job } from '../handler.ts'

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
