/**
 * What a pack must satisfy beyond its shape. Each fault is a sentence that names the rule and what would mend it;
 * all faults are reported, never only the first.
 */
import { isAfter, plus } from '../../kernel/clock.ts'
import { isCurrency } from '../../kernel/money.ts'
import { madeByOthers, PLAN_CLEARS } from '../../obligation-makers.ts'
import { type Pack, RULES, VERIFIED_GRADES } from './schema.ts'

/** Everything wrong with a pack; empty when it may be loaded. */
export const faultsOf = (pack: Pack): string[] => [
  ...basics(pack),
  ...total(pack),
  ...flips(pack),
  ...tail(pack),
  ...money(pack),
  ...reminders(pack),
  ...keeping(pack),
  ...bases(pack),
  ...ofOthers(pack),
  ...sources(pack),
]

/** Whether `a` is a longer time than `b` (both ISO 8601 durations). */
export const isLonger = (a: string, b: string): boolean => isAfter(plus(EPOCH, a), plus(EPOCH, b))

const EPOCH = Temporal.Instant.fromEpochMilliseconds(0)
const DAY_SECONDS = 86_400

/** Days that a duration touches at the most. */
const daysOf = (duration: string): number =>
  Math.ceil(plus(EPOCH, duration).epochMilliseconds / 1000 / DAY_SECONDS)

const basics = (pack: Pack): string[] => {
  const faults: string[] = []
  if (!isCurrency(pack.currency)) faults.push(`currency: ${pack.currency} cannot be held`)
  if (!isZone(pack.time_zone)) faults.push(`time_zone: ${pack.time_zone} is no IANA time zone`)
  if (!isDay(pack.effective_from)) faults.push(`effective_from: ${pack.effective_from} is no day`)
  const allowed = new Set([...pack.proof.confirm, ...pack.proof.cancel])
  for (const method of pack.proof.strong)
    if (!allowed.has(method)) faults.push(`proof.strong: ${method} is not allowed for anything`)
  // The victim of a takeover must be able to stop what the thief could start.
  for (const method of pack.proof.confirm)
    if (!pack.proof.cancel.includes(method))
      faults.push(`proof.cancel: ${method} confirms but does not cancel`)
  return faults
}

const isZone = (zone: string): boolean => {
  try {
    return Boolean(EPOCH.toZonedDateTimeISO(zone))
  } catch {
    return false
  }
}

const isDay = (day: string): boolean => {
  try {
    return Temporal.PlainDate.from(day).toString() === day
  } catch {
    return false
  }
}

/** A calendar day is at the most one working day, so counting it as one can only overstate the total. */
const total = ({ cooling_off, review, max_total }: Pack): string[] => {
  const cooling = Math.max(
    ...[cooling_off.base, cooling_off.weak_proof, cooling_off.recent_contact_change].map(daysOf),
  )
  const needed =
    cooling + daysOf(cooling_off.stop_pause) + review.sla.working_days + max_total.own_steps.working_days
  if (needed <= max_total.working_days) return []
  return [
    `max_total: the longest cooling-off (${cooling} d), stop pause (${daysOf(cooling_off.stop_pause)} d), review ` +
      `(${review.sla.working_days} working days) and own steps (${max_total.own_steps.working_days}) add up to ` +
      `${needed} days, more than the ${max_total.working_days} working days allowed`,
  ]
}

/**
 * Who confirms and cancels again and again, each time as late as they can, must meet the limit: that many cooling-offs,
 * each stopped once, have to lie within the window.
 */
const flips = ({ cooling_off, review }: Pack): string[] => {
  const { base, weak_proof, recent_contact_change, stop_pause } = cooling_off
  const longest = Math.max(...[base, weak_proof, recent_contact_change].map(daysOf)) + daysOf(stop_pause)
  const needed = longest * review.flips_over
  if (needed <= daysOf(review.flips_window)) return []
  return [
    `review.flips_over: ${review.flips_over} cooling-offs of ${longest} d take ${needed} days, more than flips_window ` +
      `(${review.flips_window}): the limit would never be met`,
  ]
}

const tail = ({ tail: { length }, late_money, restore_window }: Pack): string[] => {
  const windows = Object.entries(late_money).map(
    ([rail, rule]) => [`late_money.${rail}`, rule.window] as const,
  )
  return [...windows, ['restore_window', restore_window] as const]
    .filter(([, window]) => isLonger(window, length))
    .map(
      ([name, window]) =>
        `tail: ${length} is shorter than ${name} (${window}); something could arrive after it`,
    )
}

/** A first payment is still a payment. */
const MOST_WAIT = 'P3D'

/** What was sold is still the merchant’s. */
const MOST_REST = 'P7D'

const merchants = ({ money_out: { new_merchant, new_payee } }: Pack): string[] => {
  const faults: string[] = []
  const { rests } = new_merchant
  if (isLonger(rests, MOST_REST))
    faults.push(`money_out.new_merchant.rests: ${rests} is longer than ${MOST_REST}; no shop lives on that`)
  if (isLonger(new_payee, rests))
    faults.push(
      `money_out.new_merchant.rests: ${rests} is shorter than money_out.new_payee (${new_payee}); a thief would buy instead of paying`,
    )
  return faults
}

