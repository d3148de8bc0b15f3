import { expect, test } from 'vitest'
import { catalogue } from '../../src/kernel/errors.ts'
import '../../src/modules.ts'

/** What sends people to a person says how they reach one; a refusal that does not send anybody there does not. */
test('whoever is sent to support is told how to reach it', () => {
  const sends = ({ what_to_do }: { readonly what_to_do: string }) =>
    /\bsupport\b|\btell us\b|\bcontact us\b|客服|告知我们|联系我们/i.test(what_to_do)
  const all = Object.entries(catalogue())
  const sending = all.filter(([, spec]) => sends(spec.en) || sends(spec['zh-CN'])).map(([code]) => code)
  expect(sending.length).toBeGreaterThan(10)
  expect(all.filter(([, spec]) => spec.support).map(([code]) => code)).toEqual(sending)
})
