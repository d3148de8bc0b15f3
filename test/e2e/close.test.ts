/** Somebody leaves in the app: an empty wallet in two screens, and one with money and something left to do. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, enter, type Lang, type Person } from '../../scripts/demo/person.ts'
import { openAndUse } from '../../scripts/demo/story.ts'
import { createTeller } from '../../scripts/demo/teller.ts'
import { load as loadClosing } from '../../web/holder/pages/close/words/words.generated.ts'
import { load } from '../../web/words/words.generated.ts'
import { LANGUAGES } from '../languages.ts'
import { english, expectGoodEverywhere, openApp } from './app.ts'

let app: Awaited<ReturnType<typeof openApp>>
beforeAll(async () => {
  app = await openApp()
}, 120_000)
afterAll(() => app?.close())
afterEach(async () => {
  expect(await app.leave()).toEqual([])
})

const wordsIn = async (lang: Lang) => ({ w: await load[lang](), c: await loadClosing[lang]() })

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()

const signIn = async (page: Page, lang: Lang, { contact, password }: Person): Promise<void> => {
  const { w } = await wordsIn(lang)
  await page.goto(`${app.url}/app`)
  await page.getByLabel(w.sign_in.contact).fill(contact)
  await page.getByLabel(w.sign_in.password).fill(password)
  await press(page, w.sign_in.go)
  await heading(page, w.home.balance)
}

/** Everything that a page of closing owes, in one look. */
const expectCalm = async (page: Page, lang: Lang, name: string): Promise<void> => {
  await expectGoodEverywhere(page, lang, `close-${name}`)
  if (lang !== 'en') expect(await english(page)).toEqual([])
}

describe.each(LANGUAGES)('leaving in %s', (lang) => {
  it('closes an empty wallet in two screens', async () => {
    const { w, c } = await wordsIn(lang)
    const person = await enter({ url: app.url, lang }, 'Lin Yi', 'seven lamps along the quay')
    const page = await app.open(lang)
    await signIn(page, lang, person)
    // Three activations from home.
    await page.getByRole('navigation', { name: w.app.main }).getByText(w.nav.settings).first().click()
    await heading(page, w.settings.title)
    await page.getByRole('link', { name: w.settings.close }).click()
    await heading(page, c.leave.title)
    await page.getByText(c.leave.close_text).waitFor()
    await expectCalm(page, lang, 'leave')
    await page.getByRole('link', { name: c.leave.close }).click()
    await heading(page, c.empty.title)
    await expectCalm(page, lang, 'empty')
    await press(page, c.agree)
    await page.getByRole('alert').getByText(c.read_missing).waitFor()
    await page.getByRole('checkbox').check()
    await press(page, c.agree)
    await heading(page, c.prove.title)
    await press(page, w.sign_in.send_code)
    await page.getByLabel(w.code.label).fill('000000')
    await expectCalm(page, lang, 'prove')
    await press(page, c.acts['closure.confirm'].go)
    await page.getByRole('alert').waitFor()
    await expectCalm(page, lang, 'prove-wrong')
    await page.getByLabel(w.code.label).fill(await codeOf({ url: app.url, lang }, person.contact))
    await press(page, c.acts['closure.confirm'].go)
    await heading(page, c.accepted.title)
    await page.getByRole('button', { name: c.papers.save }).waitFor()
    await expectCalm(page, lang, 'accepted')
  }, 120_000)

  it('closes a wallet with money and something to do', async () => {
    const { c } = await wordsIn(lang)
    const teller = createTeller(lang, () => undefined)
    const { holder } = await openAndUse({ url: app.url, lang }, teller)
    const page = await app.open(lang)
    await signIn(page, lang, holder)
    await page.goto(`${app.url}/app/close/preview`)
    await page.getByRole('heading', { name: c.preview.groups.you.title }).waitFor()
    await expectCalm(page, lang, 'preview')
    await press(page, c.remedies.pay_bill ?? '')
    await page.getByText(c.preview.for_you(1)).waitFor()
    await go(page, c.preview.to_money)
    await heading(page, c.money.title)
    await press(page, c.money.go)
    await page.getByRole('alert').waitFor()
    await page.getByRole('group').nth(0).getByRole('radio').nth(1).check()
    await page.getByRole('group').nth(1).getByRole('radio').nth(1).check()
    await expectCalm(page, lang, 'money')
    await press(page, c.money.go)
    await heading(page, c.check.title)
    await page.getByText(c.when.ready, { exact: true }).waitFor()
    await expectCalm(page, lang, 'check')
    await page.getByRole('checkbox').check()
    await press(page, c.agree)
    await heading(page, c.prove.title)
    await press(page, c.prove.methods.password)
    await page.getByLabel(c.prove.labels.password).fill(holder.password)
    await expectCalm(page, lang, 'prove-standing')
    await press(page, c.acts['closure.stand'].go)
    await heading(page, c.ready.title)
    await expectCalm(page, lang, 'ready')
  }, 120_000)
})
