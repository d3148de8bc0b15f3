import type { Letters, MessageParams, Said, Speaker } from '../../../../kernel/message.ts'
import { everyText } from '../../../../kernel/time/when.ts'
import type { PaymentTold } from '../told.ts'

type Taken = MessageParams['money_taken']
type Used = MessageParams['wallet_used']
type SaidOf<Told> = (told: Told, say: Speaker) => readonly [subject: string, what: string]

/** Money that somebody else took by right. */
const TAKEN: Readonly<Record<Taken['cause'], SaidOf<Taken>>> = {
  mandate: ({ amount, to }) => [
    'A merchant debited your wallet',
    `${to} took ${amount} from your wallet, as you had allowed`,
  ],
  chargeback: ({ amount }) => [
    'Money was taken back from your wallet',
    `${amount} was taken from your wallet because your bank took a top-up back`,
  ],
  loan: ({ amount }) => [
    'A loan was repaid from your wallet',
    `${amount} was taken from your wallet to repay a loan`,
  ],
  debt: ({ amount }) => [
    'A debt was repaid from your wallet',
    `${amount} was taken from your wallet to repay what you owe`,
  ],
}
/** By what a role holds. */
const basisOf = (from: string): string =>
  from === 'confirmed'
    ? 'whose money it is confirmed it with a proof'
    : 'two of our staff have recorded it from an official document'
/** What was done with the wallet. */
const USED: Readonly<Record<Used['act'], SaidOf<Used>>> = {
  paused: ({ what }, say) => [
    'Your wallet was paused',
    `Nothing can leave your wallet until ${say.moment(what)}`,
  ],
  named: ({ what }) => [
    'A real name was given for your wallet',
    `${what} was given as the real name of your wallet’s holder; only accounts in that name can be linked`,
  ],
  rename_asked: ({ what }) => [
    'Another name for your wallet was asked for',
    `Our staff were asked to change the real name or document of your wallet’s holder to ${what}. A second colleague looks at the papers; nothing has changed yet`,
  ],
  rename_agreed: ({ what, from }, say) => [
    'The name of your wallet is going to change',
    `Two of our staff have seen the papers: the real name of your wallet’s holder becomes ${what} on ${say.moment(from)}, and linked accounts are unlinked with it. Freezing the wallet before then stops it`,
  ],
  renamed: ({ what }) => [
    'The name of your wallet has changed',
    `The real name of your wallet’s holder is now ${what}, as two of our staff have seen the papers. Accounts that were linked are unlinked; add those in this name again`,
  ],
  rename_stopped: ({ what }) => [
    'The name of your wallet has not changed',
    `The change of the real name to ${what} was not made, as the wallet was frozen meanwhile or is being closed`,
  ],
  top_up: ({ what, from }) => [
    'A top-up was ordered',
    `${what} was ordered into your wallet from the account ${from}`,
  ],
  line_opened: ({ what }) => ['A credit line was opened', `A credit line of ${what} was opened in your name`],
  loan_drawn: ({ what }) => [
    'A loan was drawn',
    `A loan of ${what} was drawn in your name; the money is in your wallet`,
  ],
  account_unlinked: ({ what }) => [
    'An account was unlinked',
    `The account ${what} was unlinked from your wallet`,
  ],
  merchant: ({ what }) => [
    'Your wallet is a merchant’s',
    `Your wallet receives payments as the merchant “${what}”`,
  ],
  guardian: ({ what, from }) => [
    'A wallet has a guardian',
    `You and ${what} stand to each other as guardian and ward: ${basisOf(from)}. It holds from now on`,
  ],
  joint: ({ what, from }) => [
    'A wallet is shared',
    `A wallet of yours is shared with ${what}, and closes only when both agree: ${basisOf(from)}. It holds from now on`,
  ],
  agreed: ({ what }) => [
    'You agreed to the closing of a shared wallet',
    `You have agreed that the wallet that you share with ${what} is closed; until it is confirmed you can take that back in your own wallet under roles`,
  ],
  biller: ({ what }) => ['Somebody may send you bills', `The merchant ${what} may send bills to your wallet`],
}
/** Whoever did not do it, or knows of no right to it, can stop what comes next. */
const freezeUnknown = (
  [subject, what]: readonly [string, string],
  { at, freeze_link }: { readonly at: string; readonly freeze_link: string },
  say: Speaker,
): Said => ({
  subject,
  text: `${what} (${say.moment(at)}). If you know nothing of it, freeze the wallet at once: ${say.link(freeze_link)} – the link can only freeze, nothing else.`,
})

export const en = {
  letters: {
    transfer_arrived: ({ amount, from }, say) => ({
      subject: 'You have received money',
      text: `You have received ${amount} from ${say.party(from)}. It is in your wallet and on your statement.`,
    }),
    transfers_arrived: ({ count, amount }) => ({
      subject: 'More money came in today',
      text: `Beyond those that you were told of, ${count} more transfers came for you today, together ${amount}. Your statement shows them one by one; those that wait for your answer are under payments.`,
    }),
    transfer_returned: ({ amount, to }, say) => ({
      subject: 'A transfer came back to you',
      text: `Your transfer of ${amount} to ${say.party(to)} did not reach them. The money is in your wallet again.`,
    }),
    transfer_on_its_way: ({ amount, from, arrives }, say) => ({
      subject: 'Money is on its way to you',
      text: `${say.party(from)} has sent you ${amount} for the first time. It arrives at ${say.moment(arrives)}; until then the sender can take it back, so hand nothing over for it before. Nothing is needed from you.`,
    }),
    transfer_waiting: ({ amount, from, until }, say) => ({
      subject: 'Money is waiting for you',
      text: `${say.party(from)} wants to send you ${amount}. Accept or decline it in your wallet until ${say.moment(until)}; after that it goes back to the sender.`,
    }),
    withdrawal_returned: ({ amount, to, reason }, say) => ({
      subject: 'A withdrawal came back',
      text: `The bank did not pay out your withdrawal of ${amount}${to && ` to ${to}`}: ${say.why(reason)}. The money is with us for you again: see your statement.`,
    }),
    money_left: (p, say) =>
      say.freezeIf('Money left your wallet', `${p.amount} left your wallet to ${say.party(p.to)}`, p),
    account_linked: (p, say) =>
      say.freezeIf(
        'An account was linked',
        `The account ${p.to} was linked to your wallet; until ${say.moment(p.from)} at least it takes only a small sum in a day`,
        p,
      ),
    limit_changed: (p, say) => {
      const [when, subject] =
        p.from === ''
          ? ['From now on', 'Your limit of the day']
          : [`From ${say.moment(p.from)} on`, 'A higher limit of the day was asked for']
      return p.most === ''
        ? say.freezeIf(subject, `${when} no limit of the day holds for ${p.currency} in your wallet`, p)
        : say.freezeIf(subject, `${when} at most ${p.most} may leave your wallet in a day`, p)
    },
    right_granted: (p, say) =>
      p.amount === ''
        ? say.freezeIf('Another service may read your wallet', `${p.to} may read your wallet from now on`, p)
        : say.freezeIf(
            'A merchant may debit your wallet',
            `${p.to} may debit ${p.amount} from your wallet ${p.every ? everyText(p.every, 'en') : `at a time${p.period && `, and no more than ${p.most} ${everyText(p.period, 'en')}`}`}`,
            p,
          ),
    money_taken: (told, say) => freezeUnknown(TAKEN[told.cause](told, say), told, say),
    wallet_used: (told, say) => freezeUnknown(USED[told.act](told, say), told, say),
  } satisfies Letters<keyof PaymentTold>,
}
