/** A third language needs words and nothing else: a server is started with a made one, and every text is read in it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { left } from './outside.ts'
import { serve } from './served.ts'

let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  server = await serve()
})
afterAll(() => server.close())

/** What a browser shows of a page, without what is marked as code. */
const shown = (page: string): string =>
  page
    .replaceAll(/<(style|script|pre|code|option)\b[\s\S]*?<\/\1>/g, ' ')
    // What fields mean, as the contract says it: in English.
    .replaceAll(/<td lang="en">[\s\S]*?<\/td>/g, ' ')
    .replaceAll(/<a data-language[\s\S]*?<\/a>/g, ' ')
    .replaceAll(/<[^>]*>/g, '\n')

/** What is the same in every language: names, addresses, and what the policy pack says in its own languages. */
const DATA = /Quittance|\S+@example\.com|\bAda\b|closure\.confirm|China, payment account \([^)]*\),?/g

test('every page is in it', async () => {
  for (const path of [
    '/',
    '/stop',
    '/freeze',
    '/receipt',
    '/repay',
    '/inbox',
    '/sentinels',
    '/errors',
    '/docs',
    '/docs/closure.confirm',
    '/help/qps/checklist.html',
    '/help/qps/genuine.html',
  ]) {
    const answer = await fetch(`${server.url}${path}?lang=qps`)
    expect(answer.headers.get('content-language'), path).toBe('qps')
    expect(left(shown(await answer.text()), DATA), path).toEqual([])
  }
})

test('every refusal is in it, and what is wrong with a field', async () => {
  const answer = await fetch(`${server.url}/v1/sessions`, {
    method: 'POST',
    headers: { 'accept-language': 'qps', 'content-type': 'application/json' },
    body: '{"surprise":1}',
  })
  const problem = Object(await answer.json())
  expect(problem.errors.length).toBeGreaterThan(0)
  for (const text of [problem.title, problem.why, problem.what_to_do, problem.errors[0].message])
    expect(left(text, DATA)).toEqual([])
})
