/** The page of failure stories and the tests that show them stay together. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const PAGE = 'docs/failure-stories.md'

/** Stories that must be told and shown. */
const REQUIRED = [
  'H2', 'H3', 'H4', 'H6', 'H7', 'H9', 'H11', 'H16', 'H18', 'H19', 'H20',
  'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S10', 'S12', 'S13', 'S14', 'S15',
  'M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M10', 'M11', 'M12', 'M13', 'M16', 'M17', 'M18', 'M19', 'M20',
  'V2', 'V4', 'V5', 'V7', 'V9', 'V10', 'V11', 'V13',
  'R12', 'P7', 'P10',
  'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10', 'A11', 'A12', 'A14', 'A15', 'A16', 'A17', 'A18', 'A19', 'A20',
] // biome-ignore format: a list

type Shown = { readonly file: string; readonly name: string }
type Story = { readonly id: string; readonly told: string; readonly shown: readonly Shown[] }

const storiesOf = (page: string): Story[] =>
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [head = '', ...lines] = section.split('\n')
      const shown = lines.flatMap((line) => {
        const found = /^- `([^`]+)`: (.+)$/.exec(line)
        return found?.[1] && found[2] ? [{ file: found[1], name: found[2] }] : []
      })
      const told = lines.filter((line) => line !== '' && !/^(- |## )/.test(line)).join(' ')
      return { id: head.split(' ')[0] ?? '', told, shown }
    })

const stories = storiesOf(readFileSync(resolve(ROOT, PAGE), 'utf8'))

/** Names of tests and of their chapters, as the source has them. */
const namesIn = (file: string): string[] =>
  readFileSync(resolve(ROOT, file), 'utf8')
    .split('\n')
    .filter((line) => /\b(describe|it|test)\b|^\s*['`]/.test(line))

describe('the page of failure stories', () => {
  it('tells each story that has to be told, once', () => {
    const told = stories.map(({ id }) => id)
    expect(REQUIRED.filter((id) => !told.includes(id))).toEqual([])
    expect(new Set(told).size).toBe(told.length)
  })

  it.each(stories)('$id is told, and shown by a test of that name', ({ id, told, shown }) => {
    expect(told.length).toBeGreaterThan(100)
    expect(shown.length).toBeGreaterThan(0)
    for (const { file, name } of shown) {
      const line = namesIn(file).find((one) => one.includes(name))
      expect(line, `${file}: ${name}`).toBeDefined()
      expect(line, `${file} names ${id}`).toMatch(new RegExp(`\\b${id}\\b`))
    }
  })
})
