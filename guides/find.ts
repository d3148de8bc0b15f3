/** The guide that somebody means by what they type. */
import { guides } from './guides.generated.ts'
import type { Guide } from './shape.ts'

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '')

const namesOf = ({ id, names, also }: Guide): string[] => [id, ...Object.values(names), ...also].map(plain)

export const findGuide = (typed: string): Guide | undefined =>
  guides.find((one) => namesOf(one).includes(plain(typed)))

/** The ones whose names are nearest, the nearest first; none where nothing is near. */
export const nearestGuides = (typed: string): readonly Guide[] => {
  const asked = plain(typed)
  const near = (name: string) =>
    name.includes(asked) || asked.includes(name) ? 0 : editsBetween(name, asked) / Math.max(name.length, 1)
  return guides
    .map((one) => ({ one, far: Math.min(...namesOf(one).map(near)) }))
    .filter(({ far }) => asked !== '' && far <= FARTHEST)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ one }) => one)
}
/** Of the letters: beyond that it is another name. */
const FARTHEST = 0.4

/** Letters to put in, take out or change (Levenshtein). */
const editsBetween = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, char] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (char === other ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}
