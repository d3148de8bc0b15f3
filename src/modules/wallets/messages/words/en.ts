import type { Letters, MessageParams, Speaker } from '../../../../kernel/message.ts'
import type { RoleTold } from '../told.ts'

type Order = MessageParams['order_placed']

const paper = ({ document }: Order) => (document === null ? '' : ` (document ${document})`)
/** A freeze lapses on its day; records are kept until two people lift it, and are looked at again by that day. */
const term = ({ until, kind }: Order, say: Speaker) => {
  if (until === null) return ''
  const day = say.moment(until)
  return kind === 'freeze' ? `, until ${day} unless it is renewed` : `; we look at it again by ${day}`
}
/** What the other is asked to agree to. */
const goes = (plan: string) =>
  plan
    ? `As planned now, its money goes: ${plan}.`
    : 'Where its money goes is not chosen yet: ask them before you agree.'

export const en = {
  letters: {
    order_placed: (told, say) =>
      told.kind === 'freeze'
        ? {
            subject: 'An authority has ordered money in your wallet to be frozen',
            text: `${told.authority} has ordered us to freeze ${told.amount === null ? 'money' : `up to ${told.amount}`} in your wallet${paper(told)}${term(told, say)}. What is frozen stays yours but cannot be used; if your wallet is being closed, it is paid out, as agreed there, only after the order has ended. Only that authority can change the order: please turn to them with questions about it.`,
          }
        : {
            subject: 'An authority has ordered the records of your wallet to be kept',
            text: `${told.authority} has ordered us to keep the records of your wallet${paper(told)}${term(told, say)}. Your money is not affected. Only that authority can change the order: please turn to them with questions about it.`,
          },
    order_ended: (told) => ({
      subject: 'An order about your wallet has ended',
      text: `The order of ${told.authority}${paper(told)} about your wallet has ended. ${told.kind === 'freeze' ? 'What was frozen for it is free again; if your wallet is being closed, it now goes the way that was agreed.' : 'Your records are no longer kept for it.'}`,
    }),
    consent_asked_former: ({ holder, plan, until }, say) => ({
      subject: 'The wallet you share is to be closed',
      text: `${holder}, with whom you share a wallet, wants to close it and asks whether you agree. ${goes(say.mine(plan))} As your own wallet is closed, you cannot say so there: one of our staff asks for your answer by ${say.moment(until)}, at a contact of yours that we know, and you can contact support before that. If you do not agree, tell us so, or do nothing: without your agreement it is not closed.`,
    }),
    consent_recorded: ({ holder, other }) => ({
      subject: 'An agreement to close a shared wallet was taken down',
      text: `Two of our staff have taken down that ${other} agrees to the closing of the wallet of ${holder}, which both hold together. If that is not right, contact support at once: they can restrict that wallet, and a person then looks at its closing before any more money leaves.`,
    }),
    consent_given: ({ other, until }, say) => ({
      subject: 'The other holder agrees to the closing',
      text: `${other}, with whom you share your wallet, agrees to its closing. Their word counts until ${say.moment(until)}: if the closing has not been confirmed by then, they have to agree once more. Until it is confirmed they can take it back.`,
    }),
    role_ended: ({ kind, who }) => ({
      subject: kind === 'joint' ? 'A wallet is no longer shared' : 'A guardianship has ended',
      text: `Two of our staff have recorded, from papers, that ${kind === 'joint' ? `you and ${who} no longer hold a wallet together: its holder may close it alone now` : `you and ${who} no longer stand to each other as guardian and ward`}. If this is not right, contact our support at once.`,
    }),
    consent_withdrawn: ({ other }) => ({
      subject: 'The agreement to close your wallet was taken back',
      text: `${other}, with whom you share your wallet, no longer agrees to its closing. Nothing has changed in the wallet; it cannot be closed until they agree again. You can ask them once more in the closing.`,
    }),
    consent_asked: ({ holder, plan, until }, say) => ({
      subject: 'The wallet you share is to be closed',
      text: `${holder}, with whom you share a wallet, wants to close it and asks whether you agree. ${goes(say.mine(plan))} If you agree, say so in your own wallet under roles${until && `, by ${say.moment(until)}: the request lapses then`}. You can take it back there until the closing is confirmed. If you do not agree, do nothing: without your agreement it is not closed.`,
    }),
    role_asked: ({ kind, who, until, freeze_link }, say) => ({
      subject:
        kind === 'joint' ? 'Somebody is to share your wallet' : 'Somebody is to look after your wallet',
      text: `Our staff have prepared, from papers, that ${who} ${kind === 'joint' ? 'holds your wallet together with you; it then closes only when both agree' : 'looks after your wallet as your guardian'}. Nothing holds before you confirm it with a proof, by ${say.moment(until)}, in your wallet under roles. If you do not want it, decline it there or do nothing. If you know nothing of it, freeze the wallet at once: ${say.link(freeze_link)} – the link can only freeze, nothing else.`,
    }),
    role_offered: ({ by, ward }) => ({
      subject: 'You are asked to look after a wallet',
      text: `${by} asks you to take over the care of the wallet of ${ward}, as guardian. Accept it in your own wallet under roles. If you do not know them, or do not want to, do nothing.`,
    }),
    guardian_named: ({ ward, until }, say) => ({
      subject: 'You are named as a guardian',
      text: `Our staff have prepared that you look after the wallet of ${ward}, as guardian. It does not hold yet: ${until === '' ? 'a second of them looks at the document first. If you do not know them, or do not want to, contact support now' : `take it on with a proof, by ${say.moment(until)}, in your own wallet under roles; after that the other holder is asked too. If you do not know them, or do not want to, decline it there or do nothing`}. When it holds we write to you again.`,
    }),
    share_named: ({ holder, until }, say) => ({
      subject: 'You are to share a wallet',
      text: `Our staff have prepared, from papers, that you hold the wallet of ${holder} together with them; it then closes only when both agree. It does not hold yet: ${until === '' ? 'a second of them looks at the document first' : `its holder is asked to confirm it by ${say.moment(until)}`}. When it holds we write to you again. If you do not know them, or do not want to, contact support now.`,
    }),
    role_offer_void: ({ by, ward }) => ({
      subject: 'A request to look after a wallet no longer stands',
      text: `The request of ${by} that you take over the care of the wallet of ${ward} no longer stands. You need do nothing. If it was right, they can ask you again.`,
    }),
    role_undone: ({ ward, to }) => ({
      subject: 'A hand-over was undone',
      text: `A hand-over of the last days was undone: the care of the wallet of ${ward} is with ${to} again. If it was right, it can be handed over again. If this is not right, contact support.`,
    }),
    role_taken_back: ({ who }) => ({
      subject: 'Your role over a wallet has ended',
      text: `Your role over the wallet of ${who}, which was confirmed in the last days, has ended. If it was right, it can be asked for and confirmed again. If you have questions, contact support.`,
    }),
    role_moved: ({ from, to }) => ({
      subject: 'Somebody else looks after your wallet now',
      text: `The guardian of your wallet has changed: until now ${from}, from now on ${to}. Your money stays yours. If this is not right, contact support.`,
    }),
  } satisfies Letters<keyof RoleTold>,
}
