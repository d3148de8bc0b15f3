/** Whoever reads Chinese is told everything in Chinese: only codes, names, numbers and dates are not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '../../src/kernel/errors.ts'
import { IRREVERSIBLES, participants } from '../../src/kernel/participant.ts'
import { benefitsParticipant } from '../../src/modules/benefits/participant.ts'
import { articleIn } from '../../src/modules/closure/assessment/basis-words.ts'
import {
  destinationWords,
  irreversibleWords,
  labelOf,
} from '../../src/modules/closure/assessment/label-words.ts'
import { confirmClosure } from '../../src/modules/closure/operations/acceptance/confirm.ts'
import { closureLetters } from '../../src/modules/closure/operations/cases/letters.ts'
import { readClosure } from '../../src/modules/closure/operations/cases/read.ts'
import { previewClosure } from '../../src/modules/closure/operations/draft/preview.ts'
import { readTerms } from '../../src/modules/identity/operations/registrations/read-terms.ts'
import { problemOf } from '../../src/platform/http/answers/problem.ts'
import { translated } from '../../src/platform/http/input/field-words.ts'
import { mattersOf, params, rich, type Stage, setStage } from './matters.ts'
import { confirmed, open, plan } from './steps.ts'
import { callBy, type Holder, openWorld, proof, type World } from './world.ts'

let world: World
let stage: Stage
beforeAll(async () => {
  world = await openWorld()
  stage = await setStage(world)
})
afterAll(() => world.close())

/** What somebody typed stays in the language they typed it in. */
const NAMES = [
  'Tea House',
  'Film House',
  'Budget app',
  'Tea of May',
  'Stall',
  'order 7',
  'Court',
  'Court full',
  'Court 9',
  'Tea for two',
]
/** Fields that hold codes, addresses and references: for programs. */
const FOR_PROGRAMS = [
  'code', 'participant', 'severity', 'who', 'clears', 'kind', 'ref', 'currency', 'action', 'method', 'href', 'id',
  'way', 'account', 'instrument', 'closure', 'wallet', 'pack', 'pack_version', 'version', 'state', 'initiator',
  'waits_for', 'because', 'duration', 'with_strong_proof', 'type', 'trace_id', 'receipt', 'appeal', 'mandate', 'en',
  'made_by', 'unsettled',
] // biome-ignore format: a list
const DATE = /^\d{4}-\d{2}-\d{2}/
const CHINESE = /\p{Script=Han}/u
const LETTERS = /[A-Za-z]{2}/
/** "CNY", or "Stall (1)": a name and how many. */
const isName = (text: string): boolean =>
  /^[A-Z]{3}$/.test(text) || NAMES.includes(text.replace(/ \(\d+\)$/, ''))

/** An ASCII stop, comma, colon or semicolon between Chinese words. */
const HALF_WIDTH = /\p{Script=Han}[”」）]?[.,;:] ?[“「（]?\p{Script=Han}/u

/** Texts that a person is shown and that are not Chinese, or not written as Chinese is, each with its place. */
const english = (value: unknown, place = ''): string[] => {
  if (typeof value === 'string')
    return HALF_WIDTH.test(value) ||
      (LETTERS.test(value) && !CHINESE.test(value) && !DATE.test(value) && !isName(value))
      ? [`${place}: ${value}`]
      : []
  if (Array.isArray(value)) return value.flatMap((one) => english(one, place))
  return Object.entries(Object(value)).flatMap(([key, one]) =>
    FOR_PROGRAMS.includes(key) && !(key === 'pack' && typeof one === 'object')
      ? []
      : english(one, `${place}/${key}`),
  )
}

const inChinese = (by: Holder) => ({ ...callBy(by), lang: 'zh-CN' as const })
const asked = (by: Holder) => ({ ...params(by), query: {}, body: {} })
const preview = (by: Holder) => previewClosure.run(world.db, inChinese(by), asked(by))

