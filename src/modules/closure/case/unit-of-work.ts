/**
 * A sheet gathers what one transaction writes about its cases, one or two hundred, and writes it set-based at the end:
 * one statement a table. What is said of a case stays in memory until then; `change` answers the row as it will be.
 * C18 All deeds of one transaction on one case are one audit leaf; papers signed in it refer to that leaf.
 */
import type { Instant } from '../../../kernel/clock.ts'
import type { Bucket, Uuid } from '../../../kernel/ids.ts'
import { type DueWork, schedule, unscheduleAll } from '../../../platform/db/due.ts'
import type { Tx } from '../../../platform/db/types.ts'
import { append, type Entry } from '../../audit/audit.ts'
import type { Pack } from '../../policy/policy.ts'
import { sealMany } from '../../vault/vault.ts'
import { type CaseEvent, pseudonym, quotePlace } from './case.ts'
import { newSecret } from './links.ts'
import { declaredOf, type Issue, newPaper, saltPlace, signPaper } from './receipt.ts'
import * as all from './sheet-sql.ts'
import type { Change, LinkPurpose, NewEvent, NewLink, NewStep } from './sql.ts'
import type { ClosureRow, Quote, StepRow } from './types.ts'

type Draft = { readonly row: ClosureRow; set: Change; versions: number }
type Told = { readonly c: ClosureRow; readonly event: CaseEvent }
type Paper = { readonly c: ClosureRow; readonly issue: Issue; readonly pack: Pack }
type Of<T> = all.Of<T>

export type UnitOfWork = {
  readonly tx: Tx
  readonly at: Instant
  /** The row as it will be. */
  change(c: ClosureRow, set: Change): ClosureRow
  /** Seals the quote under the key of the case; the row carries it afterwards. */
  quote(c: ClosureRow, quote: Quote): void
  record(c: ClosureRow, event: Omit<CaseEvent, 'at'>): void
  /** A signed paper of the case as it is now. */
  issue(c: ClosureRow, issue: Issue, pack: Pack): void
  /** The secret of a new link: the only time it is seen. */
  link(c: ClosureRow, link: { readonly purpose: LinkPurpose; readonly expiresAt: Instant }): string
  /** Steps of a case that has none yet, as they stand now. */
  steps(rows: readonly StepRow[]): void
  subjects(c: ClosureRow, indexes: readonly { readonly kind: string; readonly index: Buffer }[]): void
  due(work: DueWork): void
  /** Drops the due rows of these kinds about the case. */
  undue(c: ClosureRow, kinds: readonly string[]): void
  /** Writes it all. Nothing may be added afterwards. */
  write(): Promise<void>
}

type Undue = { readonly bucket: Bucket; readonly ref: Uuid; readonly kinds: readonly string[] }
/** What was said and is not written yet. */
type Said = {
  readonly drafts: Map<Uuid, Draft>
  readonly quotes: Map<Uuid, { readonly c: ClosureRow; readonly quote: Quote }>
  readonly told: Told[]
  readonly papers: Paper[]
  readonly links: Of<NewLink>[]
  readonly steps: StepRow[]
  readonly subjects: Of<{ kind: string; index: Buffer }>[]
  readonly due: DueWork[]
  readonly undue: Undue[]
}
const nothing = (): Said => ({
  drafts: new Map(),
  quotes: new Map(),
  told: [],
  papers: [],
  links: [],
  steps: [],
  subjects: [],
  due: [],
  undue: [],
})

export const openUnitOfWork = (tx: Tx, at: Instant): UnitOfWork => {
  const said = nothing()
  const { drafts, quotes, told, papers, links, steps, subjects, due, undue } = said
  return {
    tx,
    at,
    change: (c, set) => {
      const draft = drafts.get(c.id) ?? { row: c, set: {}, versions: 0 }
      drafts.set(c.id, { ...draft, set: { ...draft.set, ...set }, versions: draft.versions + 1 })
      return { ...c, ...set, version: c.version + 1 }
    },
    quote: (c, quote) => void quotes.set(c.id, { c, quote }),
    record: (c, event) => void told.push({ c, event: { ...event, at } }),
    issue: (c, issue, pack) => void papers.push({ c, issue, pack }),
    link: (c, { purpose, expiresAt }) => {
      const { secret, hash } = newSecret(c)
      links.push({ closure: c.id, bucket: c.bucket, purpose, hash, at, expiresAt })
      return secret
    },
    steps: (rows) => void steps.push(...rows),
    subjects: (c, indexes) =>
      void subjects.push(...indexes.map((one) => ({ ...one, closure: c.id, bucket: c.bucket }))),
    due: (work) => void due.push(work),
    undue: ({ bucket, id }, kinds) => void undue.push({ bucket, ref: id, kinds }),
    write: () => write({ tx, at }, said),
  }
}

