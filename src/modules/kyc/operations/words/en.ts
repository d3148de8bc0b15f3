/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    kyc: 'The real name and the document behind it',
  },
  summaries: {
    'kyc.read_identity': 'What is known of your identity, masked',
    'kyc.declare_identity':
      'Give your real name and document once (level 1: form, date and check digit are checked)',
    'operator.propose_name_change':
      'Propose another real name or document of a holder, with the papers that were seen; a second operator decides',
  },
  descriptions: {
    'kyc.declare_identity':
      'In the first hour after registering as it is; later it takes a proof of the act `identity.declare` (`step_up_required`, then `challenge`). Every contact is told, with the link that freezes. A name that was given later than that hour, in the 7 days before a freeze, is taken back by it. The same again changes nothing and takes no proof.',
    'operator.propose_name_change':
      'Another operator decides at /v1/operator/approvals/{approval}/decision. Every contact is told when it is asked for, agreed to and made, with the link that freezes. Where the wallet holds money it is made 72 hours after the second yes: whoever freezes the wallet meanwhile stops it. With the change the accounts that are linked are unlinked, as they were checked against the former name; a freeze takes a name that two people have seen back no more. Not while the wallet is frozen by its holder (`freeze_needs_recovery`) or closes.',
  },
  fields: {},
}