describe('in Chinese', () => {
  it('stand the terms, with the reason why each kind of data is kept', async () => {
    const call = { ...callBy(await rich(world, '100')), lang: 'zh-CN' as const }
    const { kept, text } = await readTerms.run(world.db, call, { params: {}, query: {}, body: {} })
    expect(kept.map(({ basis }) => basis).filter((basis) => !CHINESE.test(basis))).toEqual([])
    expect(text).toMatch(CHINESE)
  })

  it('stands everything about every single matter', async () => {
    for (const [name, happens] of Object.entries(mattersOf(stage))) {
      const by = await rich(world, '20000')
      await happens(by)
      const shown = await preview(by)
      expect(shown.obligations.length, name).toBeGreaterThan(1)
      expect(english(shown), name).toEqual([])
    }
  })

  it('stands the whole case of a wallet that holds everything, with its ways out', async () => {
    const by = await rich(world, '90000')
    const { arrears: _later, authorities, restricted, ...others } = mattersOf(stage)
    for (const happens of Object.values(others)) await happens(by)
    // An order that shows nowhere restricts the wallet like staff would.
    await authorities?.(by)
    await restricted?.(by)
    await open(world, by)
    const closure = await readClosure.run(world.db, inChinese(by), asked(by))
    expect(closure.obligations.length).toBeGreaterThan(20)
    expect(english(closure)).toEqual([])
  })

  it('stands a quote with steps that cannot be undone, and the letters', async () => {
    const by = await rich(world, '90000')
    const { fund, mandates } = mattersOf(stage)
    await fund?.(by)
    await mandates?.(by)
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    const { quote, id } = await readClosure.run(world.db, inChinese(by), asked(by))
    expect(quote?.steps.map((step) => step.irreversible)).toContain('对方已获通知，如需恢复须重新授权')
    expect(quote?.lines.map((line) => line.destination)).toEqual(['留存待领'])
    expect(english(quote)).toEqual([])
    await confirmed(world, by)
    const letters = await closureLetters.run(world.db, inChinese(by), {
      params: { closure: id },
      query: {},
      body: {},
    })
    expect(letters.merchants.length).toBeGreaterThan(0)
    expect(english(letters)).toEqual([])
  })

  it('stands the refusal of a blocked case', async () => {
    const by = await rich(world, '20000')
    await mattersOf(stage).transfers?.(by)
    await open(world, by)
    await plan(world, by, [{ currency: 'CNY', way: 'claim' }])
    const { quote } = await readClosure.run(world.db, inChinese(by), asked(by))
    const challenge = await proof(world, by, 'closure.confirm')
    const acknowledged = quote?.consequences.map(({ code }) => code) ?? []
    const refused = await world.db
      .tx((tx) =>
        confirmClosure.run(tx, inChinese(by), {
          ...asked(by),
          body: { quote: quote?.id ?? '', acknowledged, challenge },
        }),
      )
      .catch((error: unknown) => error)
    if (!(refused instanceof Refusal)) throw new Error('a blocked case was not refused')
    const { type: _address, ...told } = problemOf(refused, { lang: 'zh-CN', traceId: 't', publicUrl: '' })
    expect(JSON.stringify(told)).toContain('您转给他人')
    expect(english(told)).toEqual([])
  })

  it('names who does not answer', async () => {
    const by = await rich(world, '5000')
    const { obligations } = benefitsParticipant
    Object.assign(benefitsParticipant, { obligations: () => Promise.reject(new Error('no answer')) })
    try {
      const shown = await preview(by)
      const silent = shown.obligations.find(({ code }) => code === 'partner.unreachable')
      expect(silent?.object.label).toBe('优惠券与积分')
      expect(english(shown)).toEqual([])
    } finally {
      Object.assign(benefitsParticipant, { obligations })
    }
  })

  it('has words for every code that stands where a person reads', () => {
    for (const code of IRREVERSIBLES) expect(irreversibleWords(code, 'zh-CN')).toMatch(CHINESE)
    for (const way of ['claim', 'donate', 'forfeit'] as const)
      expect(destinationWords(way, way, 'zh-CN')).toMatch(CHINESE)
    for (const participant of participants())
      expect(labelOf({ kind: 'participant', label: participant.describe().name }, 'zh-CN')).toMatch(CHINESE)
    // What somebody called like a code is still a name, and so is an older quote's own sentence.
    expect(labelOf({ kind: 'mandate', label: 'dispute' }, 'zh-CN')).toBe('dispute')
    expect(labelOf({ kind: 'transfer', label: 'toString' }, 'zh-CN')).toBe('toString')
    expect(irreversibleWords('a repaid debt stays repaid', 'en')).toBe('a repaid debt stays repaid')
  })

  it.each([
    ['art. 23', '第23条'],
    ['art. 21(3)', '第21条第（3）款'],
    ['arts. 30, 35', '第30条、第35条'],
    ['closing', '注销条款'],
    ['8.5', '8.5'],
  ])('writes %s as the law is cited', (article, cited) => {
    expect(articleIn(article, 'zh-CN')).toBe(cited)
    expect(articleIn(article, 'en')).toBe(article)
  })

  it('has every sentence that modules say about a field', () => {
    const root = join(import.meta.dirname, '../../src')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      // What is wrong with a line of the bank's file is told in the words of its format, to those who made it.
      (name) => /^modules\/.*(?<!\.test|bank-file)\.ts$/.test(name),
    )
    const said = files.flatMap((name) => {
      const text = readFileSync(join(root, name), 'utf8')
      return [...text.matchAll(/\bmessage: (?:'([^']+)'|`([^`]+)`)/g)].map(
        (found) => found[1] ?? found[2] ?? '',
      )
    })
    expect(said.length).toBeGreaterThan(20)
    expect(said.filter((sentence) => !CHINESE.test(translated(sentence, 'zh-CN')))).toEqual([])
  })
})
