/** Guides to other wallets: every fact can be checked by whoever reads it, in every language. */
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsOfGuide, faultsOfPlace, staleSources } from '../../guides/faults.ts'
import { guides } from '../../guides/guides.generated.ts'
import { PLACE_FACTS } from '../../guides/places/places.ts'
import { type Guide, guide, PLACES } from '../../guides/shape.ts'

const FOLDER = resolve(import.meta.dirname, '../../guides/providers')

describe('a guide', () => {
  it('is found when its file is there', () =>
    expect(guides.map(({ id }) => `${id}.ts`).toSorted()).toEqual(readdirSync(FOLDER).toSorted()))

  it.each(guides)('$id: every fact has a source with its address, day and grade, in every language', (one) =>
    expect(faultsOfGuide(one.id, one)).toEqual([]),
  )

  it.each(PLACES)('the law of %s is cited in the same way', (name) =>
    expect(faultsOfPlace(name, PLACE_FACTS[name])).toEqual([]),
  )

  it('that nobody has looked at for a year is named when the tests run', () => {
    const sources = Object.fromEntries([
      ...guides.map((one) => [one.id, one.sources]),
      ...PLACES.map((name) => [name, PLACE_FACTS[name].sources]),
    ])
    const today = new Date().toISOString().slice(0, 10)
    for (const line of staleSources(sources, today)) process.stderr.write(`guides: ${line}\n`)
    const alipay = {
      alipay: { old: { name: 'x', url: 'https://x.example', grade: 'O', read: '2025-11-22' } },
    } as const
    expect(staleSources(alipay, '2026-11-22')).toEqual([])
    expect(staleSources(alipay, '2026-11-23')).toEqual(['alipay: source old was last read on 2025-11-22'])
  })
})

/** A guide without a fault. */
const good = guide({
  id: 'good',
  names: { en: 'Good', 'zh-CN': '好钱包' },
  also: [],
  places: ['other'],
  checked: '2026-11-22',
  sources: { help: { name: 'Help', url: 'https://help.example/', grade: 'O', read: '2026-11-22' } },
  parts: {
    way: [{ from: 'help', en: 'In the app.', 'zh-CN': '在应用内办理。' }],
    steps: [],
    blockers: [],
    times: [],
    kept: [],
    restore: [],
    refusal: [],
  },
  notFound: ['steps', 'blockers', 'times', 'kept', 'restore', 'refusal'],
})
const withWay = (change: object): Guide => {
  const [way] = good.parts.way
  if (!way) throw new Error('it has one')
  return { ...good, parts: { ...good.parts, way: [{ ...way, ...change }] } }
}
const withSource = (change: object): Guide => {
  const { help } = good.sources
  if (!help) throw new Error('it has one')
  return { ...good, sources: { help: { ...help, ...change } } }
}

describe('a fault is named where it is', () => {
  it.each([
    ['of nothing', good, []],
    [
      'a source that is not there',
      withWay({ from: 'nobody' }),
      ['good: way[0] has no source nobody', 'good: no fact is from source help'],
    ],
    ['a language that is missing', withWay({ 'zh-CN': '' }), ['good: way[0] has no words in zh-CN']],
    ['a language in another’s place', withWay({ en: '在应用内办理。' }), ['good: way[0] has no words in en']],
    [
      'a brief word in one language',
      withWay({ brief: { en: 'now', 'zh-CN': 'now' } }),
      ['good: way[0] in brief has no words in zh-CN'],
    ],
    ['no address', withSource({ url: 'help page' }), ['good: source help has no address']],
    ['no day', withSource({ read: 'lately' }), ['good: source help has no day']],
    ['no grade', withSource({ grade: '' }), ['good: source help has no grade']],
    ['another name', { ...good, id: 'bad' }, ['good: its id is bad']],
    [
      'a part that is passed over',
      { ...good, notFound: good.notFound.slice(1) },
      ['good: steps has no facts and is not in notFound'],
    ],
  ] as const)('%s', (_, it, faults) => expect(faultsOfGuide('good', it)).toEqual(faults))
})