const write = async ({ tx, at }: Pick<UnitOfWork, 'tx' | 'at'>, said: Said): Promise<void> => {
  const { drafts, quotes, told, papers } = said
  const made = papers.map((paper) => ({ ...paper, ...newPaper(paper.c) }))
  const sealed = await sealMany(tx, [
    ...[...quotes.values()].map(({ c, quote }) => ({ ...quotePlace(c), text: JSON.stringify(quote) })),
    ...made.map(({ c, id, salt }) => ({ ...saltPlace(c, id), text: salt })),
  ])
  ;[...quotes.keys()].forEach((id, i) => {
    const draft = drafts.get(id)
    if (!draft) throw new Error('a quote was sealed for a case that does not change')
    draft.set = { ...draft.set, quote_body: sealed[i] ?? null }
  })
  await all.changeAll(tx, [...drafts.values()])
  await all.insertEvents(tx, [...Map.groupBy(told, ({ c }) => c.id).values()].map(deedsOf))
  const leaves = await leavesOf(tx, told)
  const people = await declaredOf(
    tx,
    papers.map(({ c }) => c.person),
  )
  const [withPaper, others] = sortLinks(said)
  await all.insertReceipts(
    tx,
    made.map(({ c, issue, pack, id, salt }, i) => {
      const leaf = leaves.get(c.id)
      const seal = sealed[quotes.size + i]
      if (!leaf || !seal) throw new Error(`a paper of closure ${c.id} has no event to refer to`)
      const jws = signPaper(c, { issue, pack, id, salt, at, leaf, identity: people.get(c.person) })
      const link = withPaper.get(c.id)
      return {
        id,
        closure: c.id,
        bucket: c.bucket,
        kind: issue.kind,
        at,
        leaf: leaf.id,
        jws,
        salt: seal,
        link,
      }
    }),
  )
  await all.insertLinks(tx, others)
  await all.insertStepRows(tx, said.steps)
  await all.insertSubjects(tx, said.subjects)
  await schedule(tx, said.due)
  await dropDue(tx, said.undue)
}

/** Links that lie with the paper they were sent with, and those that have none. */
const sortLinks = ({ links, papers }: Said): [ReadonlyMap<Uuid, NewLink>, Of<NewLink>[]] => {
  const papered = new Set(papers.map(({ c }) => c.id))
  const lies = ({ purpose, closure }: Of<NewLink>) => purpose === 'receipt' && papered.has(closure)
  return [
    new Map(links.filter(lies).map((link) => [link.closure, link])),
    links.filter((link) => !lies(link)),
  ]
}

const dropDue = async (tx: Tx, undue: readonly Undue[]): Promise<void> => {
  for (const some of Map.groupBy(undue, ({ bucket, kinds }) => `${bucket} ${kinds.join(' ')}`).values()) {
    const [first] = some
    if (first) await unscheduleAll(tx, { ...first, refs: some.map(({ ref }) => ref) })
  }
}

/** The deeds on one case, as one row. */
const deedsOf = (deeds: readonly Told[]): all.NewDeeds => {
  const last = deeds.at(-1)
  if (!last) throw new Error('a case without deeds')
  const before = deeds.slice(0, -1).map(eventOf)
  return { ...eventOf(last), closure: last.c.id, bucket: last.c.bucket, before }
}

const eventOf = ({ event }: Told): NewEvent => {
  const [actor, actorRef] = pseudonym(event.actor)
  return { at: event.at, type: event.type, actor, actorRef, data: event.data ?? {} }
}

/** One leaf a case: the last deed, and those before it in `before`. */
const leavesOf = async (tx: Tx, told: readonly Told[]): Promise<ReadonlyMap<Uuid, Entry>> => {
  const cases = [...Map.groupBy(told, ({ c }) => c.id)].map(([id, deeds]) => ({ id, deeds }))
  const entries = await append(
    tx,
    cases.map(({ id, deeds }) => {
      const last = deeds.at(-1)
      if (!last) throw new Error('a case without deeds')
      const before = deeds.slice(0, -1).map((one) => ({ type: one.event.type, ...leafData(one) }))
      return {
        bucket: last.c.bucket,
        type: `closure.${last.event.type}`,
        ref: id,
        data: { ...leafData(last), ...(before.length > 0 ? { before } : {}) },
      }
    }),
  )
  return new Map(cases.flatMap(({ id }, i) => (entries[i] ? [[id, entries[i]] as const] : [])))
}

const leafData = ({ c, event }: Told) => {
  const [actor, actorRef] = pseudonym(event.actor)
  return { actor, actor_ref: actorRef ?? null, state: c.state, version: c.version, ...event.data }
}

/** New steps of a case that has none, in order, as rows. */
export const stepRows = (c: ClosureRow, steps: readonly NewStep[]): StepRow[] =>
  steps.map((step, i) => ({
    ...step,
    closure: c.id,
    bucket: c.bucket,
    ordinal: i + 1,
    asked_at: null,
    asked_agreed: null,
    asked_left: null,
    asked_lost: null,
    asked_because: null,
    agreed_at: null,
    state: 'pending',
    moved: 0n,
    claim: false,
    owner: 'us',
    waits_for: null,
    until: null,
    attempts: 0,
    last_error: null,
    next_try: null,
  }))
