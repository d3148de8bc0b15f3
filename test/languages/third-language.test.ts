/** A third language needs words and nothing else: a server is started with a made one, and every text is read in it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDb, type TestDb } from '../harness.ts'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

let db: TestDb
let data: string
let server: ChildProcess
let url = ''
beforeAll(async () => {
  db = await freshDb()
  data = await mkdtemp(join(tmpdir(), 'quittance-language-'))
  const env = { PATH: process.env.PATH, DATABASE_URL: db.url, PORT: '0', QUITTANCE_DATA: data }
  server = spawn(process.execPath, ['--import', file('./made.ts'), file('../../src/main.ts')], {
    env: { ...env, QUITTANCE_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const chunk of server.stdout ?? []) {
    said += String(chunk)
    url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0] ?? ''
    if (url) break
  }
})
afterAll(async () => {
  server.kill('SIGTERM')
  if (server.exitCode === null) await once(server, 'exit')
  await db.close()
  await rm(data, { recursive: true, force: true })
})

/** What is outside of every bracket. */
const outside = (text: string): string => {
  let depth = 0
  return [...text]
    .map((char) => {
      if (char === '⟦') depth += 1
      if (char === '⟧') depth -= 1
      return depth > 0 || char === '⟧' ? ' ' : char
    })
    .join('')
}

/** What a browser shows of a page, without what is marked as code. */
const shown = (page: string): string =>
  page
    .replaceAll(/<(style|script|pre|code|option)\b[\s\S]*?<\/\1>/g, ' ')
    // What fields mean, as the contract says it: in English.
    .replaceAll(/<td lang="en">[\s\S]*?<\/td>/g, ' ')
    .replaceAll(/<a data-language[\s\S]*?<\/a>/g, ' ')
    .replaceAll(/<[^>]*>/g, '\n')

/** Three letters in a row that are in no bracket. */
const left = (text: string, known: RegExp): string[] =>
  outside(text)
    .split('\n')
    .map((line) => line.replaceAll(known, '').trim())
    .filter((line) => /[\p{L}]{3,}/u.test(line))

/** What is the same in every language: names, addresses. */
const DATA = /Quittance|\S+@example\.com|\bAda\b|closure\.confirm/g

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
  ]) {
    const answer = await fetch(`${url}${path}?lang=qps`)
    expect(answer.headers.get('content-language'), path).toBe('qps')
    expect(left(shown(await answer.text()), DATA), path).toEqual([])
  }
})

test('every refusal is in it, and what is wrong with a field', async () => {
  const answer = await fetch(`${url}/v1/sessions`, {
    method: 'POST',
    headers: { 'accept-language': 'qps', 'content-type': 'application/json' },
    body: '{"surprise":1}',
  })
  const problem = Object(await answer.json())
  expect(problem.errors.length).toBeGreaterThan(0)
  for (const text of [problem.title, problem.why, problem.what_to_do, problem.errors[0].message])
    expect(left(text, DATA)).toEqual([])
})
