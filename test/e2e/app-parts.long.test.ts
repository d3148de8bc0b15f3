/** The app where something is missing or goes wrong, its sandbox, its components, and in a language that nobody wrote. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { load } from '../../web/words/words.generated.ts'
import { left } from '../languages/outside.ts'
import { serve } from '../languages/served.ts'
import { english, expectGoodEverywhere, openApp } from './app.ts'
import { expectGood } from './good.ts'

let app: Awaited<ReturnType<typeof openApp>>
beforeAll(async () => {
  app = await openApp()
}, 120_000)
afterAll(() => app?.close())
afterEach(() => app.leave())

describe.each(['en', 'zh-CN'] as const)('the app in %s', (lang) => {
  it('signs in as one of the cast, and moves the clock of the sandbox', async () => {
    const w = await load[lang]()
    const page = await app.open(lang)
    await page.goto(`${app.url}/app`)
    await page.getByRole('button', { name: w.sandbox.open }).click()
    await page.getByRole('heading', { name: w.sandbox.people }).waitFor()
    await page.getByRole('dialog').getByRole('button').nth(1).waitFor()
    await expectGoodEverywhere(page, lang, 'sandbox')
    await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click()
    await page.getByRole('heading', { level: 1, name: w.home.balance }).waitFor()
    await page.getByRole('heading', { level: 3 }).first().waitFor()
    await expectGoodEverywhere(page, lang, 'cast')
    expect(lang === 'en' ? [] : await english(page)).toEqual([])
    await page.getByRole('link', { name: w.home.all, exact: true }).last().click()
    await page.getByLabel(w.activity.search).fill('1024')
    await page.getByRole('status').filter({ hasText: '1' }).first().waitFor()
    await expectGoodEverywhere(page, lang, 'activity')
    await page.goto(`${app.url}/app/settings`)
    await page.getByRole('link', { name: w.settings.large }).click()
    await page.locator('html[data-size=large]').waitFor()
    for (const path of ['/settings', '/', '/activity']) {
      await page.goto(`${app.url}/app${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.locator('html').getAttribute('data-size')).toBe('large')
      await expectGoodEverywhere(page, lang, `large${path.replaceAll('/', '-')}`)
    }
    await page.getByRole('button', { name: w.sandbox.open }).click()
    await page.getByRole('button', { name: w.sandbox.day }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /\d{2}:\d{2}/ })
      .waitFor()
    expect(await app.leave()).toEqual([])
  }, 120_000)
})

it('keeps the page when a part of it cannot be fetched, says when there is no network, and leads back after a sign-in', async () => {
  const w = await load.en()
  const page = await app.open('en')
  await page.route('**/statement?*', (route) => route.abort())
  await page.goto(`${app.url}/app`)
  await page.getByRole('button', { name: w.sandbox.open }).click()
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click()
  await page.getByText(w.trouble.part).waitFor({ timeout: 40_000 })
  await page.getByRole('heading', { level: 1, name: w.home.balance }).waitFor()
  await expectGood(page, 'en')
  await page.unroute('**/statement?*')
  await page.getByRole('button', { name: w.app.try_again }).click()
  await page.getByRole('heading', { level: 3 }).first().waitFor()

  await page.context().setOffline(true)
  await page.getByText(w.app.offline('').slice(0, 14)).waitFor()
  await page.context().setOffline(false)
  await page.context().clearCookies()
  await page.getByRole('link', { name: w.nav.activity }).click()
  await page.getByText(w.sign_in.over).waitFor()
  await page.getByLabel(w.sign_in.contact).fill('+8613900000001')
  await page.getByLabel(w.sign_in.password).fill('seven plum trees by the river')
  await page.getByRole('button', { name: w.sign_in.go, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: w.activity.title }).waitFor()
}, 120_000)

it('says when another code could not be sent, and the page stays', async () => {
  const w = await load.en()
  const page = await app.open('en')
  // No waiting for the minute in which none is sent.
  await page.route('**/v1/registrations', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), resend_after_seconds: 0 } })
  })
  await page.goto(`${app.url}/app/register`)
  await page.getByLabel(w.sign_in.contact).fill('another.code@example.com')
  await page.getByLabel(w.register.agree).check()
  await page.getByRole('button', { name: w.register.next }).click()
  await page.getByRole('button', { name: w.code.again, exact: true }).click()
  // The server sends none within the minute.
  await page.getByRole('alert').waitFor()
  await page.getByLabel(w.code.label).waitFor()
})

it('shows every component in its states', async () => {
  const page = await app.open('en')
  await page.goto(`${app.url}/app/ui`)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await expectGoodEverywhere(page, 'en', 'components')
  expect(await app.leave()).toEqual([])
})

it('has no text outside of its words: a language that is made of English is read in it alone', async () => {
  const made = await serve()
  try {
    const page = await app.open('en')
    const text = async (path: string, shown: string) => {
      await page.goto(`${made.url}/app${path}?lang=qps`)
      await page.getByText(shown).first().waitFor()
      return left(String(await page.evaluate('document.body.innerText')), /Quittance|English|中文/g)
    }
    const w = await load.en()
    expect(await text('/sign-in', w.sign_in.new_here)).toEqual([])
    expect(await text('/register', w.register.full_text)).toEqual([])
    await page.getByRole('button', { name: w.sandbox.open }).click()
    await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click()
    await page.getByRole('heading', { level: 1, name: w.home.balance }).waitFor()
    expect(await text('/settings', w.settings.this_one)).toEqual([])
  } finally {
    await made.close()
  }
}, 120_000)
