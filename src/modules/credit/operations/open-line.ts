import { isBefore } from '../../../kernel/clock.ts'
import { refuse } from '../../../kernel/errors.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { WalletParams } from '../../../kernel/shapes.ts'
import { txUseCase } from '../../../kernel/usecase.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { list } from '../../instruments/instruments.ts'
import { identityOf, lockSameDocument } from '../../kyc/kyc.ts'
import { tellUsed } from '../../payments/operations/payments.ts'
import { lockShared, ofPerson, requireOpen, type WalletRow } from '../../wallets/wallets.ts'
import { openLine, owesOrMay } from '../credit.ts'
import { LineShape, showLine } from './shapes.ts'

/**
 * K8 The lender knows whom it lends to: a name that anybody can type is none. A bank has said that an account is in this name, or
 * two people have seen the papers. Refuses credit_unavailable, credit_name_unconfirmed.
 */
const requireKnown = async (tx: Tx, { id, person, currency }: WalletRow): Promise<void> => {
  const known = await identityOf(tx, person)
  if (!known || currency !== 'CNY') return refuse('credit_unavailable')
  // An account of before was compared with another name.
  const confirmed = (await list(tx, [id])).some(
    ({ kind, verified_at: at }) => kind === 'bank_account' && at !== null && !isBefore(at, known.verifiedAt),
  )
  if (!confirmed && !known.byTwo) refuse('credit_name_unconfirmed')
}

/** K8 One line for a person, in however many wallets their document stands. Refuses credit_line_elsewhere. */
const requireNoOther = async (tx: Tx, { id, person }: WalletRow): Promise<void> => {
  const others: WalletRow[] = []
  for (const one of await lockSameDocument(tx, person)) others.push(...(await ofPerson(tx, one)))
  const wallets = others.map((wallet) => wallet.id).filter((wallet) => wallet !== id)
  if (await owesOrMay(tx, wallets)) refuse('credit_line_elsewhere')
}

/** One limit and one rate for whoever is known. */
export const openCreditLine = txUseCase({
  kind: 'tx',
  name: 'credit.open_line',
  access: ['holder'],
  status: 201,
  key: 'required',
  params: WalletParams,
  output: LineShape,
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'credit_line_open', 'credit_unavailable',
    'credit_name_unconfirmed', 'credit_line_elsewhere',
  ], // biome-ignore format: a list
  async run(tx, _call, { params }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    await requireKnown(tx, wallet)
    await requireNoOther(tx, wallet)
    const line = await openLine(tx, wallet)
    const what = formatMoney({ amount: line.credit_limit, currency: line.currency })
    await tellUsed(tx, wallet.person, { act: 'line_opened', what })
    return showLine(line)
  },
})
