/** What the reference says of the operations of this module. */
export const en = {
  areas: {},
  summaries: {
    'operator.make_programme': 'Prepare the end of many wallets: kind, deadline, how many a minute',
    'operator.list_programmes': 'Programmes, the newest first',
    'operator.read_programme': 'How far a programme is: wallets by state, and when the rest is done',
    'operator.list_programme_wallets':
      'The wallets of a programme, each with how it stands, in the order over which `shown_hash` is made',
    'operator.add_programme_wallets':
      'Add wallets to a programme that has not started; the same again adds nothing',
    'operator.start_programme':
      'Start a programme that another operator made: holders are told, and closed at the deadline',
    'operator.steer_programme': 'Pause, resume or abort a programme; cases that are under way go on',
    'operator.programme_residuals':
      'Wallets that could not be closed at the deadline, each with what stands in the way',
    'operator.dormancy':
      'Wallets that nobody uses: how many stand where, and what is coming in the next 30 days',
    'operator.list_dormant':
      'Wallets that nobody uses, nearest date first; residuals with what stands in the way and who owns it',
    'operator.read_exemption': 'Why a wallet is left alone, since when, and who decided so',
    'operator.exempt_from_dormancy':
      'Leave a wallet alone however long nobody uses it; an announced closing is taken back',
    'operator.end_exemption':
      'Let silence count again; the wallet is looked at within a week and told before anything happens',
  },
  descriptions: {
    'operator.add_programme_wallets':
      'Whoever adds a wallet has made the list: they do not start the programme, no more than whoever made it.',
    'operator.start_programme':
      'Never whoever made it or put a wallet on its list (`approval_own`), and over the hash of exactly the list that was read.',
  },
  fields: {
    '?programme': 'Id of the programme',
    added: 'Wallets that are new on the list',
    closed: 'Closed',
    closes_at: 'When the wallet is closed if nobody uses it',
    closing: 'Closing now',
    coming: 'What is due in the next 30 days',
    counts: 'How many stand where',
    deadline: 'When the wallets are closed',
    exempt: 'Whether the wallet is left alone',
    known: 'Wallets that were on the list before',
    listed: 'On the list, not told yet',
    made_by: 'Id of the member of staff who made it',
    per_minute: 'How many wallets a minute',
    programmes: 'Programmes',
    quiet_since: 'Since when nobody has used the wallet',
    residuals: 'Wallets that could not be closed',
    rules: 'The rules that apply',
    started_at: 'When it was started; null: not yet',
    started_by: 'Id of the member of staff who started it; null: nobody yet',
    told: 'Told, not closing yet',
    told_at: 'When the holder was told',
    wallets: 'Wallets',
  },
}
