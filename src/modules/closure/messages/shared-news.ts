/** What another holder of a shared wallet hears. */
export type SharedNews =
  | 'stands'
  | 'withdrawn'
  | 'over'
  | 'accepted'
  | 'cancelled'
  | 'closed'
  | 'stopped'
  | 'sent'
  /** Of `sent`, for whoever closes it. */
  | 'disowned'
