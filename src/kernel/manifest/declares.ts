/**
 * What a product brings to the lists that have one entry for each code of all products: words, kinds of accounts and
 * postings, rules of packs. Data alone: the catalogue of refusals and the ledger read it while they are loaded, so nothing
 * here may import what acts. `src/declared.ts` joins them.
 */
import type Type from 'typebox'
import type { Maker } from '../../obligation-makers.ts'
import { eachLanguage, FIRST_LANG, type Lang } from '../languages.ts'

export type Both = Readonly<Record<Lang, string>>
type Paragraphs = { readonly title: string; readonly why: string; readonly what_to_do: string }

/**
 * A step of a plan in the words of its product: as planned, not begun, under way, over; `{label}` is the thing. `signed`: in what
 * is signed, with its `{amount}`; `paper`: of the signed receipt, which names no thing; `cost`: added where something is kept, `{fee}` is what.
 */
export type StepWords = {
  readonly plan: string
  readonly pending: string
  readonly waiting: string
  readonly done: string
  readonly signed: string
  readonly paper: string
  readonly cost: string
}

/** Where an account of a holder may stand for a posting: the states of `account-states.ts` of the ledger. */
type AccountIn = 'open' | 'frozen' | 'cooling_off' | 'settling' | 'closed' | 'claim'

export type Alternative = {
  readonly of: string
  /** In this order they take away more. */
  readonly ends: 'link' | 'contract'
  readonly path: string
  readonly words: Both
}

export type Declares = {
  readonly obligations: Readonly<Record<string, Readonly<Record<Lang, Paragraphs>>>>
  /** Who can bring an obligation about. */
  readonly makers: Readonly<Record<string, readonly [Maker, ...Maker[]]>>
  /** Kinds of things that a finding or a step is about; `day`: labelled by a day of the calendar. */
  readonly objects: Readonly<Record<string, 'name' | 'day'>>
  /** By kind of thing: labels that are codes, as they are read. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, Both>>>>
  /** Steps of the plan that the product calls by words of its own, by what becomes of the thing. */
  readonly steps: Readonly<Record<string, Readonly<Record<Lang, StepWords>>>>
  /** Why a step of the plan cannot be undone. */
  readonly irreversible: Readonly<Record<string, Both>>
  /** What a freeze has taken back, or names because it cannot: `{what}` is a sum or a name, `{at}` when it was done. */
  readonly undone: Readonly<Record<string, Both>>
  /** Less than closing, offered beside it: `DELETE` under the wallet at `path`, where `{ref}` is the object of the obligation. */
  readonly alternatives: Readonly<Record<string, Alternative>>
  /** Obligations that the closing itself takes care of: nobody has to do or wait for anything. */
  readonly endsWithWallet: Readonly<Record<string, true>>
  /** Kinds of objects whose other side is written to when they end. */
  readonly contracts: Readonly<Record<string, true>>
  /** How the participant is called where it does not answer. */
  readonly participants: Readonly<Record<string, Both>>
  /** Accounts of the operator: whose money lies there, and how statements call it. */
  readonly accounts: Readonly<Record<string, 'partners' | 'operator'>>
  readonly accountWords: Readonly<Record<string, Both>>
  /** Postings: the number in the legs (for ever), the right that an account needs, and the same said as a list of states. */
  readonly postings: Readonly<Record<string, number>>
  readonly debitRights: Readonly<Record<string, 'redeemIn' | 'repay' | 'takeBack'>>
  readonly creditRights: Readonly<Record<string, 'redeemIn' | 'repay' | 'refundIn'>>
  readonly postingStates: Readonly<
    Record<string, { readonly debit: readonly AccountIn[]; readonly credit: readonly AccountIn[] }>
  >
  /** What is proved before it is done, for the reference; `registerAct` makes the statements. */
  readonly acts: Readonly<Record<string, string>>
  /** Rules of the policy packs, by their key. */
  readonly pack: Readonly<Record<string, Type.TSchema>>
}

/** Nothing at all: where a join begins. */
export const NOTHING = {
  obligations: {},
  makers: {},
  objects: {},
  labels: {},
  steps: {},
  undone: {},
  irreversible: {},
  alternatives: {},
  endsWithWallet: {},
  contracts: {},
  participants: {},
  accounts: {},
  accountWords: {},
  postings: {},
  debitRights: {},
  creditRights: {},
  postingStates: {},
  acts: {},
  pack: {},
} as const satisfies Declares

/** One list of one of them: asked by a key that is generic, so that its own codes stay in the type. */
const of = <D extends Declares, K extends keyof Declares>(declares: D, list: K): D[K] => declares[list]

/** Two of them as one; the types keep every code. */
export const join = <A extends Declares, B extends Declares>(a: A, b: B) => ({
  obligations: { ...of(a, 'obligations'), ...of(b, 'obligations') },
  makers: { ...of(a, 'makers'), ...of(b, 'makers') },
  objects: { ...of(a, 'objects'), ...of(b, 'objects') },
  labels: { ...of(a, 'labels'), ...of(b, 'labels') },
  steps: { ...of(a, 'steps'), ...of(b, 'steps') },
  undone: { ...of(a, 'undone'), ...of(b, 'undone') },
  irreversible: { ...of(a, 'irreversible'), ...of(b, 'irreversible') },
  alternatives: { ...of(a, 'alternatives'), ...of(b, 'alternatives') },
  endsWithWallet: { ...of(a, 'endsWithWallet'), ...of(b, 'endsWithWallet') },
  contracts: { ...of(a, 'contracts'), ...of(b, 'contracts') },
  participants: { ...of(a, 'participants'), ...of(b, 'participants') },
  accounts: { ...of(a, 'accounts'), ...of(b, 'accounts') },
  accountWords: { ...of(a, 'accountWords'), ...of(b, 'accountWords') },
  postings: { ...of(a, 'postings'), ...of(b, 'postings') },
  debitRights: { ...of(a, 'debitRights'), ...of(b, 'debitRights') },
  creditRights: { ...of(a, 'creditRights'), ...of(b, 'creditRights') },
  postingStates: { ...of(a, 'postingStates'), ...of(b, 'postingStates') },
  acts: { ...of(a, 'acts'), ...of(b, 'acts') },
  pack: { ...of(a, 'pack'), ...of(b, 'pack') },
})

/** The keys of a table, as its type has them. */
export const codesOf = <Code extends string>(table: Readonly<Record<Code, unknown>>): Code[] => {
  const codes: Code[] = []
  for (const code in table) codes.push(code)
  return codes
}

/** Words of each language by their codes, as words by code in each language; the type keeps the codes. */
export const byCode = <Code extends string, T>(
  wordsIn: (lang: Lang) => Readonly<Record<Code, T>>,
): Readonly<Record<Code, Readonly<Record<Lang, T>>>> => {
  const table: Record<string, Readonly<Record<Lang, T>>> = {}
  for (const code of codesOf(wordsIn(FIRST_LANG))) table[code] = eachLanguage((lang) => wordsIn(lang)[code])
  return table as Record<Code, Readonly<Record<Lang, T>>>
}
