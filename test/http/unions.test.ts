/** Where a request may take several forms, the form that is meant says what is wrong with it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseAmountOrAll } from '../../src/kernel/money.ts'
import { explain } from '../../src/platform/http/input/explain.ts'
import { fieldMessage } from '../../src/platform/http/input/field-words.ts'
import { branchesOf, isPlain, plain, type Schema } from '../../src/platform/http/input/schema.ts'
import { everywhere, type Judge, openJudge, parts } from './schemas.ts'

let judge: Judge
beforeAll(async () => {
  judge = await openJudge()
})
afterAll(() => judge.close())

const told = (schema: Schema, value: unknown) =>
  explain(schema, value, judge.isFormat).map(({ path, problem, value: limit }) => [
    path.join('/'),
    fieldMessage(problem, 'en', limit),
    fieldMessage(problem, 'zh-CN', limit),
  ])

const unions = everywhere.filter(({ schema }) => branchesOf(schema).length > 0)
const ofObjects = unions.flatMap(({ at, schema }) => {
  const branches = branchesOf(schema).filter(({ type }) => type === 'object')
  return branches.length > 1 ? [{ at, schema, branches }] : []
})
const wordOf = (branch: Schema, name: string): unknown => plain(plain(branch.properties)[name]).const
const required = (branch: Schema): string[] =>
  Array.isArray(branch.required) ? branch.required.filter((name) => typeof name === 'string') : []
const namesOf = (branch: Schema): string[] =>
  required(branch).filter((name) => wordOf(branch, name) !== undefined)

describe('every choice between objects', () => {
  it('is among those that are tried here', () => {
    expect(ofObjects.map(({ at }) => at)).toEqual(
      expect.arrayContaining(['money.link_account body/', 'money.transfer body/to']),
    )
  })

  it.each(ofObjects.map((choice) => [choice.at, choice] as const))(
    '%s: a value that names its form is told what that form lacks',
    (_, { schema, branches }) => {
      for (const branch of branches) {
        const names = namesOf(branch)
        if (names.length === 0) continue
        const value = Object.fromEntries(names.map((name) => [name, wordOf(branch, name)]))
        const lacking = required(branch).filter((name) => !names.includes(name))
        expect(told(schema, value).map(([path]) => path)).toEqual(lacking)
        for (const [, en, zh] of told(schema, value)) {
          expect(en).toMatch(/^is missing/)
          expect(zh).toMatch(/^缺失/)
        }
        const strange = told(schema, { ...value, strange: 1 })
        expect(strange).toContainEqual(['strange', 'is not a known field', '为未知字段'])
      }
    },
  )

  it.each(ofObjects.map((choice) => [choice.at, choice] as const))(
    '%s: a name that there is not, or none, is told all that there are',
    (_, { schema, branches }) => {
      const [name] = namesOf(branches[0] ?? {})
      if (name === undefined) {
        const own = branches.map((branch) => required(branch).join(' + ')).join(', ')
        expect(told(schema, {})).toEqual([['', `must hold one of: ${own}`, `须填写以下之一：${own}`]])
        return
      }
      const words = [...new Set(branches.map((branch) => wordOf(branch, name)))].join(', ')
      expect(told(schema, { [name]: 'nothing_of_ours' })).toEqual([
        [name, `must be one of: ${words}`, `须为以下之一：${words}`],
      ])
      expect(told(schema, { [name]: ['card'] })).toEqual(told(schema, { [name]: 'nothing_of_ours' }))
      expect(told(schema, {})).toEqual([
        [name, `is missing; must be one of: ${words}`, `缺失；须为以下之一：${words}`],
      ])
    },
  )
})

it.each(ofObjects.map((choice) => [choice.at, choice] as const))(
  '%s: of two forms at once it says that only one may be given',
  (_, { schema, branches }) => {
    const own = branches.map((branch) => required(branch))
    if (branches.some((branch) => namesOf(branch).length > 0) || own.some((names) => names.length !== 1))
      return
    const value = Object.fromEntries(own.flat().map((name) => [name, '0192f0c4-7b60-7000-8000-000000000001']))
    const all = own.flat().join(', ')
    const problems = told(schema, value)
    // A form that takes more members than it names takes these as well.
    if (problems.length > 0)
      expect(problems).toEqual([['', `give only one of: ${all}`, `只能填写以下之一：${all}`]])
  },
)

it('both a phone and an e-mail as the payee are answered by what may be given, not by an unknown field', () => {
  const to = ofObjects.find(({ at }) => at === 'money.transfer body/to')
  expect(told(to?.schema ?? {}, { phone: '+8613800138000', email: 'a@example.test' })).toEqual([
    ['', 'give only one of: wallet, phone, email', '只能填写以下之一：wallet, phone, email'],
  ])
})

it('everything instead of an amount is named by the refusal of a wrong one', () => {
  for (const wrong of ['0', '-1', '1.5', 'ALL', '']) {
    expect(() => parseAmountOrAll(wrong)).toThrow(
      expect.objectContaining({
        code: 'amount_invalid',
        detail: { errors: [{ pointer: '/amount', message: expect.stringMatching(/ or "all"$/) }] },
      }),
    )
  }
  expect([parseAmountOrAll('all'), parseAmountOrAll('7')]).toEqual(['all', 7n])
})

it('every other choice says which types and words it takes', () => {
  const others = unions.filter(({ at }) => !ofObjects.some((choice) => choice.at === at))
  expect(others.map(({ at }) => at)).toContain('wealth.redeem body/amount')
  for (const { at, schema } of others)
    for (const wrong of [true, [], {}, 1.5])
      expect([at, told(schema, wrong)]).toEqual([
        at,
        [['', expect.stringMatching(/^must be (of type|one of)/), expect.anything()]],
      ])
})

describe('choices within choices', () => {
  const text = { type: 'string', maxLength: 40 }
  const form = (words: Record<string, unknown>, fields: string[]): Schema => ({
    type: 'object',
    properties: { ...words, ...Object.fromEntries(fields.map((name) => [name, text])) },
    required: [...Object.keys(words), ...fields],
    additionalProperties: false,
  })
  const bank = { const: 'bank_account', type: 'string' }
  const account = {
    anyOf: [
      {
        anyOf: [
          form({ kind: bank, scheme: { const: 'iban' } }, ['number']),
          form({ kind: bank, scheme: { enum: ['domestic', 'cn_card_number'] } }, ['number', 'bank']),
        ],
      },
      form({ kind: { const: 'card' } }, ['number', 'expires']),
      { type: 'null' },
    ],
  }

  it.each([
    [{ kind: 'bank_account', scheme: 'iban' }, [['number', 'is missing']]],
    [{ kind: 'bank_account', scheme: 'domestic', number: 5 }, [['bank', 'is missing'], ['number', 'must be of type string']]],
    [{ kind: 'bank_account', scheme: 'swift' }, [['scheme', 'must be one of: iban, domestic, cn_card_number']]],
    [{ kind: 'bank_account' }, [['scheme', 'is missing; must be one of: iban, domestic, cn_card_number']]],
    [{ kind: 'card', scheme: 'iban' }, [['number', 'is missing'], ['expires', 'is missing'], ['scheme', 'is not a known field']]],
    [{ kind: 'cash' }, [['kind', 'must be one of: bank_account, card']]],
    ['card', [['', 'must be of type object, null']]],
    [null, []],
  ])('%j', (value, expected) => {
    expect(told(account, value).map(([path, en]) => [path, en])).toEqual(expected)
  }) // biome-ignore format: a table
})

it('a choice of a list speaks at its entry', () => {
  const link = parts.find(({ operation, part }) => operation === 'money.link_account' && part === 'body')
  if (!link || !isPlain(link.schema)) throw new Error('no such operation')
  const schema = { type: 'array', items: link.schema, maxItems: 3 }
  expect(told(schema, [{ kind: 'bank_account', scheme: 'iban' }])).toEqual([
    ['0/number', 'is missing', '缺失'],
  ])
})
