import Type from 'typebox'
import { link } from '../../domain/instruments/instruments.ts'
import { BANK_SCHEMES } from '../../domain/instruments/types.ts'
import { levelsOf } from '../../domain/kyc/kyc.ts'
import { lockShared, requireOpen } from '../../domain/wallets/wallets.ts'
import { refuse } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { txUseCase } from '../../usecase.ts'
import { requireSameName } from './require-same-name.ts'
import { InstrumentShape, showInstrument, WalletParams } from './shapes.ts'

const NAME = Type.String({ minLength: 1, maxLength: 64 })
const NUMBER = Type.String({ minLength: 3, maxLength: 64, description: 'As typed: spaces are fine' })

/** Links an account of the holder's own; the bank is asked for its name right after. */
export const linkAccount = txUseCase({
  kind: 'tx',
  name: 'money.link_account',
  summary: 'Link a bank account or a wallet elsewhere; usable once the bank has confirmed your name',
  access: ['holder'],
  status: 201,
  params: WalletParams,
  body: Type.Union([
    Type.Object({
      kind: Type.Literal('bank_account'),
      scheme: Type.Enum(BANK_SCHEMES),
      number: NUMBER,
      holder_name: Type.Optional(NAME),
      bank: Type.Optional(NAME),
    }),
    Type.Object({ kind: Type.Literal('own_wallet'), provider: NAME, account: NUMBER }),
  ]),
  output: InstrumentShape,
  refuses: [
    'wallet_unknown', 'wallet_closing', 'wallet_closed', 'wallet_frozen', 'identity_level_needed', 'holder_name_differs',
    'account_number_invalid', 'instrument_already_linked',
  ], // biome-ignore format: a list
  async run(tx, _call, { params, body }) {
    const wallet = await lockShared(tx, params.wallet)
    requireOpen(wallet)
    if (!(await levelsOf(tx, [wallet.person])).get(wallet.person)) refuse('identity_level_needed')
    const bank = body.kind === 'bank_account'
    if (bank && body.holder_name !== undefined) await requireSameName(tx, wallet.person, body.holder_name)
    const linked = await link(tx, {
      id: newId(wallet.bucket),
      wallet: wallet.id,
      person: wallet.person,
      bucket: wallet.bucket,
      epoch: wallet.epoch,
      at: await tx.now(),
      ...(bank
        ? { kind: 'bank_account', scheme: body.scheme, number: body.number, name: body.bank }
        : { kind: 'own_wallet', scheme: 'wallet_account', number: body.account, name: body.provider }),
    })
    return showInstrument(linked)
  },
})
