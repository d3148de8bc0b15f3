/** Help in a browser: from a folder on the disk and from the server, in both languages, on a phone and at a desk. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { helpSite } from '../../src/platform/http/help/site.ts'
import { type Sandbox, startSandbox } from '../sandbox/running.ts'
import { faultsInTheDark, faultsOf, openBrowser, overflowAt320 } from './browser.ts'
import { picture } from './good.ts'

let sandbox: Sandbox
let browser: Browser
let folder: string
const site = helpSite(undefined)
beforeAll(async () => {
  sandbox = await startSandbox()
  browser = await openBrowser()
  folder = await mkdtemp(join(tmpdir(), 'quittance-help-'))
  for (const [path, text] of site) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await sandbox?.close()
  await rm(folder, { recursive: true, force: true })
})

let context: BrowserContext | undefined
afterEach(async () => {
  await context?.close()
})

const PLACES = {
  disk: () => pathToFileURL(folder).href,
  server: () => `${sandbox.url()}/help`,
} as const
const WORDS = {
  en: { deleted: 'deleted', cut: 'Not verified', law: 'article 17 of the GDPR', month: /one month/i },
  'zh-CN': { deleted: '删除', cut: '未核实', law: '《通用数据保护条例》第 17 条', month: /一个月/ },
} as const

/** A page, and everything that it asked for. */
const open = async (lang: string) => {
  context = await browser.newContext({ locale: lang, viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const asked: string[] = []
  const faults: string[] = []
  // What axe reads while it measures is not the page's doing.
  let measured = false
  page.on('request', (request) => {
    if (!measured) asked.push(request.url())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !measured) faults.push(message.text())
  })
  const readable = async () => {
    measured = true
    await expectReadable(page)
    measured = false
  }
  return { page, asked, faults, readable }
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8')
const savedBy = async (page: Page, button: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()])
  return textOf(download)
}

const expectReadable = async (page: Page) => {
  const where = page.url()
  expect(await overflowAt320(page), where).toBeLessThanOrEqual(0)
  expect(await faultsOf(page), where).toEqual([])
  expect(await faultsInTheDark(page), where).toEqual([])
  // So high that the tabs, which stay at the foot of a phone, cover nothing.
  await page.setViewportSize({ width: 320, height: 12_000 })
  expect(await faultsOf(page), `${where} at 320`).toEqual([])
  await page.setViewportSize({ width: 1280, height: 800 })
}

