type Happened = { readonly what: string; readonly at: string; readonly link: string }

export const en = {
  /** The other side of a payment, whose name has been erased. */
  former: 'a former holder',
  /** Why money went another way than was agreed: codes of banks and of plan steps. */
  reasons: {
    account_closed: 'the account is closed',
    account_unknown: 'the bank does not know the account',
    account_refused: 'the bank does not confirm the account',
    name_mismatch: 'the account is in another name',
    identity_gone: 'the record of your name has been erased, so that the bank cannot compare it',
    declined: 'the bank declined it',
    limit_exceeded: 'it is over a limit of the bank',
    returned: 'the bank of the account sent it back',
    insufficient_funds: 'there was no money for it',
    no_answer: 'we had no answer from you in time',
    kept_by_staff: 'one of our staff has kept it for you, as the payout could not be made',
    account_too_new: 'with what else was paid out that day it is more than an account linked just now takes',
    account_ended: 'the account is no longer linked to your wallet',
    more_than_dust: 'it is more than the small rest that you gave away',
  },
  no_reason: 'the bank did not say why',
  /** What whoever did not do it can do at once. */
  disown: {
    stop: (link: string) =>
      ` If this was not you, stop the closing at once, without signing in: ${link} – no money that has not been sent leaves then, until one of our staff has settled it with you.`,
    freeze_holds: (link: string) =>
      ` If this was not you, freeze the wallet at once, which holds the closing again: ${link} – the link can only freeze, nothing else.`,
    freeze: (link: string) =>
      ` If this was not you, freeze the wallet at once: ${link} – the link can only freeze, nothing else.`,
    appeal: (_link: string) => ' If this was not you, appeal on the page of the case at once.',
    word: (link: string) =>
      ` If your agreement was not given by you, freeze your own wallet at once: ${link} – an agreement of the last 7 days is taken back with it, and this closing is held.`,
    word_support: (_link: string) => ' If your agreement was not given by you, contact our support at once.',
  },
  /** The page with the case. */
  case: (link: string) => ` The case, without signing in: ${link}. Keep the link to yourself.`,
  receipt: (link: string) =>
    ` The case and its signed papers, without signing in: ${link}. Keep the link to yourself.`,
  freeze_until: (until: string) =>
    ` The link that freezes works until ${until}, or until the wallet is recovered after a freeze.`,
  /** Of a contact that took no part in the last recovery. */
  freeze_reports: (until: string) =>
    ` As the wallet was recovered without this contact, until ${until} its links do not freeze: once, no money leaves for 72 hours, and our staff look at each use within 24 hours.`,
  /** What happened, when, and the link that freezes. */
  freeze_if: ({ what, at, link }: Happened) =>
    `${what} (${at}). If this was not you, freeze the wallet at once: ${link} – the link can only freeze, nothing else.`,
}
