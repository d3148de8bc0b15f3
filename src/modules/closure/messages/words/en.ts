import type { Lang } from '../../../../kernel/languages.ts'
import type { Letters, MessageParams, Speaker } from '../../../../kernel/message.ts'
import type { SharedNews } from '../shared-news.ts'
import type { ClosureTold, PayoutTold, RepaidTold } from '../told.ts'

type Waits = MessageParams['closure_stands']['waits'][Lang]
type PaidBack = NonNullable<MessageParams['closure_stands']['paid_back']>
type Way = PayoutTold['way']

/** An account is told by the name its holder gave it and the end of its number alone: an old address may be somebody else’s by now. */
const WAYS: Readonly<Record<Way, (account: string) => string>> = {
  own_account: (account) => `to your account${account && ` ${account}`}`,
  funding_source: (account) => `back to where it came from${account && `, ${account}`}`,
  own_wallet: (account) => `to your wallet elsewhere${account && `, ${account}`}`,
  claim: () => 'kept safe for you, free of charge',
  donate: () => 'given away, as you chose',
  forfeit: () => 'given up, as you chose',
}
/** The same, as somebody else reads it who shares the wallet. */
const THEIRS: Readonly<Record<Way, (account: string) => string>> = {
  own_account: (account) => `to an account in their own name${account && `, ${account}`}`,
  funding_source: (account) => `back to where it came from${account && `, ${account}`}`,
  own_wallet: (account) => `to a wallet of theirs elsewhere${account && `, ${account}`}`,
  claim: () => 'kept safe for its holder, free of charge',
  donate: () => 'given away',
  forfeit: () => 'given up',
}

/** "CNY 120.00 to your account DBS •••• 1234, by 3 December 2026; CNY 0.40 given away, as you chose". */
const payoutsText = (payouts: readonly PayoutTold[], say: Speaker): string =>
  payouts
    .map(({ amount, way, account, by }) => {
      const day = say.day(by)
      return `${amount} ${WAYS[way](account)}${day && `, by ${day}`}`
    })
    .join('; ')
/** The accounts and ways alone, each once: before there are amounts. */
const waysText = (payouts: readonly PayoutTold[]): string =>
  [...new Set(payouts.map(({ way, account }) => WAYS[way](account)))].join('; ')
/** What was agreed to leave; the sentence is missing where nothing does. */
const leaves = (payouts: readonly PayoutTold[], say: Speaker): string =>
  payouts.length > 0 ? ` As quoted: ${payoutsText(payouts, say)}.` : ''
/** Debts that the plan repays, of which nobody else would hear. */
const repays = ({ now, later }: RepaidTold): string =>
  `${now && ` Repaid at once from your balance, as you agreed: ${now}.`}${later && ` Repaid from your balance before the payout: ${later}.`}`
/** What was agreed and is not paid, as nothing is left of it. */
/** What goes on without the wallet, and what its former holder may expect of it. */
const goingOn = (disputes: MessageParams['closure_closed']['disputes'], say: Speaker): string =>
  disputes
    ? `${disputes.length > 1 ? 'These disputes go' : 'This dispute goes'} on without the wallet: ${disputes
        .map(
          ({ amount, merchant, until }) =>
            `${amount}${merchant && ` with “${merchant}”`}, decided by ${say.moment(until)}`,
        )
        .join('; ')}. We write to you what comes of it; what you win is kept for you, free of charge. `
    : ''
const missingText = (missing: MessageParams['closure_closed']['missing'], say: Speaker): string =>
  (missing ?? [])
    .map(({ amount, because }) => {
      const why = say.less(because.split(','))
      return `${amount} that had been agreed was not paid out, as nothing was left of it: ${why}. `
    })
    .join('')