describe.each(['disk', 'server'] as const)('from the %s', (place) => {
  describe.each(['en', 'zh-CN'] as const)('in %s', (lang) => {
    const w = WORDS[lang]

    it('anybody can read it', async () => {
      const { page, asked, faults, readable } = await open(lang)
      // The same bytes: what axe says of the folder, it says of the server.
      const names = ['see-proof', 'guides', 'compare', 'genuine', 'index', 'guide-alipay']
      for (const name of place === 'disk' ? names : names.slice(-2)) {
        await page.goto(`${PLACES[place]()}/${lang}/${name}.html`)
        expect(await page.locator('html').getAttribute('lang')).toBe(lang)
        await picture(page, `help-${place}-${lang}-${name}`)
        await readable()
      }
      expect(
        await page
          .goto(`${PLACES[place]()}/${lang}/guide-alipay.html`)
          .then(() => page.locator('.hint').first().textContent()),
      ).toContain(w.cut)
      await page.locator('#size').click()
      expect(await overflowAt320(page), 'large text').toBeLessThanOrEqual(0)
      await page.reload()
      expect(await page.locator('html').getAttribute('data-size')).toBe('large')
      expect(faults).toEqual([])
      expect(asked.filter((url) => !url.startsWith(PLACES[place]()) && !url.startsWith('data:'))).toEqual([])
    }, 180_000)

    it('a letter is filled and saved with its day, and nothing of it leaves the browser', async () => {
      const { page, asked, faults, readable } = await open(lang)
      await page.goto(`${PLACES[place]()}/${lang}/letters.html#erasure/paypal`)
      expect(await page.locator('#f-provider').inputValue()).toBe('PayPal')
      expect(await page.locator('#place').inputValue()).toBe('eu')
      const before = asked.length
      await page.locator('#f-name').fill('Ada Secret')
      await page.locator('#letter button').press('Enter')
      await page.locator('#text').waitFor()
      const shown = await page.locator('#text').textContent()
      expect(shown).toContain('Ada Secret')
      expect(shown).toContain(w.law)
      expect(await page.locator('#basis').textContent()).toMatch(w.month)
      await readable()
      await picture(page, `help-${place}-${lang}-letter`)
      await page.emulateMedia({ media: 'print' })
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen is meant
      expect((await page.locator('main').innerText()).trim(), 'on paper').toBe(shown?.trim())
      await page.emulateMedia({ media: 'screen' })
      expect(await savedBy(page, '#save')).toBe(`\ufeff${shown}`)
      const calendar = await savedBy(page, '#calendar')
      expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nDTSTART;VALUE=DATE:\d{8}\r\n/)
      expect(calendar.replaceAll('\r\n ', '')).toContain('Ada Secret')
      expect(
        await page.evaluate('JSON.stringify(localStorage) + document.cookie + location.href'),
      ).not.toContain('Secret')
      expect(asked.slice(before).filter((url) => !url.startsWith('blob:'))).toEqual([])
      expect(faults).toEqual([])
    }, 60_000)

    it('a complaint says where it goes, and the place names its authority', async () => {
      const { page, faults } = await open(lang)
      await page.goto(`${PLACES[place]()}/${lang}/letters.html#authority/paytm`)
      expect(await page.locator('#f-authority').inputValue()).toContain('RBI Ombudsman')
      await page.locator('#place').selectOption('cn')
      expect(await page.locator('#f-authority').inputValue()).toContain('12363')
      await page.locator('#letter button').click()
      expect(await page.locator('#where').textContent()).toContain('12363')
      expect(await page.locator('#where a').first().getAttribute('href')).toMatch(/^https?:/)
      expect(faults).toEqual([])
    }, 60_000)

    it('the checklist is kept in this browser until it is deleted', async () => {
      const { page, faults, readable } = await open(lang)
      await page.goto(`${PLACES[place]()}/${lang}/checklist.html#paypal`)
      await page.locator('#paypal input[type="checkbox"]').first().check()
      await page.locator('#wallet').fill('Lotus Pond')
      await page.locator('#wallet').press('Enter')
      await page.locator('#asked-paypal').fill('2026-11-30')
      await readable()
      await picture(page, `help-${place}-${lang}-checklist`)
      const calendar = await savedBy(page, '#paypal .acts button')
      expect(calendar).toContain('DTSTART;VALUE=DATE:20261230\r\n')
      await page.goto(`${PLACES[place]()}/${lang}/checklist.html`)
      expect(await page.locator('#lists > section').count()).toBe(2)
      expect(await page.locator('#paypal input[type="checkbox"]').first().isChecked()).toBe(true)
      await page.locator('#clear').click()
      expect(await page.locator('#told').textContent()).toContain(w.deleted)
      await page.reload()
      expect(await page.locator('#lists > section').count()).toBe(0)
      expect(await page.evaluate('localStorage.getItem("quittance-help") ?? ""')).not.toContain('Lotus')
      expect(faults).toEqual([])
    }, 60_000)
  })
})

it('without a script every letter can be copied by hand', async () => {
  context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${PLACES.disk()}/zh-CN/letters.html`)
  expect(await page.locator('noscript pre').count()).toBe(7)
  expect(await page.locator('form').isVisible()).toBe(false)
})

it('the server redirects to the language of the reader, and forbids what the folder forbids', async () => {
  const answer = await fetch(`${sandbox.url()}/help`, {
    headers: { 'accept-language': 'zh' },
    redirect: 'manual',
  })
  expect(answer.headers.get('location')).toBe('/help/zh-CN/index.html')
  const page = await fetch(`${sandbox.url()}/help/en/letters.html`)
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'.*form-action 'none'.*frame-ancestors 'none'$/,
  )
  expect((await fetch(`${sandbox.url()}/help/en/nothing.html`)).status).toBe(404)
  expect((await fetch(`${sandbox.url()}/help/en/..%2f..%2fpackage.json`)).status).toBe(404)
})
