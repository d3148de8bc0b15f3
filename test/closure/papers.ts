/** The signed papers of a case, each verified offline with the published keys alone. */
import { expect } from 'vitest'
import type { Receipt } from '../../src/platform/receipts/payload.ts'
import { verifyReceipt } from '../../src/platform/receipts/verify.ts'
import { type House, must } from './house.ts'

export const verifiedPapers = async (
  house: House,
  closure: string,
  token: string,
): Promise<(Receipt | undefined)[]> => {
  const keys = await must(house, 'GET /.well-known/jwks.json', { token })
  const { receipts } = await must(house, `GET /v1/closures/${closure}/receipt`, { token })
  const verdicts = await Promise.all(receipts.map(({ jws }: { jws: string }) => verifyReceipt(jws, keys)))
  for (const verdict of verdicts) expect(verdict).toMatchObject({ ok: true, problems: [] })
  return verdicts.map(({ payload }) => payload)
}
