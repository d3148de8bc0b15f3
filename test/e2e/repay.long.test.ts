/** A wallet is closed; then a bank takes a payment back. What is owed is repaid on the page, without a wallet. */
import { join } from 'node:path'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bearerOf,
  enter,
  must,
  pass,
  proveByPassword,
  until,
  visitorOf,
  type World,
} from '../../scripts/demo/person.ts'
import { createClient } from '../../sdk/src/index.ts'
import { exampleNumber } from '../../src/modules/sandbox/sentinels.ts'
import { LANGUAGES } from '../languages.ts'
import { type Sandbox, startSandbox } from '../sandbox/running.ts'
import { faultsInTheDark, faultsOf, openBrowser, overflowAt320, tabTo } from './browser.ts'

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

const WORDS = {
  en: { why: /took money back on \d+ \w+ \d{4}.*CNY 45\.00.*Reference: [0-9a-f-]{36}/, owed: 'Something is still owed', bad: 'Please type an amount', unsure: 'We do not know yet', done: 'Your bank is asked', nothing: 'Nothing is owed', late: 'This link does not work', no: 'account number', owes: 'You still owe CNY 45.00', repaid: /^You repaid CNY [0-9.]+ from your bank account.*$/, kept: 'Nothing is kept for you. There' },
  'zh-CN': { why: /银行于 \d{4}年.*追回一笔入账，其中 CNY 45\.00.*编号：[0-9a-f-]{36}/, owed: '仍有欠款', bad: '请输入', unsure: '尚不清楚', done: '已向您的银行发起还款', nothing: '没有欠款', late: '链接无法使用', no: '账号', owes: '您仍欠 CNY 45.00', repaid: /^您于.*从银行账户归还的 CNY [0-9.]+ 已到账。$/, kept: '没有为您留存的款项' },
} as const // biome-ignore format: words side by side

/** A closed wallet whose former holder owes 45.00, and the secret of its receipt link. */
const owing = async (world: World) => {
  const { client, wallet, ...holder } = await enter(world, 'Li Hua', 'seven lamps along the quay')
  const params = { wallet }
  const document = { type: 'passport', number: `E${holder.contact.slice(-8)}` } as const
  await client.put('/v1/wallets/{wallet}/identity', { params, body: { real_name: '李华', document } })
  await client.post('/v1/wallets/{wallet}/closure', { params, body: {} })
  const planned = await client.put('/v1/wallets/{wallet}/closure/plan', { params, body: { payouts: [] } })
  const challenge = await proveByPassword({ client, wallet, ...holder }, 'closure.confirm')
  const { closure, receipt_secret: secret } = await client.post('/v1/wallets/{wallet}/closure/confirmation', {
    params,
    body: {
      quote: planned.quote?.id ?? must('a quote'),
      acknowledged: planned.quote?.consequences.map(({ code }) => code) ?? [],
      challenge,
    },
  })
  await pass(world, { advance: 'P8D' })
  const { operators } = await visitorOf(world).get('/v1/sandbox/cast', {})
  const staff = (who: string) => {
    const token = operators.find(({ id }) => id === who)?.token ?? must('an operator')
    return createClient({ baseUrl: world.url, token })
  }
  await until(
    () => bearerOf(world, secret).get('/v1/closures/{closure}', { params: { closure: closure.id } }),
    {
      is: ({ state }) => state === 'closed',
      what: 'a closed wallet',
    },
  )
  const reference = `bank-${closure.id}`
  // No top-up covers it: two people.
  const asked = await staff('ada').post('/v1/operator/wallets/{wallet}/chargebacks', {
    params,
    body: { reference, amount: '4500', currency: 'CNY', reason: 'the notice of the bank' },
  })
  await staff('bo').post('/v1/operator/approvals/{approval}/decision', {
    params: { approval: asked.approval ?? must('a request') },
    body: { verdict: 'approve', shown_hash: asked.shown_hash ?? must('what was shown') },
  })
  return { secret, closure: closure.id }
}

const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.QUITTANCE_SCREENSHOTS
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

const expectGood = async (page: Page): Promise<void> => {
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsInTheDark(page)).toEqual([])
  expect(await overflowAt320(page)).toBeLessThanOrEqual(0)
}

const told = (page: Page, words: string) =>
  page.locator('#state-title', { hasText: words }).waitFor({ timeout: 15_000 })

describe.each(LANGUAGES)('repaying without a wallet in %s', (lang) => {
  const w = WORDS[lang]

  it('shows what is owed, asks the bank once however often it is pressed, and says when nothing is left', async () => {
    const world = { url: sandbox.url(), lang }
    const { secret } = await owing(world)
    const context = await browser.newContext({ locale: lang, viewport: { width: 1024, height: 768 } })
    const page = await context.newPage()
    await page.goto(`${world.url}/receipt#${secret}`)
    await page.locator('#state-text', { hasText: w.owes }).waitFor()
    await page.locator('#repay').click()
    await told(page, w.owed)
    expect(await page.locator('#debts').textContent()).toMatch(w.why)
    await expectGood(page)
    await picture(page, `${lang}-repay`)

    await page.locator('#amount').fill('45.001')
    await page.locator('#press').click()
    await told(page, w.bad)
    await page.locator('#amount').fill('20')
    await page.locator('#number').fill('not a number')
    await page.locator('#press').click()
    await page.locator('#state-title', { hasText: w.no }).waitFor()
    await page.locator('#number').fill(exampleNumber('cn_card_number', '7080'))

    const sent: Request[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request)
    })
    await page.route('**/repayments', (route) => route.abort())
    await tabTo(page, '#press')
    await page.keyboard.press('Enter')
    await told(page, w.unsure)
    await expectGood(page)
    await page.unroute('**/repayments')
    await page.locator('#press').dblclick()
    await told(page, w.done)
    expect(await page.locator('#state-title').textContent()).toContain('CNY 20.00')
    expect(sent).toHaveLength(2)
    expect(new Set(sent.map((request) => request.headers()['idempotency-key'])).size).toBe(1)
    await picture(page, `${lang}-repay-asked`)

    await page.locator('#press').click()
    await page.locator('#state-title', { hasText: 'CNY 25.00' }).waitFor()
    await pass(world, { advance: 'PT1H' })
    await page.locator('#reload').click()
    await told(page, w.nothing)
    expect(await page.locator('#form').isVisible()).toBe(false)
    expect(await page.locator('#history li').count()).toBe(2)
    await expectGood(page)
    await picture(page, `${lang}-repay-nothing-owed`)
    // What a bank brought for a debt was never kept for anybody.
    await page.goto(`${world.url}/receipt?lang=${lang}#${secret}`)
    await page.locator('#state-text', { hasText: w.repaid }).waitFor()
    expect(await page.locator('#claims-text').textContent()).toContain(w.kept)
    expect(await page.locator('#claims li').count()).toBe(0)
    expect(await page.locator('#debts').textContent()).toContain('CNY 25.00')
    await expectGood(page)
    await context.close()
  }, 120_000)

  it('says what is wrong with a link that is not complete', async () => {
    const context = await browser.newContext({ locale: lang })
    const page = await context.newPage()
    await page.goto(`${sandbox.url()}/repay#half`)
    await told(page, w.late)
    expect(await page.locator('#form').isVisible()).toBe(false)
    await context.close()
  }, 60_000)
})
