/** Somebody leaves in the app: an empty wallet in two screens, and one with money and something left to do. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, enter, type Lang, type Person } from '../../scripts/demo/person.ts'
import { openAndUse } from '../../scripts/demo/story.ts'
import { createTeller } from '../../scripts/demo/teller.ts'
import { load as loadClosing } from '../../web/holder/pages/close/words/words.generated.ts'
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

/** From the banner that stands on every page, with the keyboard where a press is enough. */
const cancel = async (page: Page, lang: Lang, { password }: Person): Promise<void> => {
  const { w, c } = await wordsIn(lang)
  await page.goto(`${app.url}/app`)
  await page.getByRole('region', { name: w.home.closing }).waitFor()
  await expectCalm(page, lang, 'home')
  await page.goto(`${app.url}/app/settings`)
  await page
    .getByRole('region', { name: w.home.closing })
    .getByRole('link', { name: w.home.cancel })
    .press('Enter')
  await heading(page, c.cancel.title)
  await expectCalm(page, lang, 'cancel')
  await page.getByRole('button', { name: c.cancel.prove }).press('Enter')
  await heading(page, c.prove.title)
  await press(page, c.prove.methods.password)
  // The address of a step is enough to go on, here or after a reload.
  await page.reload()
  await press(page, c.prove.methods.password)
  await page.getByLabel(c.prove.labels.password).fill(password)
  await page.getByLabel(c.prove.labels.password).press('Enter')
  await heading(page, c.ended.cancelled.title)
  await expectCalm(page, lang, 'cancelled')
}

/** At a desk and on a phone in the long run, or where pictures are kept; daily once, as each look takes a second. */
const WHOLE =
  process.env.QUITTANCE_TEST_PARTITIONED === '1' || process.env.QUITTANCE_SCREENSHOTS !== undefined

/** Everything that a page of closing owes, in one look. */
const expectCalm = async (page: Page, lang: Lang, name: string): Promise<void> => {
  if (WHOLE) await expectGoodEverywhere(page, lang, `close-${name}`)
  else await expectGood(page, lang)
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
    // It is done, and its answer is lost: nobody is told that it failed, and the same key finds the result.
    const keys = new Set<string | undefined>()
    await page.route('**/closure/confirmation', async (route) => {
      keys.add(route.request().headers()['idempotency-key'])
      await route.fetch().catch(() => undefined)
      await route.abort()
    })
    await press(page, c.acts['closure.confirm'].go)
    await heading(page, c.unknown.title)
    await expectCalm(page, lang, 'unknown')
    await page.unroute('**/closure/confirmation')
    await press(page, c.unknown.now)
    await heading(page, c.accepted.title)
    expect(keys.size).toBe(1)
    await page.getByRole('button', { name: c.papers.save }).waitFor()
    await page.getByRole('link', { name: c.papers.open }).waitFor()
    await expectCalm(page, lang, 'accepted')
    const saved = page.waitForEvent('download')
    await press(page, c.papers.calendar)
    expect(await readFile(await (await saved).path(), 'utf8')).toContain('BEGIN:VEVENT')
    await cancel(page, lang, person)
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
