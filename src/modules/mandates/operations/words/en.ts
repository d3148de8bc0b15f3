/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    mandates: 'Who may debit or see a wallet: auto-debits, subscriptions, other services',
  },
  summaries: {
    'mandates.grant': 'Let a merchant debit this wallet, within limits',
    'mandates.list': 'Who may debit this wallet, and who might until lately',
    'mandates.list_collected':
      'As the merchant: mandates and subscriptions that are paid to this wallet, newest first',
    'mandates.cancel': 'End a mandate or subscription: nothing more is debited',
    'mandates.pause': 'Stop a mandate for a while',
    'mandates.resume': 'Let a paused mandate run again from its next date on',
    'mandates.charge': 'As the merchant: debit the payer within a mandate',
    'mandates.authorise': 'Let another service read this wallet, within scopes and until a date',
    'mandates.list_authorisations': 'Services that may read this wallet now',
    'mandates.withdraw_authorisation': 'Withdraw the permission of another service',
  },
  descriptions: {},
  fields: {
    '?authorisation': 'Id of the authorisation',
    authorisations: 'Services that may read the wallet',
    client: 'Name of the service or program',
    mandates: 'Mandates and subscriptions',
    next_run: 'When the next debit is due; null: none',
    per_period: 'The most that may be debited in a period; null: no such limit',
    period: 'Length of the period',
    retry_at: 'When a failed debit is tried again; null: it is not',
    scopes: 'What the service may read',
    trial_until: 'Until when the trial is free',
  },
}
