/** The troubleshooter: every failure that people meet ends in a step, a channel, words and a date, elsewhere and here. */
import { describe, expect, it } from 'vitest'
import { faultsOfTexts } from '../../guides/faults.ts'
import { guides } from '../../guides/guides.generated.ts'
import { BLOCKERS } from '../../guides/shape.ts'
import { TROUBLES } from '../../guides/troubles/troubles.ts'
import { routes } from '../../src/modules.ts'

const all = TROUBLES.flatMap(({ troubles }) => troubles)
const operations = new Set(routes.map(([, , useCase]) => useCase.name))

describe('what do you see?', () => {
  it('names each line and each trouble once', () => {
    const ids = [...TROUBLES.map(({ id }) => id), ...all.map(({ id }) => id)]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has a way out for every obstacle that guides name', () => {
    const known = all.flatMap(({ kinds }) => kinds)
    expect(known.toSorted()).toEqual([...BLOCKERS].toSorted())
    const met = guides.flatMap(({ parts }) => parts.blockers.map(({ kind }) => kind))
    for (const kind of met) expect(known).toContain(kind)
  })

  it.each(all)('$id ends in words of both languages, elsewhere and here', (one) => {
    const { next, channel, words, expect: when } = one.elsewhere
    const texts = { see: one.see, quotes: one.quotes, next, channel, words, when, here: one.here }
    expect(Object.entries(texts).flatMap(([part, text]) => faultsOfTexts(`${one.id}.${part}`, text))).toEqual(
      [],
    )
    expect(when.count === undefined).toBe(when.unit === undefined)
    expect(operations, `${one.id}: an operation of this server`).toContain(one.here.operation)
  })

  it('covers the five failures: proof, something left, an old app, the network, a fault', () => {
    const ids = TROUBLES.map(({ id }) => id)
    for (const id of ['proof', 'settled', 'outdated', 'network', 'maintenance']) expect(ids).toContain(id)
  })
})
