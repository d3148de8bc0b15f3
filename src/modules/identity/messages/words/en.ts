import type { Letters, MessageParams, Said, Speaker } from '../../../../kernel/message.ts'
import { undoneIn } from '../product-undone.ts'
import type { HeldTold, IdentityTold, OwnUndone, UndoneTold } from '../told.ts'

type By = MessageParams['wallet_recovered']['by']

/** Of a contact that staff were told is not the holder's any more. */
const IN_OTHER_HANDS =
  'We were told that this contact is in other hands, so this message has no link to stop it. If it is yours, call or write to our support at once.'

/** What a freeze has ended, as its holder and our staff read it; `at` is '' where it is not known. */
const UNDONE: Readonly<Record<OwnUndone, (what: string, at: string) => string>> = {
  account: (what, at) => `account ${what}${at && `, linked ${at}`}`,
  account_gone: (what, at) =>
    `account ${what} is linked no more (unlinked ${at}); link it again if that was not you`,
  name: (what, at) => `the real name ${what}${at && `, given ${at}`}; please give your own`,
  mandate: (what, at) => `permission of “${what}” to debit${at && `, given ${at}`}`,
  biller: (what, at) => `bills from “${what}”${at && `, allowed ${at}`}`,
  service: (what, at) => `access of the service “${what}”${at && `, given ${at}`}`,
  limit: (what) => (what ? `limit of the day back to ${what}` : 'no limit of the day again'),
  raise: (what) => `higher limit of the day that waited; ${what} stays`,
  merchant: (what, at) => `merchant role “${what}”${at && `, taken ${at}`}`,
  selling: (what, at) =>
    `new sales of the merchant “${what}”${at && ` (role taken ${at})`}; what is open with its customers goes on`,
  role_back: (what, at) => `the care of ${what} is yours again${at && `, handed over ${at}`}`,
  role_returned: (what, at) => `the care of ${what} is with who had it before${at && `, taken over ${at}`}`,
  role_granted: (what, at) => `the role of ${what} over your wallet${at && `, confirmed ${at}`}`,
  role_offer: (what, at) => `offer to hand over the care of ${what}${at && `, made ${at}`}`,
  consent: (what, at) => `agreement to the closing of the wallet shared with ${what}${at && `, given ${at}`}`,
}
/** A thief may have added any number; support reads them all. */
const MOST_TOLD = 12

/** What was ended, behind what else is said. */
const undoneText = (undone: readonly UndoneTold[], say: Speaker): string => {
  if (undone.length === 0) return ''
  const lines = undone
    .slice(0, MOST_TOLD)
    .map(({ at, ...one }) => undoneIn(UNDONE, 'en')({ ...one, at: at && say.moment(at) }))
  const [list, more] = [lines.join('; '), undone.length - lines.length]
  return ` Ended with the freeze, as it came in during the 7 days before: ${list}${more > 0 ? `; and ${more} more, ask support` : ''}. What of it was really yours you can add again.`
}
/** The closing that a freeze has held: what can be done about it, and by when. Only a recovery with two ways of the holder’s own lets them settle the stop alone. */
const heldText = ({ closure, until, rest }: HeldTold, by: By, say: Speaker): string => {
  const held = `The ${rest ? 'rest of the closing' : 'closing'} of your wallet (case ${closure}) is held until ${say.moment(until)} at most`
  if (rest)
    return ` ${held}. It was paying out, so it cannot be cancelled any more. ${by === 'recovery' ? 'If you want the rest sent, let it go on in the case' : 'Our support settles with you whether the rest is sent'}; otherwise it is kept safe for you after that date, free of charge. If the closing was not yours, appeal in the case.`
  return ` ${held}: ${by === 'recovery' ? 'in the case, cancel it or let it go on' : 'you can cancel it in the case; whether it goes on, our support settles with you'}. If nothing happens by then, two of our staff decide; money never leaves by itself.`
}
const RECOVERED: Readonly<Record<By, readonly [subject: string, what: string]>> = {
  recovery: [
    'Your wallet is recovered',
    'Your wallet was recovered with two ways of proving and has a new password',
  ],
  staff: [
    'Your wallet is recovered',
    'Your wallet was recovered with a code to the contact that two of our staff had agreed to, and has a new password',
  ],
}
/** A closing that was to begin by itself. */
const STANDING: Readonly<Record<MessageParams['wallet_frozen']['standing'], string>> = {
  none: '',
  ended:
    ' Your wallet does not close by itself any more: if that was your wish, confirm it again after the recovery.',
}
type Code = { readonly code: string; readonly minutes: string }
type Purpose = { readonly subject: string; readonly purpose: string; readonly otherwise: string }
/**
 * Each begins with the code, says what it is for and how long, that nobody of ours asks for it, and what to do when it was not
 * asked for. A text message holds 160 characters in English, 70 in a script that is not Latin: without what an act says of itself they fit into
 * one. A code of twelve digits, sent where somebody guesses, takes a second.
 */
