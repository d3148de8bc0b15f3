/** Somebody opens a wallet in the app, looks around and signs out: in a browser, on the real server. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Lang } from '../../scripts/demo/person.ts'
import { words } from '../../src/kernel/words/words.generated.ts'
import { load } from '../../web/words/words.generated.ts'
import { LANGUAGES } from '../languages.ts'
import { type Sandbox, startSandbox } from '../sandbox/running.ts'
import { openBrowser } from './browser.ts'
import { expectGood, picture } from './good.ts'

const ROOT = join(import.meta.dirname, '../..')

let sandbox: Sandbox
let browser: Browser
beforeAll(async () => {
  // As every start does: nothing where the build is fresh.
  expect(spawnSync(process.execPath, ['scripts/boot.mjs', 'web/build.ts'], { cwd: ROOT }).status).toBe(0)
  sandbox = await startSandbox()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await sandbox?.close()
})

let context: BrowserContext | undefined
/** What the browser refused or complained of. */
let complaints: string[] = []
afterEach(async () => {
  await context?.close()
})

const open = async (lang: Lang): Promise<Page> => {
  context = await browser.newContext({
    locale: lang,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return page
}

/** On a phone as well, where other bars stand around the page. */
const expectGoodEverywhere = async (page: Page, lang: Lang, name: string): Promise<void> => {
  await expectGood(page, lang)
  await picture(page, `${lang}-app-${name}-desk`)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectGood(page, lang)
  await picture(page, `${lang}-app-${name}-phone`)
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Words of a text that are in no Chinese sentence: names and addresses are. */
const english = (text: string): string[] =>
  text
    .replaceAll(/Quittance|English|CSV|CN¥|\S+@\S+/g, '')
    .split('\n')
    .filter((line) => /[A-Za-z]{3,}/.test(line))

const codeFor = async (contact: string): Promise<string> => {
  const answer = await fetch(`${sandbox.url()}/v1/sandbox/inbox?contact=${encodeURIComponent(contact)}`)
  const { messages } = Object(await answer.json())
  return messages.find(({ code }: { code: string | null }) => code !== null)?.code ?? ''
}

describe.each(LANGUAGES)('the app in %s', (lang) => {
  it('opens a wallet, shows home and activity, and signs out', async () => {
    const w = await load[lang]()
    const contact = `app.${lang.toLowerCase()}@example.com`
    const page = await open(lang)
    const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

    await page.goto(`${sandbox.url()}/app`)
    await heading(w.sign_in.title)
    await expectGoodEverywhere(page, lang, 'sign-in')
    await page.getByRole('button', { name: w.sign_in.go, exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toContain(w.app.titled_wrong(w.sign_in.title))
    await expectGood(page, lang)

    await page.getByRole('link', { name: w.sign_in.open }).click()
    await heading(w.register.title)
    await page.getByLabel(w.register.agree).waitFor()
    await page.getByText(w.register.full_text).waitFor()
    await expectGoodEverywhere(page, lang, 'register')
    await page.getByLabel(w.sign_in.contact).fill(contact)
    await page.getByLabel(w.register.agree).check()
    await page.getByRole('button', { name: w.register.next }).click()
    await heading(w.code.title)
    await expectGoodEverywhere(page, lang, 'code')
    await expect.poll(() => codeFor(contact)).not.toBe('')
    await page.getByLabel(w.code.label).fill(await codeFor(contact))
    await page.getByRole('button', { name: w.register.done }).click()

    await heading(w.home.balance)
    await page.getByText(w.home.none_text).waitFor()
    await expectGoodEverywhere(page, lang, 'home')
    if (lang !== 'en') expect(english(String(await page.evaluate('document.body.innerText')))).toEqual([])
    expect(await page.evaluate('document.cookie')).not.toMatch(/quittance-session/)
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBeLessThanOrEqual(1)

    await page.getByRole('navigation', { name: w.app.main }).getByText(w.nav.activity).first().click()
    await heading(w.activity.title)
    await page.getByText(w.home.none_text).waitFor()
    await expectGood(page, lang)

    await page.goto(`${sandbox.url()}/app/settings`)
    await heading(w.settings.title)
    await page.getByText(w.settings.this_one).waitFor()
    await expectGoodEverywhere(page, lang, 'settings')
    await page.getByRole('button', { name: w.settings.out }).click()
    await heading(w.sign_in.title)
    await page.goto(`${sandbox.url()}/app/activity`)
    await heading(w.sign_in.title)
    expect(complaints).toEqual([])
  }, 120_000)

  it('signs in as one of the cast, and moves the clock of the sandbox', async () => {
    const w = await load[lang]()
    const page = await open(lang)
    await page.goto(`${sandbox.url()}/app`)
    await page.getByRole('button', { name: w.sandbox.open }).click()
    await page.getByRole('heading', { name: w.sandbox.people }).waitFor()
    await page.getByRole('dialog').getByRole('button').nth(1).waitFor()
    await expectGoodEverywhere(page, lang, 'sandbox')
    await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click()
    await page.getByRole('heading', { level: 1, name: w.home.balance }).waitFor()
    await page.getByRole('heading', { level: 3 }).first().waitFor()
    await expectGoodEverywhere(page, lang, 'cast')
    await page.getByRole('link', { name: w.home.all, exact: true }).click()
    await page.getByLabel(w.activity.search).fill('1024')
    await page.getByText(w.activity.found(1)).waitFor()
    await expectGoodEverywhere(page, lang, 'activity')
    await page.getByRole('button', { name: w.sandbox.open }).click()
    await page.getByRole('button', { name: w.sandbox.day }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /\d{2}:\d{2}/ })
      .waitFor()
    expect(complaints).toEqual([])
  }, 120_000)
})

it('is read in another language at one press, and stays in it', async () => {
  const page = await open('en')
  await page.goto(`${sandbox.url()}/app/sign-in`)
  await page.getByRole('link', { name: words['zh-CN'].name }).click()
  await page.locator('html[lang=zh-CN]').waitFor()
  await page.goto(`${sandbox.url()}/app`)
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
})

it('shows every component in its states', async () => {
  const page = await open('en')
  await page.goto(`${sandbox.url()}/app/ui`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await expectGoodEverywhere(page, 'en', 'components')
  expect(complaints).toEqual([])
})
