import { expect, it } from 'vitest'
import { referenceForm, usualSpelling } from './reference-form.ts'

it.each([
  ['ARN‐894', 'ARN894'], ['arn – 894.', 'ARN894'], ['ＡＲＮ－894', 'ARN894'], ['\u0410RN−894', 'ARN894'], ['arn\u200b_894', 'ARN894'],
  ['Police Pud\u043eng.', 'POLICEPUDONG'], ['（2026）京01执17号', '2026京01执17号'], ['отдел', 'OTДEЛ'], ['ОТДЕЛ', 'OTДEЛ'], ['---', '---'],
])('%j reads as %j', (typed, read) => {
  expect(referenceForm(typed)).toBe(read)
  expect(referenceForm(read)).toBe(read)
}) // biome-ignore format: a table

it('tells numbers apart by their letters and digits', () => {
  expect(new Set(['A-1', 'A-2', 'B-1', 'A-l', 'A-O', 'A-0'].map(referenceForm)).size).toBe(6)
})

it('has a usual spelling: plain dashes, plain letters, nothing at the end', () => {
  expect(usualSpelling('\u0410RN–894.')).toBe('ARN-894')
})
