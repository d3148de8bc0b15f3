/** What the reference says of the operations of this module. */
export const en = {
  areas: {
    benefits: 'Coupons and points: what is lost on closing',
  },
  summaries: {
    'benefits.list': 'Coupons and points that can be used, soonest to expire first',
    'benefits.use': 'Use a coupon, or a number of points',
    'operator.grant_benefit': 'Give a wallet a coupon or points; much of it takes two people',
  },
  descriptions: {
    'operator.grant_benefit':
      'Alone up to `alone.benefits` of the policy for one wallet within 24 hours, and up to `alone.per_day.benefits` of one person over all wallets in a calendar day.',
  },
  fields: {
    '?benefit': 'Id of the coupon or points',
    'Benefit.label': 'Name of the coupon or of the points',
    quantity: 'How many: points, or coupons',
  },
}
