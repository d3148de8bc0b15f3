import type { Letters } from '../../../../kernel/message.ts'
import type { CommerceTold } from '../told.ts'

export const en = {
  letters: {
    bill_sent: ({ merchant, amount, until }, say) => ({
      subject: 'A merchant sent you a bill',
      text: `${merchant} sent you a bill of ${amount}, due on ${say.moment(until)}. You owe nothing until you accept it. Pay, accept or reject it in your wallet under bills; there you can also stop bills of this merchant.`,
    }),
    bill_returned: ({ customer, amount }) => ({
      subject: 'A bill came back',
      text: `Your bill of ${amount} to ${customer} was not accepted and has come back. Nothing is paid on it; please arrange another way to be paid.`,
    }),
    dispute_opened: ({ amount, set_aside, answer_by, until }, say) => ({
      subject: 'Your dispute has been opened',
      text: `You contested ${amount}. Of it ${set_aside} is set aside at the merchant, and neither of you can use it before the decision. Decided in your favour, the whole ${amount} comes to your wallet; decided for the merchant, nothing is taken from you. The merchant is asked to answer by ${say.moment(answer_by)}, and staff decide by ${say.moment(until)}. Until then you may add what supports your case in the wallet.`,
    }),
    dispute_against: ({ customer, amount, set_aside, answer_by, until }, say) => ({
      subject: 'A customer contests a payment',
      text: `${customer} contests a payment of ${amount} to you. ${set_aside} of your balance is set aside for it: it comes back if it is decided for you. Refund it, which uses what is set aside first, or add what supports your case, by ${say.moment(answer_by)}: after that staff decide by what is there, by ${say.moment(until)}.`,
    }),
    dispute_unanswered: ({ amount, until }, say) => ({
      subject: 'The merchant has not answered your dispute',
      text: `The merchant was asked about the ${amount} that you contested, and has not answered by its date. Staff now decide by what is there, by ${say.moment(until)}. Nothing is needed from you; until then you may add what supports your case in the wallet.`,
    }),
    dispute_won: ({ amount }) => ({
      subject: 'Your dispute has ended in your favour',
      text: `The ${amount} that you contested are yours: what you did not have of it yet is in your wallet, or kept for you if it is closed. Nothing is needed from you.`,
    }),
    dispute_part_won: ({ paid, rest, until }, say) => ({
      subject: 'A part of what you contested is yours',
      text: `${paid} of what you contested, the part that was set aside at the merchant, is in your wallet, or kept for you if it is closed. Over the other ${rest} two of our staff decide, by ${say.moment(until)}: it is not promised yet, and we tell you. Nothing is needed from you.`,
    }),
    dispute_part_charged: ({ customer, paid, rest, until }, say) => ({
      subject: 'What was set aside went to the customer',
      text: `Dispute with ${customer}: the ${paid} that was set aside has gone to the customer. Over the other ${rest} two of our staff decide, by ${say.moment(until)}; until then nothing is taken from your balance for it. You may still refund it, or add what supports your case.`,
    }),
    dispute_undecided: ({ rest, until }, say) => ({
      subject: 'The rest of what you contested is not decided yet',
      text: `Two of our staff have looked at the other ${rest} that you contested and have not agreed yet: nothing of it has moved. It is looked at anew and decided by ${say.moment(until)}; we tell you. What you were given before stays yours. You may add what supports your case.`,
    }),
    dispute_undecided_against: ({ customer, rest, until }, say) => ({
      subject: 'The rest of a dispute is not decided yet',
      text: `Dispute with ${customer}: two of our staff have looked at the other ${rest} and have not agreed yet, so nothing is taken from your balance for it. It is looked at anew and decided by ${say.moment(until)}. You may still refund it, or add what supports your case.`,
    }),
    dispute_lost: ({ amount, taken }) => ({
      subject: 'Your dispute was decided for the merchant',
      text:
        taken === ''
          ? `The merchant keeps the ${amount} that you contested. Nothing is taken from your wallet, and nothing is needed from you.`
          : `The provisional credit of ${taken} is taken back. What your balance does not cover is owed and can be repaid in parts: see what is owed in your wallet, or by the receipt link if it is closed.`,
    }),
    dispute_charged: ({ customer, amount, owed }) => ({
      subject: 'A dispute was decided for the customer',
      text: `Dispute with ${customer}: ${amount} goes back to the customer, from what was set aside and from your balance. Still owed: ${owed}. What is owed is taken from what your wallet has or is paid later, and can be repaid in parts there, or by the receipt link if it is closed; until then the merchant role cannot end.`,
    }),
    dispute_dismissed: ({ customer, amount }) => ({
      subject: 'A dispute was decided for you',
      text: `Dispute with ${customer}: you keep ${amount}. Nothing is needed from you.`,
    }),
    sale_rests: ({ amount, customer, until }, say) => ({
      subject: 'You were paid; the money is free later',
      text: `${customer} paid you ${amount}. As you are a new merchant, it rests with you until ${say.moment(until)}: you can refund it, and use it for everything else after that. Until then it goes back if ${customer} freezes their wallet because it was not them, so hand nothing of great value over before. Nothing is needed from you.`,
    }),
    sale_returned: ({ amount, customer }) => ({
      subject: 'A payment was taken back',
      text: `${customer} has frozen their wallet, and the ${amount} that they had paid you and that still rested have gone back to it. If you have not handed the goods over, keep them; if you have, ask ${customer} to pay anew, or tell support.`,
    }),
    authorisation_ended: ({ amount, customer }) => ({
      subject: 'An authorisation has ended',
      text: `${customer} has frozen their wallet, so the ${amount} that was set aside for you and that you had not taken is theirs again: it can no longer be taken. If you have not handed the goods over, keep them; if you have, ask ${customer} to pay anew.`,
    }),
    money_set_aside: (p, say) => {
      const to = say.party(p.to)
      if (p.cause === 'first_payment')
        return say.freezeIf(
          'A first payment is on its way',
          `${p.amount} is set aside in your wallet for ${to}, whom you have not paid before. It arrives from ${say.moment(p.until)} on; until then you can take it back in your wallet, under payments, and a freeze takes it back as well`,
          p,
        )
      const next =
        p.cause === 'purchase'
          ? `Nothing has left yet: what ${to} has not taken by then is free in your wallet again`
          : 'Nothing has left yet: what is not accepted by then is free in your wallet again'
      return say.freezeIf(
        'Money was set aside in your wallet',
        `${p.amount} is set aside in your wallet for ${to} until ${say.moment(p.until)}. ${next}`,
        p,
      )
    },
    set_aside_taken: (p, say) => {
      const rest =
        p.rest === ''
          ? ''
          : p.until === ''
            ? `. The other ${p.rest} is free in your wallet again`
            : `. Another ${p.rest} stays set aside until ${say.moment(p.until)}`
      return say.freezeIf(
        'A merchant took money that was set aside',
        `${say.party(p.to)} took ${p.amount} from your wallet, of what was set aside for it${rest}`,
        p,
      )
    },
    set_aside_freed: ({ amount, to, cause }, say) => ({
      subject: 'Money is free in your wallet again',
      text: `${amount} that was set aside for ${say.party(to)} is free in your wallet again: ${cause === 'voided' ? 'it was given back without being taken' : 'it was not taken in time'}. You need not do anything.`,
    }),
    refund_promised: (p, say) =>
      say.freezeIf(
        'A refund was announced from your wallet',
        `${p.amount} will be paid from your wallet to ${say.party(p.to)} as a refund on ${say.moment(p.until)}`,
        p,
      ),
    refund_announced: ({ amount, from, until }, say) => ({
      subject: 'A refund is announced',
      text: `${say.party(from)} announced a refund of ${amount} for ${say.moment(until)}. You need not do anything; you are told when it is paid, or cannot be.`,
    }),
    refund_arrived: ({ amount, from, disputed }, say) => ({
      subject: 'You have received a refund',
      text:
        disputed === ''
          ? `${say.party(from)} refunded ${amount}. It is in your wallet; you find it on your statement.`
          : `${say.party(from)} refunded ${amount} of a payment that you dispute. It counts for the dispute and is in your wallet; you find it on your statement.`,
    }),
    refund_broken: ({ amount, from }, say) => ({
      subject: 'An announced refund was not paid',
      text: `${say.party(from)} could not pay the refund of ${amount} that it had announced. Our staff look into it. You can ask the merchant for it, or dispute the payment in your wallet under purchases.`,
    }),
  } satisfies Letters<keyof CommerceTold>,
}
