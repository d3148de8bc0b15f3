/** Somebody opens a wallet in the app, looks around and signs out: in a browser, on the real server. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../src/kernel/words/words.generated.ts'
import { CODE } from '../../src/modules/ledger/codes.ts'
import { load } from '../../web/words/words.generated.ts'
import { LANGUAGES } from '../languages.ts'
import { english, expectGoodEverywhere, openApp } from './app.ts'
import { expectGood } from './good.ts'

let app: Awaited<ReturnType<typeof openApp>>
beforeAll(async () => {
  app = await openApp()
}, 120_000)
afterAll(() => app?.close())
afterEach(async () => {
  // Nothing was stopped by the policy, nothing failed to load, nothing was thrown.
  expect(await app.leave()).toEqual([])
})

const codeFor = async (contact: string): Promise<string> => {
  const answer = await fetch(`${app.url}/v1/sandbox/inbox?contact=${encodeURIComponent(contact)}`)
  const { messages } = Object(await answer.json())
  return messages.find(({ code }: { code: string | null }) => code !== null)?.code ?? ''
}

it.each(LANGUAGES)(
  'opens a wallet in %s, shows home and activity, and signs out',
  async (lang) => {
    const w = await load[lang]()
    const contact = `app.${lang.toLowerCase()}@example.com`
    const page = await app.open(lang)
    const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

    await page.goto(`${app.url}/app`)
    await heading(w.sign_in.title)
    await page.getByRole('button', { name: w.sign_in.go, exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toContain(w.app.titled_wrong(w.sign_in.title))
    await expectGood(page, lang)

    await page.getByRole('link', { name: w.sign_in.open }).click()
    await heading(w.register.title)
    await page.getByText(w.register.full_text).waitFor()
    await expectGood(page, lang)
    await page.getByLabel(w.sign_in.contact).fill(contact)
    await page.getByLabel(w.register.agree).check()
    await page.getByRole('button', { name: w.register.next }).click()
    await heading(w.code.title)
    await expectGood(page, lang)
    await expect.poll(() => codeFor(contact)).not.toBe('')
    await page.getByLabel(w.code.label).fill(await codeFor(contact))
    await page.getByRole('button', { name: w.register.done }).click()

    await heading(w.home.balance)
    await page.getByText(w.home.none_text).waitFor()
    await expectGoodEverywhere(page, lang, 'home')
    expect(lang === 'en' ? [] : await english(page)).toEqual([])
    expect(await page.evaluate('document.cookie + Object.keys(localStorage)')).not.toMatch(/session/)

    await page.getByRole('navigation', { name: w.app.main }).getByText(w.nav.activity).first().click()
    await heading(w.activity.title)
    await page.getByText(w.home.none_text).waitFor()

    await page.goto(`${app.url}/app/settings`)
    await heading(w.settings.title)
    await page.getByText(w.settings.this_one).waitFor()
    await expectGood(page, lang)
    await page.getByRole('button', { name: w.settings.out }).click()
    await heading(w.sign_in.title)
    await page.goto(`${app.url}/app/activity`)
    await heading(w.sign_in.title)
  },
  120_000,
)

describe('the app', () => {
  it('has words for everything that can move money', async () => {
    for (const lang of ['en', 'zh-CN'] as const) {
      const { moves } = (await load[lang]()).activity
      expect(Object.keys(CODE).filter((code) => !moves[code])).toEqual([])
    }
  })

  it('is served whole by this server, compressed, for a year where a name never means anything else', async () => {
    const page = await fetch(`${app.url}/app/anything`)
    const html = await page.text()
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self'/,
    )
    expect(html).not.toMatch(/<script(?![^>]* src="\/app\/)|<style|style=|https?:\/\//)
    const [, script = ''] = /src="(\/app\/assets\/[^"]+\.js)"/.exec(html) ?? []
    const file = await fetch(`${app.url}${script}`, { headers: { 'accept-encoding': 'br' } })
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect((await fetch(`${app.url}/app/assets/none.js`)).status).toBe(404)
  })

  it('is read in another language at one press, and stays in it', async () => {
    const page = await app.open('en')
    await page.goto(`${app.url}/app/sign-in`)
    await page.getByRole('link', { name: words['zh-CN'].name }).click()
    await page.locator('html[lang=zh-CN]').waitFor()
    await page.goto(`${app.url}/app`)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  })
})
