/** Messages about auto-debits. */
import type { Catalogue } from '../../kernel/message.ts'

export const mandateMessages: Catalogue<'mandate_ended' | 'mandate_unpaid' | 'mandate_payee_left'> = {
  mandate_ended: {
    en: ({ payer, payee }) => ({
      subject: 'A payer has ended a mandate',
      text: `The mandate “${payee}” of ${payer} has ended. Nothing can be debited under it any more; please arrange another way to be paid.`,
    }),
    'zh-CN': ({ payer, payee }) => ({
      subject: '付款人已终止代扣授权',
      text: `${payer} 的代扣授权“${payee}”已终止，不能再据此扣款，请与付款人约定其他付款方式。`,
    }),
  },
  mandate_payee_left: {
    en: ({ payee }) => ({
      subject: 'A mandate of yours has ended',
      text: `${payee} takes no payments as a merchant any more, so the mandate that you gave has ended. Nothing more is debited from your wallet under it; you need not do anything.`,
    }),
    'zh-CN': ({ payee }) => ({
      subject: '您的一项代扣授权已终止',
      text: `${payee} 已不再以商户身份收款，您给予的代扣授权随之终止，不会再据此从您的钱包扣款，您无需操作。`,
    }),
  },
  mandate_unpaid: {
    en: ({ payee, amount }) => ({
      subject: 'A debit did not go through',
      text: `${payee} could not debit ${amount} from your wallet. It is tried again; top up, or end the subscription.`,
    }),
    'zh-CN': ({ payee, amount }) => ({
      subject: '扣款未成功',
      text: `${payee} 未能从您的钱包扣款 ${amount}，稍后将重试。请充值或终止该订阅。`,
    }),
  },
}

export type MandateTold = {
  readonly mandate_ended: { readonly payer: string; readonly payee: string }
  readonly mandate_payee_left: { readonly payee: string }
  readonly mandate_unpaid: { readonly payee: string; readonly amount: string }
}

declare module '../../kernel/message.ts' {
  interface MessageParams extends MandateTold {}
}
