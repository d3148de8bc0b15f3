/** Somebody opens a wallet over the API and meets its end in a browser: inbox, stop link, receipt link. */
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { terminal } from '../../cli/src/io.ts'
import { run as quittance } from '../../cli/src/run.ts'
import { leave } from '../../scripts/demo/ending.ts'
import { type Lang, messagesOf, type World } from '../../scripts/demo/person.ts'
import { accept, openAndUse, type Told, tryTooEarly } from '../../scripts/demo/story.ts'
import { createTeller } from '../../scripts/demo/teller.ts'
import { LANGUAGES } from '../languages.ts'
import { type Sandbox, startSandbox } from '../sandbox/running.ts'
import { openBrowser, tabTo } from './browser.ts'
import { expectGood, picture } from './good.ts'

let sandbox: Sandbox
let browser: Browser
beforeAll(async () => {
  sandbox = await startSandbox()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await sandbox?.close()
})

let context: BrowserContext | undefined
afterEach(async () => {
  await context?.close()
})

const WORDS = {
  en: { paused: 'The closing is stopped', used: 'stopped already', held: 'Stopped: held until', unknown: 'We do not know yet', cooling: 'cooling-off', closed: 'The wallet is closed' },
  'zh-CN': { paused: '注销已暂停', used: '注销已处于暂停', held: '已暂停', unknown: '尚不清楚', cooling: '冷静期', closed: '钱包已注销' },
} as const // biome-ignore format: words side by side

/** A case in its cooling-off, made over the API. */
const closingCase = async (world: World): Promise<Told> => {
  const teller = createTeller(world.lang, () => undefined)
  const scene = await openAndUse(world, teller)
  await tryTooEarly(world, teller, scene)
  return accept(world, teller, scene)
}

const open = async (lang: Lang): Promise<Page> => {
  context = await browser.newContext({ locale: lang, viewport: { width: 1024, height: 768 } })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

describe.each(LANGUAGES)('a journey in %s', (lang) => {
  const w = WORDS[lang]

  it('stops a closing from the message, and keeps its receipt', async () => {
    const world = { url: sandbox.url(), lang }
    const told = await closingCase(world)
    const page = await open(lang)

    await page.goto(`${world.url}/inbox?contact=${encodeURIComponent(told.holder.contact)}`)
    await expectGood(page, lang)
    await picture(page, `${lang}-messages`)
    const links = (await messagesOf(world, told.holder.contact)).flatMap((message) => message.links)
    const stop = links.find((link) => link.includes('/stop#')) ?? ''
    await page.locator(`a[href="${stop}"]`).click()
    await page.locator('#press').waitFor()
    await expectGood(page, lang)
    await picture(page, `${lang}-stop`)

    await page.route('**/stop', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    )
    await tabTo(page, '#press')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: w.unknown }).waitFor()
    await expectGood(page, lang)
    await page.unroute('**/stop')
    await page.locator('#press').press('Enter')
    await page.getByRole('heading', { name: w.paused }).waitFor()
    await expectGood(page, lang)
    await picture(page, `${lang}-stopped`)
    await page.reload()
    await page.locator('#press').click()
    await page.getByRole('heading', { name: w.used }).waitFor()
    await expectGood(page, lang)

    await page.goto(`${world.url}/receipt#${told.secret}`)
    await page.locator('#case').waitFor()
    expect(await page.locator('#state-title').textContent()).toContain(w.held)
    await expectGood(page, lang)
    await picture(page, `${lang}-receipt-held`)
    await page.locator('#appeal-press').click()
    await page.locator('#appeal-said.good').waitFor()
    await expectGood(page, lang)

    await release(told)
    await page.locator('#reload').click()
    await page.getByRole('heading', { name: w.cooling }).waitFor()
    // What was asked is there when the page is read again.
    await page.locator('#appeal-open').waitFor()
    await expectGood(page, lang)
    await picture(page, `${lang}-receipt-cooling-off`)

    await leave(
      world,
      createTeller(lang, () => undefined),
      told,
    )
    await page.locator('#reload').click()
    await page.getByRole('heading', { name: w.closed }).waitFor()
    await expectGood(page, lang)
    await picture(page, `${lang}-receipt-closed`)
    await expectGenuine(page, lang)

    await page.locator('a[data-language]').click()
    await page.locator('#case').waitFor()
    expect(await page.locator('html').getAttribute('lang')).not.toBe(lang)
  }, 120_000)

  it('the receipt page never says failed when it does not know', async () => {
    const page = await open(lang)
    await page.route('**/v1/**', (route) => route.abort())
    await page.goto(
      `${sandbox.url()}/receipt#${'0'.repeat(12)}7000800000000000${'0'.repeat(4)}${'A'.repeat(43)}`,
    )
    await page.locator('#reload').waitFor()
    const text = (await page.locator('#state').textContent()) ?? ''
    expect(text).not.toMatch(/fail|失败/i)
    await expectGood(page, lang)
  }, 60_000)
})

/** Two of the staff settle the stop with the holder. */
const release = async ({ holder, closure }: Told): Promise<void> => {
  const { operators } = await holder.client.get('/v1/sandbox/cast', {})
  const path = `${sandbox.url()}/v1/operator/closures/${closure}/stop`
  const as = async (id: string, suffix: string, body?: unknown): Promise<Record<string, unknown>> => {
    const headers = {
      authorization: `Bearer ${operators.find((one) => one.id === id)?.token}`,
      'content-type': 'application/json',
      'idempotency-key': `${id}${suffix}${closure}`,
    }
    const request = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await fetch(path + suffix, request)
    expect(answer.status, suffix).toBeLessThan(300)
    return Object(await answer.json())
  }
  const { contacts } = await as('ada', '')
  const [first] = Array.isArray(contacts) ? contacts : []
  const said = { act: 'release', contact: first?.id, evidence: 'called back; they named their last payment' }
  const proposal = await as('ada', '/settlement', said)
  await as('bo', '/settlement/decision', { ...proposal, verdict: 'approve' })
}

/** The file that the page offers is what `quittance verify` takes. */
const expectGenuine = async (page: Page, lang: Lang): Promise<void> => {
  const download = page.waitForEvent('download')
  await page.locator('#papers a').last().click()
  const path = await (await download).path()
  expect(JSON.parse(await readFile(path, 'utf8')).jws).toBeTypeOf('string')
  const lines: string[] = []
  const io = { ...terminal(), out: (line: string) => lines.push(line) }
  expect(await quittance(['verify', path, '--lang', lang], io), lines.join('\n')).toBe(0)
}
