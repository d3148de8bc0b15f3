export const en = {
  refusals: {
    benefit_unknown: {
      title: 'There is no such coupon or points',
      why: 'This wallet has none with this id.',
      what_to_do: 'List the benefits of the wallet.',
    },
    benefit_over: {
      title: 'There is not that much left',
      why: 'It was used, has expired, or holds less; "facts" has what is left.',
      what_to_do: 'Use what is left.',
    },
  },
  /** What a freeze names: it cannot be given back by itself. */
  undone: {
    coupon_used:
      'the coupon “{what}” was used ({at}) and cannot be had back by itself: tell support if that was not you',
    points_used:
      'points “{what}” were used ({at}) and cannot be had back by themselves: tell support if that was not you',
  },
  /** What each of its obligations tells whoever closes. */
  obligations: {
    'benefit.unused': {
      title: 'Coupons or points will be lost',
      why: 'They belong to this wallet and end with it.',
      what_to_do: 'Use them before you confirm if you want them.',
    },
  },
  /** How it is called where it does not answer. */
  participant: 'coupons and points',
}
