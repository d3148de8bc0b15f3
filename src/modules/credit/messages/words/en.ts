import type { Letters } from '../../../../kernel/message.ts'
import type { CreditTold } from '../told.ts'

export const en = {
  letters: {
    loan_overdue: ({ amount }) => ({
      subject: 'An instalment could not be taken',
      text: `An instalment of your loan is due and the balance does not cover it. Owed in all today: ${amount}. Top up and repay; interest runs by the day.`,
    }),
  } satisfies Letters<keyof CreditTold>,
}
