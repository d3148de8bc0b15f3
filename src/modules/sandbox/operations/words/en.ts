/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    sandbox: 'The clock, the inbox and the cast; absent in production',
  },
  summaries: {
    'sandbox.read_clock': 'What time it is in the sandbox',
    'sandbox.move_clock':
      'Move the sandbox clock forward; what falls due on the way has run when the answer comes',
    'sandbox.read_inbox':
      'Messages to one phone number or e-mail address, newest first, with the codes and links in them',
    'sandbox.read_cast':
      'The invented people of the sandbox: their situation, wallet, and how to sign in as them',
    'sandbox.list_sentinels': 'Amounts and account numbers that make the simulated bank misbehave',
  },
  descriptions: {},
  fields: {
    'SandboxMessage.code': 'The code in the message; null: it has none',
    'SandboxMessage.subject': 'Subject of an e-mail',
    'Sentinel.on': 'What triggers it: an amount or an account',
    does: 'What the simulated bank does',
    links: 'Addresses in the message',
    members: 'The invented people',
    messages: 'Messages, newest first',
    operators: 'The invented staff',
    sentinels: 'Amounts and accounts',
    situation: 'Their situation, in every language',
    template: 'Kind of message',
  },
}
