/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    kyc: 'The real name and the document behind it',
  },
  summaries: {
    'kyc.read_identity': 'What is known of your identity, masked',
    'kyc.declare_identity':
      'Give your real name and document once (level 1: form, date and check digit are checked)',
  },
  descriptions: {
    'kyc.declare_identity':
      'In the first hour after registering as it is; later it takes a proof of the act `identity.declare` (`step_up_required`, then `challenge`). Every contact is told, with the link that freezes. A name that was given later than that hour, in the 7 days before a freeze, is taken back by it. The same again changes nothing and takes no proof.',
  },
}