const coded = ({ code, minutes }: Code, { subject, purpose, otherwise }: Purpose): Said => ({
  subject,
  text: `${code} ${purpose} Valid ${minutes} minutes. We never ask you for it. Not you? ${otherwise}`,
})

export const en = {
  undone: UNDONE,
  letters: {
    registration_known: () => ({
      subject: 'You already have a wallet',
      text: 'Somebody, perhaps you, tried to open a wallet with this contact. You already have one: sign in, or reset your password. If it was not you, there is nothing you need to do.',
    }),
    wallet_was_closed: ({ at }, say) => ({
      subject: 'The wallet of this contact was closed',
      text: `Somebody, perhaps you, tried to open a wallet with this contact. The wallet of this contact was closed on ${say.moment(at)}. Support can restore it until the date on the closing receipt; until then a new wallet can be opened with another contact. If it was not you, there is nothing you need to do.`,
    }),
    sign_in_new: (told, say) =>
      say.freezeIf(
        'New sign-in',
        'Your wallet was signed in to from a network or a device that it was not used with before',
        told,
      ),
    sign_in_tried: ({ at }, say) => ({
      subject: 'Wrong passwords for your wallet',
      text: `Somebody who knows your contact typed a wrong password several times until ${say.moment(at)}. Nobody came in. Signing in rests for half an hour or longer now, except where you have signed in before. To get in from elsewhere, ask for a sign-in code and enter it with your password: that stays open, whoever tries. If you have forgotten it, set a new password with a code. Otherwise you need do nothing; we write again at most once for such a series.`,
    }),
    password_changed: (told, say) =>
      say.freezeIf(
        'Your password was changed',
        'The password of your wallet was changed and every session ended',
        told,
      ),
    authenticator_added: (told, say) =>
      say.freezeIf('Authenticator added', 'An authenticator app was added to your wallet', told),
    authenticator_removed: (told, say) =>
      say.freezeIf('Authenticator removed', 'The authenticator app was removed from your wallet', told),
    recovery_codes_renewed: (told, say) =>
      say.freezeIf('New recovery codes', 'New recovery codes were made; the old ones stopped working', told),
    proof_taken: (told, say) =>
      say.freezeIf(
        'Somebody used your proof of identity',
        'A proof of identity that you were asked for was used from another wallet; the act was refused',
        told,
      ),
    proof_foreign: (told, say) =>
      say.freezeIf(
        'Somebody else’s proof was used in your wallet',
        'In your wallet an act was tried with the proof of identity of somebody else; it was refused',
        told,
      ),
    recovery_code_used: (told, say) =>
      say.freezeIf('Recovery code used', `A recovery code was used; ${told.left} are left`, told),
    contact_change_taken: () => ({
      subject: 'This contact already belongs to a wallet',
      text: 'Somebody, perhaps you, tried to use this contact for another wallet. It already belongs to a wallet, so nothing was changed.',
    }),
    contact_change_started: (told, say) =>
      say.freezeIf(
        'Change of contact requested',
        `Somebody with access to your wallet asked to change its contact to ${told.to}`,
        told,
      ),
    contact_changed: (told, say) =>
      say.freezeIf('Your contact was changed', `The contact of your wallet is now ${told.to}`, told),
    wallet_frozen: ({ at, standing }, say) => ({
      subject: 'Your wallet is frozen',
      text: `The link "this was not me" was used (${say.moment(at)}). Your wallet is frozen, every session ended, what the bank was not told of yet was called back, and what came in during the last 7 days was ended: linked accounts, mandates, subscriptions, billers, roles, higher limits.${STANDING[standing]} After the recovery a message lists it, so that you can add again what was yours. To use it again, choose "recover" in the app: you need a contact and one more way to prove who you are. If you cannot, contact support; we will also call you.`,
    }),
    // And what the freeze has ended: its holder adds again what was theirs.
    wallet_recovered: ({ undone, by, held, dropped, stands, ...linked }, say) => {
      const [subject, what] = RECOVERED[by]
      const { text } = say.freezeIf(subject, what, linked)
      return {
        subject,
        text: `${text}${dropped.length > 0 ? ` Cut off, as it is in other hands: ${dropped.join(', ')}. No codes, links or letters go there any more.` : ''}${stands ? ` What two of our staff have allowed for another contact still holds, and opens ${say.moment(stands)}: if you did not ask for it, stop it before with the link of the message about it.` : ''}${held ? heldText(held, by, say) : ''}${undoneText(undone, say)}`,
      }
    },
    recovery_proposed: ({ to, at, freeze_link }, say) => ({
      subject: 'Somebody asks for your wallet',
      text: `Somebody has told our support that they are you and have lost every other way into your wallet (${say.moment(at)}). It would be given back with a code to ${to}. A second person of ours decides, and you will hear of it. ${freeze_link ? `If this is not you, stop it now: ${say.link(freeze_link)} – the link stops this and freezes the wallet, nothing else.` : IN_OTHER_HANDS}`,
    }),
    recovery_allowed: ({ to, from, until, freeze_link }, say) => ({
      subject: 'Your wallet can be recovered without a second way',
      text: `Two of our staff have looked at who asks for your wallet. From ${say.moment(from)} until ${say.moment(until)} it can be recovered with a code to ${to} and a new password; until then nobody gets in by it. ${freeze_link ? `If this is not you, stop it before: ${say.link(freeze_link)} – the link stops this and freezes the wallet, nothing else.` : IN_OTHER_HANDS}`,
    }),
    recovery_declined: ({ at }, say) => ({
      subject: 'Your wallet is not given to whoever asked for it',
      text: `Our staff have declined to give your wallet back to whoever asked for it (${say.moment(at)}). Nothing about it has changed: the money stays where it is, and what is frozen stays frozen. If it was you, contact support: they tell you what is missing.`,
    }),
    recovery_undecided: ({ at }, say) => ({
      subject: 'Nobody has decided about your wallet',
      text: `Our staff have not decided in time whether your wallet is given back to whoever asked for it (${say.moment(at)}). The request has ended, and nobody gets the wallet by it; the money stays where it is, and what is frozen stays frozen. If it was you, contact support: they ask for it anew. We are sorry.`,
    }),
    recovery_objected: ({ at, frozen }, say) => ({
      subject: 'The recovery of your wallet was stopped',
      text: `The link of our message was used to say that it is not you who asks for your wallet (${say.moment(at)}). Nobody gets it by what was proposed or allowed until then${frozen ? '; it is frozen' : ''}. Our support looks at it within 24 hours. If it was you who asked, contact support.`,
    }),
    freeze_reported: ({ at, contact, until, freeze_link }, say) => ({
      subject: until ? 'No money leaves your wallet for a while' : 'Somebody says that it was not you',
      text: `The link of a message to ${contact} was used to say "this was not me" (${say.moment(at)}). Your wallet was recovered without this contact, so the link freezes nothing. ${until ? `No money leaves before ${say.moment(until)}, and what had not left was called back. ` : ''}Our support looks at it within 24 hours. If the contact is in other hands, replace it in the app and tell our support. If it was not you who recovered the wallet, freeze it with the link that is yours: ${say.link(freeze_link)}`,
    }),
    recovery_ready: ({ from, until }, say) => ({
      subject: 'How you get your wallet back',
      text: `From ${say.moment(from)} until ${say.moment(until)} choose "recover" in the app, enter this contact, and then the code that we send here, with a new password. Nobody from our side will ask you for the code. If you asked for nothing, do nothing.`,
    }),
    closed_wallet_disowned: ({ at, closure }, say) => ({
      subject: 'Your wallet had closed before you said that it was not you',
      text: `The link "this was not me" was used (${say.moment(at)}), and your wallet had closed before (case ${closure}). Nothing is left to freeze. Every link to its receipts from before works no longer, and messages about it go only to contacts that we knew before the closing was asked for. Our support calls you within 24 hours by one of them and finds out with you where the money went. Money that is kept is paid out only to who proves name and document; a new link comes after the same check, on the receipt page.`,
    }),
    closure_not_held: ({ closure }) => ({
      subject: 'The closing of your wallet could not be held',
      text: `The link "this was not me" has frozen your wallet, but its closing (case ${closure}) had sent all its money before: nothing was left to hold. Our staff ask the bank within 24 hours to call it back, and call you. What comes back is kept safe for you, free of charge. Contact support as well if an account that was paid is not yours.`,
    }),
    registration_code: (told) =>
      coded(told, {
        subject: 'Your registration code',
        purpose: 'is your code to open a Quittance wallet.',
        otherwise: 'Ignore this: nothing is opened.',
      }),
    sign_in_code: (told) =>
      coded(told, {
        subject: 'Your sign-in code',
        purpose: 'signs you in to Quittance, with your password if you have one.',
        otherwise: 'Tell nobody.',
      }),
    password_reset_code: (told) =>
      coded(told, {
        subject: 'Your password reset code',
        purpose: 'is your code to set a new Quittance password.',
        otherwise: 'Tell nobody: the password stays as it is.',
      }),
    contact_change_code: (told) =>
      coded(told, {
        subject: 'Confirm your new contact',
        purpose: 'is the code to use this contact for Quittance.',
        otherwise: 'Ignore this: nothing changes.',
      }),
    recovery_code: (told) =>
      coded(told, {
        subject: 'Code to recover your wallet',
        purpose: 'is your code to recover your Quittance wallet.',
        otherwise: 'Tell nobody, and do nothing.',
      }),
    challenge_code: ({ what, ...told }) =>
      coded(told, {
        subject: 'Code to confirm an act',
        purpose: `confirms exactly this in Quittance: ${what}`,
        otherwise: 'Tell nobody, sign out every device and change your password.',
      }),
  } satisfies Letters<keyof IdentityTold>,
}
