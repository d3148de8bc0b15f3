/** What a case that closes when ready waits for, and when it is looked at again. Pure. */
import { type Instant, isAfter, isBefore, isoOf, latest, plus } from '../../../kernel/clock.ts'
import type { Lang } from '../../../kernel/languages.ts'
import type { Standing } from '../case/types.ts'
import type { Obligation, Situation } from './evaluate.ts'
import { obligationTitle } from './obligation-words.ts'
import { LOOK_EVERY, type Start, startOf } from './start.ts'
import { words } from './words/words.generated.ts'

/** What blocks, and money that was announced when its holder confirmed. */
export const awaitedIn = ({ obligations }: Situation, { awaited }: Standing): readonly Obligation[] =>
  obligations.filter((o) => o.blocks || awaited?.includes(o.object.ref))

export const earlier = (a: Instant, b: Instant): Instant => (isBefore(a, b) ? a : b)

/** By the nearest date of what is waited for, and after six hours in any case. */
export const nextLook = (waits: readonly Obligation[], at: Instant): Instant =>
  waits
    .flatMap((o) => o.clearsAt ?? [])
    .filter((date) => isAfter(date, at))
    .reduce(earlier, plus(at, LOOK_EVERY))

/** The same before the first look: nothing is looked at before the time that was chosen. */
export const firstLook = (found: Situation, standing: Standing): Instant => {
  const { not_before } = standing
  const chosen = not_before ? Temporal.Instant.from(not_before) : found.at
  return isAfter(chosen, found.at) ? chosen : nextLook(awaitedIn(found, standing), found.at)
}

export type Wait = { readonly code: string; readonly words: string; readonly until: string | null }

/** In the reader's words: the time that was chosen, or what is in the way; else accounts that cannot be paid to yet. */
export const waitsOf = (found: Situation, standing: Standing, lang: Lang): Wait[] => {
  const { at } = found
  const { not_before } = standing
  if (not_before && isAfter(Temporal.Instant.from(not_before), at))
    return [{ code: 'not_before', words: words[lang].not_before, until: not_before }]
  const waits = awaitedIn(found, standing)
  const young = found.obligations.filter(({ code }) => code === 'destination.too_new')
  return (waits.length > 0 ? waits : young).map(({ code, clearsAt }) => ({
    code,
    words: obligationTitle(code, lang),
    until: clearsAt && isAfter(clearsAt, at) ? isoOf(clearsAt) : null,
  }))
}

/** When it can start: what was chosen counts as well. */
export const startOfStanding = (found: Situation, standing: Standing): Start => {
  const { notBefore, by } = startOf(awaitedIn(found, standing), found.at)
  const chosen = standing.not_before ? Temporal.Instant.from(standing.not_before) : found.at
  return { notBefore: latest(notBefore, chosen), by: by && latest(by, chosen) }
}