/** What a confirmation for later waits for; where that is nothing, it begins with the first look. */
const waiting = (waits: Waits, next: string, say: Speaker): string => {
  if (waits.length === 0) return 'Nothing stands in the way now: it begins with our first look.'
  const list = waits.map(({ words, until }) => (until ? `${words} (until ${say.moment(until)})` : words))
  return `It waits for: ${list.join('; ')}. We look again by ${say.moment(next)}.`
}
/** Said where a confirmation to close when ready begins and ends: what it has turned stays so. */
const turned = (texts: PaidBack | undefined, say: Speaker, later: boolean): string => {
  const what = texts ? say.mine(texts) : ''
  if (what === '') return ''
  return later
    ? ` What you had chosen to roll over stays to be paid back at its end: ${what}. To roll it over, choose that again in your wallet.`
    : ` What you had chosen to roll over is paid back at its end instead: ${what}.`
}
/** Why it ended. */
const ended = (because: string | undefined, waits: Waits, say: Speaker): string => {
  if (because === 'lapsed') {
    const list = waits.map(({ words, until }) => (until ? `${words} (until ${say.moment(until)})` : words))
    return `its time is over${list.length > 0 ? `. What still stood in the way: ${list.join('; ')}` : ''}`
  }
  const known: Readonly<Record<string, string>> = {
    consequences: 'closing would now mean something that you have not agreed to',
    currency: 'there is money in a currency for which you signed no limit',
    receive_at_least: 'less would be paid out than the least that you signed',
    repay_at_most: 'more would be repaid than the most that you signed',
    fees_at_most: 'it would cost more than the most that you signed',
  }
  if (because === undefined) return 'its time is over, or the amounts left your limits'
  return known[because] ?? 'the plan does not fit any more, for example because an account cannot be paid to'
}
/** Earlier links of this kind may have ended with a freeze. */
const caseLink = (path: string, say: Speaker): string =>
  ` The case, without signing in: ${say.link(path)}. It works also where an earlier link has ended. Keep it to yourself.`
/** For whoever may be the victim: it can only freeze, and holds a closing with it. */
/** Not paid out after all: why, where it is, and how it is had; `until` '' = the closing cannot be cancelled any more. */
const accountEnded = (kept: string | undefined, until: string): string =>
  kept
    ? ` ${kept} is not paid out: the account it was to go to is not linked to your wallet any more since the freeze. It is kept safe for you, free of charge; once the wallet is closed you can have it paid to an account in your own name.${until && ' To have it paid out at once instead, cancel the closing and begin it again with another account.'}`
    : ''
const freezeIt = (path: string, say: Speaker): string =>
  `${say.link(path)} – the link can only freeze, nothing else.`
/** Two letters that come together say the same: whoever signs in to a frozen wallet reads nothing, and can cancel. */
const CANCEL_NOW = (frozen: boolean) =>
  frozen
    ? 'You can cancel it now: sign in and prove it by your password or a code. As the wallet is frozen too, you read nothing of it before the recovery.'
    : 'You can also sign in and cancel it now.'
/** What has become of a shared wallet, for the holder who did not do it. */
const SHARED: Readonly<Record<SharedNews, (until: string) => string>> = {
  stands: (until) =>
    `has confirmed that it is closed as soon as nothing stands in the way, until ${until}. It is not closed without your agreement, which you give or take back in your own wallet under roles.`,
  withdrawn: () => 'has taken back that it is closed as soon as nothing stands in the way. It stays open.',
  over: () =>
    'no longer has it closed as soon as nothing stands in the way: the confirmation has ended. It stays open.',
  accepted: (until) =>
    `is closing it, as you had agreed. ${until ? `The other holder can cancel it until ${until}.` : 'There is no cooling-off: the money leaves as soon as it can.'}`,
  cancelled: () => 'no longer closes it: the closing has ended, and the wallet stays open.',
  closed: () =>
    'has closed it, as you had agreed. The share has ended with it. If you had not agreed, contact our support at once.',
  stopped: (until) =>
    `wanted to close it, and that is stopped until ${until} at most. No money leaves until one of our staff has settled it. If your agreement was taken back, it goes on only when you agree anew, in your own wallet under roles.`,
  sent: () =>
    'is closing it, and all of its money had been sent before you said that this was not you: nothing was left to hold. Our staff ask the bank within 24 hours to call it back, and call you.',
  disowned: () =>
    'says that the agreement to its closing was not theirs. All of its money had been sent before: nothing was left to hold. Our staff ask the bank within 24 hours to call it back, and contact both of you.',
}
const LEAVES: Readonly<Record<MessageParams['closure_agreed']['leaves'], string>> = {
  now: 'It leaves now, as you had chosen.',
  after_stop:
    'It does not leave yet: the closing is stopped. Once our staff have settled the stop with you, it leaves as you had chosen, or is kept for you.',
}
const LATE: Readonly<Record<MessageParams['answer_late']['about'], string>> = {
  appeal: 'answer your appeal about the closing of your wallet',
  claim: 'answer about the account for the money that is kept for you',
  dispute: 'decide about the contested payment',
  consent: 'answer about the closing of the wallet that you share',
  call_back: 'ask the bank to call back what the closing of your wallet had sent, and to call you',
  freeze: 'call you about your frozen wallet',
  recovery: 'look at who asked for your frozen wallet',
  report: 'look at who says that it was not you who recovered your wallet',
  closed: 'call you about your wallet that has closed',
}

