/** What each operation answers in each state of the wallet. */
import {
  ALWAYS,
  closing,
  frozen,
  holder,
  OPEN,
  PAYER,
  READ,
  row,
  type Standings,
} from '../../kernel/manifest/state-matrix.ts'

// biome-ignore format: a table
export const states: Standings = {
  'mandates.grant': holder(OPEN, {
    other: { who: 'payee', row: row('allowed', { ...frozen('merchant_unknown'), ...closing('merchant_unknown'), closed: 'merchant_unknown',
      just_closed: 'merchant_unknown' }) },
  }),
  'mandates.list': READ,
  'mandates.list_collected': READ,
  'mandates.cancel': holder(ALWAYS),
  'mandates.pause': holder(ALWAYS),
  'mandates.resume': holder(OPEN),
  'mandates.charge': holder(OPEN, {
    other: { who: 'payer', row: { ...PAYER, money_frozen: 'insufficient_funds' } },
    moves: [{ kind: 'post', code: 'mandate', debit: 'other', credit: 'own' }],
  }),
  'mandates.authorise': holder(OPEN),
  'mandates.list_authorisations': READ,
  'mandates.withdraw_authorisation': holder(ALWAYS),
}
