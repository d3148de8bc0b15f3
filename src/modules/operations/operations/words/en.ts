/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    operations: 'Status, announced work, client versions',
  },
  summaries: {
    'operations.read_status':
      'How the service is: ok, degraded, down or in maintenance; open incidents, current and next window',
    'operations.read_policy':
      'A policy pack in force: every rule with its source, and which rest on sources that were not verified',
    'operations.read_key_set': 'Key set (RFC 7517) that receipts and audit checkpoints verify with',
    'operator.list_maintenance': 'Maintenance windows, announced, past and cancelled, the latest first',
    'operator.announce_maintenance':
      'Announce a maintenance window: what stops, from when to when, and the notice in both languages',
    'operator.end_maintenance': 'Take an announced window back, or end it early; once more answers the same',
    'operator.list_clients': 'Which versions of which clients are refused, and from when on',
    'operator.require_client': 'Say from when on clients below a version are refused',
    'operator.open_incident': 'Open an incident with its first report in both languages',
    'operator.report_incident':
      'Add a report to an incident; `resolved` ends it; the last report again changes nothing',
    'operator.list_outages':
      'Times in which nothing of ours ran; every deadline they overlap was extended by them',
  },
  descriptions: {
    'operator.announce_maintenance':
      'Scope, beginning and end make it the same window, however often and under whichever key it is sent: its id is answered. With another notice it is refused (`window_announced`). Other windows may overlap it: each stops what it names, and deadlines move by the time once, a closing’s to its `statutory_by` at the latest. One person announces alone `alone.maintenance.notice` of the policy before the beginning at the latest, and as long as all windows that stop the same do not exceed `total` in any stretch of `within`; otherwise (`second_person_needed`) it is sent with `reason` and is a proposal (202) of kind `maintenance.announce`, which another person of staff decides before the window begins; `id` is the one it will have.',
    'operator.require_client':
      'Everybody with an older client is sent to `update_url`, so it leads to a host of `QUITTANCE_UPDATE_HOSTS` alone, without user and port (`update_address_foreign`; `facts.hosts` names them, `*` is any). The same release again changes nothing. Closing, reading and signing out are never refused to an old client.',
    'operator.open_incident':
      'The same impact, scope and words are the same incident while it is open, under whichever key: its id is answered. The text names no address of the web or of mail and no number to call (`public_text_address`).',
  },
}