export const en = {
  their_ways: THEIRS,
  letters: {
    closure_accepted: ({ closure, cooling_off_until, stop_link, payouts, repaid }, say) => ({
      subject: 'Your wallet is being closed',
      text: `We accepted the request to close your wallet (case ${closure}). ${cooling_off_until ? `You can cancel it until ${say.moment(cooling_off_until)}.` : 'There is no cooling-off: the money leaves as soon as it can.'}${repays(repaid)}${leaves(payouts, say)} If you did not ask for this, stop it at once, without signing in: ${say.link(stop_link)} – no money that has not been sent leaves then, until one of our staff has settled it with you.`,
    }),
    closure_decided: ({ closure, cooling_off_until, stop_link, payouts, repaid }, say) => ({
      subject: 'We have begun to close your wallet',
      text: `As we wrote to you before, we have begun to close your wallet (case ${closure}). You did not ask for this: it is our decision, and you can appeal in the case. ${cooling_off_until ? `You can cancel it until ${say.moment(cooling_off_until)}; before then none of your money is paid out.` : 'There is no cooling-off: the money leaves as soon as it can.'}${repays(repaid)}${leaves(payouts, say)} To stop it without signing in: ${say.link(stop_link)} – no money that has not been sent leaves then, until one of our staff has settled it with you.`,
    }),
    closure_cancelled: ({ closure, frozen, repaid }) => ({
      subject: 'The closing was cancelled',
      text: `The closing of your wallet (case ${closure}) was cancelled: your wallet is not closed, and nothing is paid out by it.${frozen ? ' It stays frozen until you recover it; what the freeze has ended stays ended, and a message after the recovery lists it.' : ''}${repaid && ` ${repaid}, repaid at once with your consent, stays repaid.`}`,
    }),
    closure_closed: (
      { closure, receipt_link, restore_until, paid, repaid, kept, missing, disputes },
      say,
    ) => ({
      subject: 'Your wallet is closed',
      text: `Your wallet is closed (case ${closure}). ${repaid ? `Repaid: ${repaid}. ` : ''}${paid.length > 0 ? `Paid out: ${payoutsText(paid, say)}. ` : ''}${missingText(missing, say)}${kept ? `${kept} is kept safe for you, free of charge: name an account in your own name on the page below to have it paid out. ` : ''}${goingOn(disputes, say)}Receipt and status, without signing in: ${say.link(receipt_link)}. You can have the wallet restored until ${say.moment(restore_until)}. Keep the link to yourself.`,
    }),
    closure_rejected: ({ closure, reason }) => ({
      subject: 'The closing was not approved',
      text: `The closing of your wallet (case ${closure}) was not approved: ${reason} Your wallet is as it was before. You can appeal on the page of the case.`,
    }),
    closure_in_review: ({ closure, until }, say) => ({
      subject: 'A person looks at the closing of your wallet',
      text: `The closing of your wallet (case ${closure}) is being looked at by a person. You have an answer by ${say.moment(until)}; you need do nothing, and can still cancel until then.`,
    }),
    closure_asked_again: ({ closure, receipt_link, agreed, left, lost, because, until }, say) => ({
      subject: 'The amount to pay out has changed',
      text: `In the closing of your wallet (case ${closure}) less is left to pay out than was agreed: ${left} instead of ${agreed}. ${lost} are missing because ${say.less(because.split(','))}. Agree to it, without signing in: ${say.link(receipt_link)}. If you do nothing until ${say.moment(until)}, the money is kept safe for you, free of charge. Keep the link to yourself.`,
    }),
    closure_standing_ended: ({ closure, because, waits, paid_back }, say) => ({
      subject: 'Your wallet is not closing by itself any more',
      text: `The confirmation to close your wallet when ready (case ${closure}) has ended: ${ended(because, waits ? say.mine(waits) : [], say)}. Your wallet stays open.${turned(paid_back, say, true)} Open the case to confirm again.`,
    }),
    programme_notice: ({ closure, until }, say) => ({
      subject: 'Your wallet is going to be closed',
      text: `We are going to close your wallet (case ${closure}) on ${say.moment(until)}. Choose where your money goes before that, or close it yourself; otherwise it is paid to your own account, or kept safe for you, free of charge.`,
    }),
    closure_stopped: ({ closure, until, frozen }, say) => ({
      subject: 'The closing of your wallet is stopped',
      text: `The closing of your wallet (case ${closure}) was stopped and is held until ${say.moment(until)} at most. No money leaves until one of our staff has settled it with you, by a contact we knew before; they contact you. If nobody has by then, two of our staff decide; money never leaves by itself. The time in which you can cancel does not run meanwhile: if the closing goes on, you have longer by the whole pause. ${CANCEL_NOW(frozen)}`,
    }),
    closure_rest_stopped: ({ closure, until }, say) => ({
      subject: 'The rest of the closing of your wallet is stopped',
      text: `The closing of your wallet (case ${closure}) was stopped while its money was leaving. What had been sent before is on its way and cannot be held. Nothing more is sent until one of our staff has settled it with you, by a contact we knew before, at most until ${say.moment(until)}; if nobody has by then, the rest is kept safe for you, free of charge.`,
    }),
    closure_released: ({ closure, until, finished_by, receipt_link, kept }, say) => ({
      subject: 'The closing of your wallet goes on',
      text: `One of our staff has settled the stop of the closing of your wallet (case ${closure}) with you, and another has confirmed it: the closing goes on. You can cancel it until ${say.moment(until)}.${finished_by ? ` The pause has put it past the date that was named before: it is finished by ${say.moment(finished_by)} at the latest.` : ''} If you have not spoken with us, sign in and cancel it.${accountEnded(kept, until)}${caseLink(receipt_link, say)}`,
    }),
    closure_continued: ({ closure, until, receipt_link, kept }, say) => ({
      subject: 'You have let the closing of your wallet go on',
      text: `After your wallet was recovered you have let its closing go on (case ${closure}). ${until ? `You can cancel it until ${say.moment(until)}.` : 'What has not been sent yet leaves as soon as it can.'}${accountEnded(kept, until)}${caseLink(receipt_link, say)}`,
    }),
    closure_stands: ({ closure, until, payouts, waits, next, paid_back, freeze_link }, say) => ({
      subject: 'Your wallet closes when it is ready',
      text: `You have confirmed that your wallet is closed when nothing stands in the way any more (case ${closure}), within the limits that you signed. ${payouts.length > 0 ? `Where the money goes: ${waysText(payouts)}. ` : ''}${waiting(say.mine(waits), next, say)}${turned(paid_back, say, false)} We look several times a day until ${say.moment(until)}, and write to you when the closing begins; you can cancel it after that as well. You can take this back in the case at any time. If this was not you, freeze the wallet at once, and it does not begin: ${freezeIt(freeze_link, say)}`,
    }),
    closure_appealed: ({ closure, until, freeze_link }, say) => ({
      subject: 'We have your appeal',
      text: `You have appealed or complained about the closing of your wallet (case ${closure}). A person of our staff looks at it and answers by ${say.moment(until)}, at this address. If that takes longer, we write to you with the new date.${freeze_link && ` The closing goes on by its dates meanwhile: an appeal does not hold it. If you did not ask for the closing, freeze the wallet at once, which holds it: ${freezeIt(freeze_link, say)}`}`,
    }),
    closure_appeal_answered: ({ closure, answer }) => ({
      subject: 'Our answer to your appeal',
      text: `A person of our staff has looked at your appeal or complaint about the closing of your wallet (case ${closure}). Their answer: ${answer} The answer stands on the page of the case as well, where you can appeal again, free of charge, if it does not settle the matter.`,
    }),
    closure_goes_on: ({ closure, receipt_link, kept }, say) => ({
      subject: 'The closing of your wallet goes on',
      text: `One of our staff has settled the stop of the closing of your wallet (case ${closure}) with you, and another has confirmed it: the closing goes on.${accountEnded(kept, '')}${caseLink(receipt_link, say)}`,
    }),
    closure_stop_unsettled: ({ closure, until }, say) => ({
      subject: 'Your closing stays stopped: we could not settle it with you',
      text: `The closing of your wallet (case ${closure}) was stopped, and in the time for it we have not settled that with you. It stays held: no money leaves. Two of our staff look at it now; you have an answer by ${say.moment(until)}. Until then you can sign in and cancel it, or appeal in the case.`,
    }),
    closure_rest_kept: ({ closure }) => ({
      subject: 'The rest of your money is kept safe for you',
      text: `The closing of your wallet (case ${closure}) was stopped while its money was leaving. What had not been sent is kept safe for you, free of charge; only you can collect it, by your identity, once the wallet is closed.`,
    }),
    closure_called_off: ({ closure }) => ({
      subject: 'We have cancelled the closing of your wallet',
      text: `After the closing of your wallet (case ${closure}) was stopped, two of our staff have cancelled it. No money was paid out by it, and the wallet is yours again. Change your password now; if it was not you who asked for the closing, somebody else knew it. If we got this wrong, appeal in the case.`,
    }),
    closure_delayed: ({ closure, was, until }, say) => ({
      subject: 'The closing of your wallet is late',
      text: `For the closing of your wallet (case ${closure}) we had named ${say.moment(was)}. We have missed that date and are sorry. The new one is ${say.moment(until)}; it is on the list of our staff with that date. Your money is where the case shows it. You can complain or appeal in the case at any time, free of charge.`,
    }),
    closure_payout_waits: (told, say) => ({
      subject: 'A payout of the closing of your wallet has to wait',
      text: `In the closing of your wallet (case ${told.closure}) ${told.waits} cannot leave yet: ${told.order ? 'an authority has ordered it to be frozen' : 'your wallet is restricted'}.${told.was ? ` It was to arrive by ${say.moment(told.was)}; that day does not hold any more.` : ''}${told.leaves ? ` ${told.leaves} leaves now as agreed.` : ''} The rest stays yours, and goes the way that was agreed as soon as it is free: ${WAYS[told.way](told.account)}. ${told.order ? 'If the order ends when it is due to, that' : 'That'} is by ${say.moment(told.until)}; if it takes longer, we write to you by then. You need do nothing, and can appeal in the case at any time.`,
    }),
    closure_date_moved: ({ closure, until }, say) => ({
      subject: 'You have longer to cancel the closing',
      text: `Our service could not be reached for a while, or is going to stop for work that we have announced, and that time is yours: the date we named for the closing of your wallet (case ${closure}) is now ${say.moment(until)}. Until then you can cancel it, and nothing is paid out by it. You need do nothing.`,
    }),
    closure_draft_ends: ({ closure, until }, say) => ({
      subject: 'Your request to close the wallet lapses soon',
      text: `The closing of your wallet (case ${closure}) was begun and never confirmed. It lapses on ${say.moment(until)}, and nothing about your wallet changes. To close the wallet, confirm the case before then.`,
    }),
    closure_draft_ended: ({ closure }) => ({
      subject: 'Your request to close the wallet has lapsed',
      text: `The closing of your wallet (case ${closure}) was not confirmed in its time and has lapsed. Nothing about your wallet has changed. You can ask to close it again at any time.`,
    }),
    answer_late: ({ about, was, until }, say) => ({
      subject: 'We are late',
      text: `We had promised to ${LATE[about]} by ${say.moment(was)}. That is not settled yet, and we are sorry. The new date is ${say.moment(until)}; it stands on the list of our staff as overdue. You need do nothing, and can contact our support at any time.`,
    }),
    closure_standing_withdrawn: ({ closure, paid_back }, say) => ({
      subject: 'Your wallet does not close by itself any more',
      text: `You have taken back that your wallet is closed when it is ready (case ${closure}). It stays open, and the case waits for you: confirm it again, or cancel it.${turned(paid_back, say, true)}`,
    }),
    closure_draft_cancelled: ({ closure }) => ({
      subject: 'Your request to close the wallet was cancelled',
      text: `The request to close your wallet (case ${closure}) was cancelled before it was confirmed. Nothing about your wallet has changed.`,
    }),
    closure_agreed: ({ closure, agreed, left, leaves }) => ({
      subject: 'You agreed to a smaller payout',
      text: `In the closing of your wallet (case ${closure}) you have agreed that about ${left} is paid out instead of ${agreed}. ${LEAVES[leaves]}`,
    }),
    closure_planned: ({ closure, payouts }) => ({
      subject: 'Where your money goes when your wallet is closed was chosen',
      text: `For the closing that we announced (case ${closure}) it was chosen where the money goes: ${waysText(payouts)}. If you do nothing more, it goes there on the announced date. Until then you can choose again.`,
    }),
    closure_approved: ({ closure, until }, say) => ({
      subject: 'The closing of your wallet goes on',
      text: `Two of our staff have looked at the closing of your wallet (case ${closure}) and approved it. ${until ? `You can still cancel it until ${say.moment(until)}; before then none of your money is moved.` : 'The money leaves now as you had chosen; if something holds a part of it, we write to you with the date.'} We write to you when it is done.`,
    }),
    shared_wallet_news: ({ holder, news, until, plan }, say) => {
      const goal = plan && say.mine(plan)
      return {
        subject: 'News of the wallet you share',
        text: `The wallet you share with ${holder || 'another holder'}: the other holder ${SHARED[news](say.moment(until))}${goal ? ` Its money goes: ${goal}.` : ''}`,
      }
    },
  } satisfies Letters<keyof ClosureTold>,
}
