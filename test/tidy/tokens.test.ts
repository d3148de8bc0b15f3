/** The colours of the app: what is written can be read on what it is written on, in light and dark (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(resolve(import.meta.dirname, '../../web/ui/tokens.css'), 'utf8')
type Tokens = Readonly<Record<string, string>>
/** The colours between two places of the file. */
const colours = (from: string, to: string): Tokens => {
  const start = css.indexOf(from)
  const block = css.slice(start, css.indexOf(to, start))
  return Object.fromEntries(
    [...block.matchAll(/--q-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]),
  )
}
const light = colours(':root {', ':root:lang(zh)')
const dark = colours('@media (prefers-color-scheme: dark)', '/* The holder')
const chosen = colours(':root[data-theme="dark"]', '/* 长辈版')

const luminance = (hex: string): number =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0)
const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const GROUNDS = ['canvas', 'surface', 'sunken', 'raised']
const SOFT = ['brand-soft', 'block-soft', 'waits-soft', 'lost-soft', 'done-soft']
const EACH = [...GROUNDS, ...SOFT]
/** What stands on what, and the least contrast of the two. */
// biome-ignore format: a table
const PAIRS: readonly (readonly [string, readonly string[], number])[] = [
  ['ink', EACH, 7], ['ink-2', EACH, 4.5], ['ink-3', EACH, 4.5],
  ['brand', [...GROUNDS, 'brand-soft'], 4.5], ['brand-hover', ['surface', 'canvas', 'brand-soft', 'brand-soft-hover'], 4.5],
  ['on-brand', ['brand', 'brand-hover', 'brand-active'], 4.5], ['on-last', ['last', 'last-hover', 'last-active'], 4.5],
  ['block', [...GROUNDS, 'block-soft'], 4.5], ['waits', [...GROUNDS, 'waits-soft'], 4.5],
  ['lost', [...GROUNDS, 'lost-soft'], 4.5], ['done', [...GROUNDS, 'done-soft'], 4.5],
  ['white', ['hero', 'hero-well', 'hero-line'], 4.5],
  ['last', ['surface', 'canvas'], 3], ['line-strong', GROUNDS, 3], ['focus', [...EACH, 'focus-gap'], 3],
  ['c1', ['surface'], 3], ['c2', ['surface'], 3], ['c3', ['surface'], 3], ['c4', ['surface'], 3], ['c5', ['surface'], 3],
]

describe('the colours of the app', () => {
  it.each([
    ['light', light],
    ['dark', { ...light, ...dark }],
  ] as const)('can be read in %s', (_, tokens: Tokens) => {
    const of = (name: string): string => (name === 'white' ? '#ffffff' : (tokens[name] ?? `no ${name}`))
    const low = PAIRS.flatMap(([on, grounds, least]) =>
      grounds.flatMap((ground) => {
        const found = contrast(of(on), of(ground))
        return found >= least ? [] : [`${on} on ${ground}: ${found.toFixed(2)}, at least ${least}`]
      }),
    )
    expect(low).toEqual([])
  })

  it('are the same in the dark that a device asks for and in the dark that somebody chose', () => {
    expect(Object.keys(dark).length).toBeGreaterThan(30)
    expect(chosen).toEqual(dark)
  })
})