const money = (pack: Pack): string[] => {
  const faults: string[] = merchants(pack)
  if (isLonger(pack.money_out.new_payee, MOST_WAIT))
    faults.push(
      `money_out.new_payee: ${pack.money_out.new_payee} is longer than ${MOST_WAIT}; nobody waits so long for a payment`,
    )
  const tables = {
    'review.amount_over': pack.review.amount_over,
    'dust.below': pack.dust.below,
    'money_out.to_others.each': pack.money_out.to_others.each,
    'money_out.to_others.per_day': pack.money_out.to_others.per_day,
    'money_out.own_account.each': pack.money_out.own_account.each,
    'money_out.own_account.per_day': pack.money_out.own_account.per_day,
  }
  for (const [name, table] of Object.entries(tables))
    for (const currency of Object.keys(table))
      if (!isCurrency(currency)) faults.push(`${name}: ${currency} cannot be held`)
  if (pack.dust.choices.every((choice) => choice === 'donate' || choice === 'forfeit'))
    faults.push('dust.choices: the holder must be able to keep the money (pay_out or claim)')
  for (const [rail, rule] of Object.entries(pack.late_money))
    if ((rule.policy === 'forward') !== (rule.forward_for !== undefined))
      faults.push(`late_money.${rail}: forward_for belongs to policy forward, and to it alone`)
  if (pack.late_money.wallet.policy !== 'reject')
    faults.push(
      'late_money.wallet: a transfer to a closed wallet is refused while its payer is there, so nothing can be late; only reject',
    )
  if (daysOf(pack.unclaimed.remind) < 1)
    faults.push(`unclaimed.remind: ${pack.unclaimed.remind} is no time at all`)
  if (pack.late_money.refund.policy === 'reject')
    faults.push(
      'late_money.refund: a refund is owed to the former holder; reject would give it back to who owes it',
    )
  for (const [kind, rule] of Object.entries(pack.identifier_reuse))
    if ((rule.rule === 'quarantine') !== (rule.quarantine !== undefined))
      faults.push(`identifier_reuse.${kind}: quarantine needs its length, and nothing else does`)
  return faults
}

/** A reminder of the day of the notice, or before it, reminds of nothing. */
const reminders = ({ dormancy, wind_down }: Pack): string[] =>
  Object.entries({ dormancy, wind_down }).flatMap(([name, rule]) =>
    rule.reminders
      .filter((before) => !isLonger(rule.notice, before))
      .map((before) => `${name}.reminders: ${before} is not shorter than the notice (${rule.notice})`),
  )

const keeping = ({ retention }: Pack): string[] =>
  Object.entries(retention).flatMap(([name, rule]) => [
    ...(isLonger(rule.min, rule.max)
      ? [`retention.${name}: min ${rule.min} is longer than max ${rule.max}`]
      : []),
    ...(typeof rule.basis === 'string' ? [`retention.${name}: basis is not said in every language`] : []),
  ])

const bases = ({ obligations }: Pack): string[] =>
  Object.entries(obligations)
    .filter(([, rule]) => rule.severity === 'blocking' && rule.basis === undefined)
    .map(([code]) => `obligations.${code}: a blocking rule needs a legal basis (law, article, words)`)

/** Nothing that somebody else can make at will may stand in the holder's way. */
const ofOthers = ({ obligations }: Pack): string[] =>
  Object.entries(obligations)
    .filter(([code, { severity }]) => severity === 'blocking' && madeByOthers(code) && !PLAN_CLEARS.has(code))
    .map(([code]) => `obligations.${code}: others can bring it about at will, so it may not be blocking`)

const sources = (pack: Pack): string[] => {
  const used = usedSources(pack)
  const faults = used
    .filter(({ key }) => pack.sources[key] === undefined)
    .map(({ rule, key }) => `${rule}: sources has no "${key}"`)
  for (const key of Object.keys(pack.sources))
    if (!used.some((use) => use.key === key)) faults.push(`sources.${key}: no rule uses it`)
  const doubtful = unverifiedRules(pack)
  if (pack.verified && doubtful.length > 0)
    faults.push(
      `verified: true, but these rest on sources that were not read at the origin: ${doubtful.join(', ')}`,
    )
  return faults
}

/** Each rule with each of its sources. */
const usedSources = (pack: Pack): { rule: string; key: string }[] => [
  ...RULES.flatMap((rule) => pack.provenance[rule].map((key) => ({ rule, key }))),
  ...Object.entries(pack.retention).flatMap(([name, { from }]) =>
    from.map((key) => ({ rule: `retention.${name}`, key })),
  ),
  ...Object.entries(pack.obligations).flatMap(([code, { basis }]) =>
    (basis?.from ?? []).map((key) => ({ rule: `obligations.${code}`, key })),
  ),
]

/** Rules that rest on a source nobody read at the origin: every screen marks them. */
export const unverifiedRules = (pack: Pack): string[] => {
  const doubtful = usedSources(pack).filter(
    ({ key }) => !VERIFIED_GRADES.includes(pack.sources[key]?.grade ?? 'MEM'),
  )
  return [...new Set(doubtful.map(({ rule }) => rule))]
}
