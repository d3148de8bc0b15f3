import type { Letters } from '../../../../kernel/message.ts'
import type { MandateTold } from '../told.ts'

export const en = {
  letters: {
    mandate_ended: ({ payer, payee }) => ({
      subject: 'A payer has ended a mandate',
      text: `The mandate “${payee}” of ${payer} has ended. Nothing can be debited under it any more; please arrange another way to be paid.`,
    }),
    mandate_payee_left: ({ payee }) => ({
      subject: 'A mandate of yours has ended',
      text: `${payee} takes no payments as a merchant any more, so the mandate that you gave has ended. Nothing more is debited from your wallet under it; you need not do anything.`,
    }),
    mandate_unpaid: ({ payee, amount }) => ({
      subject: 'A debit did not go through',
      text: `${payee} could not debit ${amount} from your wallet. It is tried again; top up, or end the subscription.`,
    }),
  } satisfies Letters<keyof MandateTold>,
}
