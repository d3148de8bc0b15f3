/** What a former holder does by the receipt link alone: agrees to a changed amount, sends letters, has kept money paid out. */
import { join } from 'node:path'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bearerOf,
  enter,
  messagesOf,
  must,
  type Person,
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
  en: { expected: 'CNY 400.00 expected', account: '•••• 0002', named: '•••• 7777', asking: 'the bank is telling us', gone: 'has been paid to your bank', asked: 'Less is left', price: 'fund units brought in less', agreed: 'You agreed', fails: 'will fail', letter: 'To Film House', copied: 'Copied', no: 'browser does not let us', kept: 'came back from the bank', unmatched: 'not the person', unsure: 'We do not know yet', done: 'Your bank is asked', checking: 'the bank is telling us', refused: 'in another name', paid: 'Paid to your bank', missing: 'Something is missing', nobody: 'Nobody had a permission', nothing: 'Nothing is kept', typed: 'Please type the case number', number: 'no case number', compared: 'We have compared' },
  'zh-CN': { expected: '预计 CNY 400.00', account: '•••• 0002', named: '•••• 7777', asking: '银行正在核对户名', gone: '转入您的银行账户，已无留存', asked: '可转出金额少于约定金额', price: '基金赎回款少于', agreed: '您已确认', fails: '扣款将失败', letter: '致 Film House', copied: '已复制', no: '浏览器不允许', kept: '收款银行已退回', unmatched: '身份信息不符', unsure: '尚不清楚', done: '正在向银行核对', checking: '银行正在核对户名', refused: '户名与您本人不符', paid: '已转入您的银行账户', missing: '信息不完整', nobody: '无需发函', nothing: '没有为您留存', typed: '请填写编号', number: '编号格式有误', compared: '我们已核对' },
} as const // biome-ignore format: words side by side

/** Minor units of 10^-8: the second story starts where the first left the fund. */
const PRICE = { en: '90000000', 'zh-CN': '80000000' } as const

const staffOf = async (world: World, who: string) => {
  const { operators } = await visitorOf(world).get('/v1/sandbox/cast', {})
  const token = operators.find(({ id }) => id === who)?.token ?? must('an operator')
  return createClient({ baseUrl: world.url, token })
}
const clock = async (world: World): Promise<string> =>
  (await visitorOf(world).get('/v1/sandbox/clock', {})).business_now
const inDays = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString()

const link = ({ client, wallet }: Person, tail: string) =>
  client.post('/v1/wallets/{wallet}/instruments', {
    params: { wallet },
    body: { kind: 'bank_account', scheme: 'iban', number: exampleNumber('iban', tail), bank: '招商银行' },
  })

/** A confirmed closing, and the secret of its receipt link. */
const confirmed = async (
  holder: Person,
  payouts: { currency: string; way: 'own_account'; instrument: string }[],
) => {
  const params = { wallet: holder.wallet }
  await holder.client.post('/v1/wallets/{wallet}/closure', { params, body: {} })
  const { quote } = await holder.client.put('/v1/wallets/{wallet}/closure/plan', {
    params,
    body: { payouts },
  })
  const challenge = await proveByPassword(holder, 'closure.confirm')
  const { closure, receipt_secret: secret } = await holder.client.post(
    '/v1/wallets/{wallet}/closure/confirmation',
    {
      params,
      body: {
        quote: quote?.id ?? must('a quote'),
        acknowledged: quote?.consequences.map(({ code }) => code) ?? [],
        challenge,
      },
    },
  )
  return { secret, id: closure.id }
}

const registered = async (world: World): Promise<Person> => {
  const holder = await enter(world, 'Li Hua', 'seven lamps along the quay')
  await holder.client.put('/v1/wallets/{wallet}/identity', {
    params: { wallet: holder.wallet },
    body: { real_name: '李华', document: { type: 'passport', number: `E${holder.contact.slice(-8)}` } },
  })
  return holder
}

/** The fund goes on publishing the price that stands: at an older one nobody buys. */
const published = async (world: World, { client, wallet }: Person): Promise<void> => {
  const { holdings } = await client.get('/v1/wallets/{wallet}/fund', { params: { wallet } })
  const last = holdings.find(({ fund }) => fund === 'steady-cny')
  if (!last?.price_of) return
  const day = inDays(await clock(world), 8 / 24).slice(0, 10)
  const params = { fund: 'steady-cny', day }
  const staff = await staffOf(world, 'ada')
  await staff.put('/v1/operator/funds/{fund}/prices/{day}', { params, body: { price: last.price } })
}

/** The days since the order was placed have their price, and it settles at that of its own. */
const dealt = async (world: World): Promise<void> => {
  await pass(world, { advance: 'P2D' })
  const staff = await staffOf(world, 'ada')
  const now = await clock(world)
  for (const back of [3, 2, 1]) {
    const params = { fund: 'steady-cny', day: inDays(now, -back).slice(0, 10) }
    // No price is said of a day without trading, nor again of one that has its price.
    await staff
      .put('/v1/operator/funds/{fund}/prices/{day}', { params, body: { price: PRICE[world.lang] } })
      .catch((error: unknown) => expect(error).toMatchObject({ code: 'price_day_invalid' }))
  }
  await pass(world, { advance: 'P6D' })
}

/** Fund units that lose on the way, a subscription, and a bank account that sends everything back. */
const short = async (world: World) => {
  const holder = await registered(world)
  const { client, wallet } = holder
  const params = { wallet }
  const shop = await registered(world)
  await shop.client.put('/v1/wallets/{wallet}/merchant', {
    params: { wallet: shop.wallet },
    body: { name: 'Film House' },
  })
  const { id: instrument } = await link(holder, '0002')
  await pass(world, { advance: 'PT1H' })
  await client.post('/v1/wallets/{wallet}/topups', {
    params,
    body: { instrument, amount: '40000', currency: 'CNY' },
  })
  await pass(world, { advance: 'PT1H' })
  await published(world, holder)
  await client.post('/v1/wallets/{wallet}/fund/subscriptions', {
    params,
    body: { fund: 'steady-cny', amount: '40000' },
  })
  await client.post('/v1/wallets/{wallet}/mandates', {
    params,
    body: { merchant: shop.wallet, currency: 'CNY', kind: 'subscription', payee: 'Film House', amount: '800', every: 'P1M', trial_until: inDays(await clock(world), 60) },
  }) // biome-ignore format: one mandate
  await pass(world, { advance: 'P4D' })
  const made = await confirmed(holder, [{ currency: 'CNY', way: 'own_account', instrument }])
  await pass(world, { advance: 'P2D' })
  const day = (await clock(world)).slice(0, 10)
  const [staff, second] = [await staffOf(world, 'ada'), await staffOf(world, 'cy')]
  const { approval, shown_hash } = await staff.put('/v1/operator/funds/{fund}/prices/{day}', {
    params: { fund: 'steady-cny', day },
    body: { price: PRICE[world.lang], reason: 'the fund lost money' },
  })
  await second.post('/v1/operator/approvals/{approval}/decision', {
    params: { approval: approval ?? '' },
    body: { verdict: 'approve', shown_hash: shown_hash ?? '' },
  })
  await pass(world, { advance: 'P5D' })
  return { ...made, holder }
}

const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.QUITTANCE_SCREENSHOTS
  if (!folder) return
  const size = page.viewportSize()
  for (const width of [1024, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
  }
  if (size) await page.setViewportSize(size)
}
const expectGood = async (page: Page): Promise<void> => {
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsInTheDark(page)).toEqual([])
  expect(await overflowAt320(page)).toBeLessThanOrEqual(0)
}
/** Waits for the words in that place. */
const says = (page: Page, place: string, words: string) =>
  page.locator(place, { hasText: words }).waitFor({ timeout: 15_000 })
const posts = (page: Page): Request[] => {
  const sent: Request[] = []
  page.on('request', (request) => void (request.method() === 'POST' && sent.push(request)))
  return sent
}
const keysOf = (sent: readonly Request[]) =>
  new Set(sent.map((request) => request.headers()['idempotency-key']))

describe.each(LANGUAGES)('by the receipt link, in %s', (lang) => {
  const w = WORDS[lang]

  it('agrees to less, reads the letters, and has what the bank sent back paid out', async () => {
    const world = { url: sandbox.url(), lang }
    const { holder, secret, id } = await short(world)
    const params = { closure: id }
    const context = await browser.newContext({ locale: lang, viewport: { width: 1024, height: 768 } })
    const page = await context.newPage()
    const sent = posts(page)

    // A fund that was told to pay has moved nothing yet: the page says what is expected, and where it goes then.
    await page.goto(`${world.url}/receipt#${secret}`)
    await says(page, '#money', w.expected)
    await says(page, '#money', w.account)
    expect(await page.locator('#money').textContent()).not.toContain('CNY 0.00')
    await picture(page, `${lang}-settling`)
    await dealt(world)

    // The message brings the reader to the page that can act.
    const links = (await messagesOf(world, holder.contact)).flatMap((message) => message.links)
    await page.goto(links.find((one) => one.includes('/receipt#')) ?? must('a receipt link'))
    await says(page, '#state-title', w.asked)
    const facts = page.locator('#asked dd')
    await expect.poll(() => facts.count()).toBe(5)
    const [quoted, now, lost, why] = await facts.allTextContents()
    expect(quoted).toMatch(/^CNY \d/)
    expect(Number(now?.slice(4))).toBeLessThan(Number(quoted?.slice(4)))
    expect(Number(now?.slice(4))).toBeGreaterThan(0)
    expect(lost).toMatch(/^CNY \d/)
    expect(why).toMatch(w.price)
    await expectGood(page)
    await picture(page, `${lang}-asked`)
    await page.route('**/agreement', (route) => route.abort())
    await tabTo(page, '#asked button')
    await page.keyboard.press('Enter')
    await says(page, '#asked-said', w.unsure)
    await page.unroute('**/agreement')
    await page.locator('#asked button').dblclick()
    await says(page, '#asked-said', w.agreed)
    expect(await page.locator('#money').textContent()).not.toContain(quoted)
    expect(await page.locator('#asked').isVisible()).toBe(false)
    expect(sent).toHaveLength(2)
    expect(keysOf(sent).size).toBe(1)
    await picture(page, `${lang}-agreed`)

    await pass(world, { advance: 'P5D' })
    await until(() => bearerOf(world, secret).get('/v1/closures/{closure}/claims', { params }), {
      is: ({ claims }) => claims.some(({ reason }) => reason === 'bounced'),
      what: 'a payout that came back',
    })
    await page.goto(`${world.url}/receipt#${secret}`)
    await page.reload()
    await says(page, '#letters', w.letter)
    await says(page, '#letters', w.fails)
    await page.locator('#letters button').click()
    await says(page, '#letters [role=status]', w.no)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('#letters button').click()
    await says(page, '#letters [role=status]', w.copied)
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain(w.letter)
    const [printed] = await Promise.all([context.waitForEvent('page'), page.locator('#letters a').click()])
    await printed.locator('body', { hasText: w.letter }).waitFor()
    await printed.close()

    await says(page, '#claims', w.kept)
    // What happened is told with its amount.
    await says(page, '#timeline', ' · CNY ')
    await expectGood(page)
    await picture(page, `${lang}-claims`)
    await claimed(page, { world, holder })
    await context.close()
  }, 180_000)

  /** Wrong person, no answer, somebody else's account, and at last the right one. */
  const claimed = async (page: Page, { world, holder }: { world: World; holder: Person }) => {
    const press = page.locator('#claim-press')
    await press.click()
    await says(page, '#claim-said', w.missing)
    await page.locator('#name').fill('李华')
    await page.locator('#document').fill('E00000000')
    await page.locator('#scheme').selectOption('iban')
    await page.locator('#number').fill(exampleNumber('iban', '0003'))
    await press.click()
    await says(page, '#claim-said', w.unmatched)
    await page.locator('#document').fill(`E${holder.contact.slice(-8)}`)
    const sent = posts(page)
    await page.route('**/payout', (route) => route.abort())
    await press.click()
    await says(page, '#claim-said', w.unsure)
    await page.unroute('**/payout')
    await press.dblclick()
    await says(page, '#claim-said', w.done)
    await says(page, '#claims', w.checking)
    await says(page, '#state-text', w.asking)
    expect(await page.locator('#claim-form').isVisible()).toBe(false)
    expect(sent).toHaveLength(2)
    expect(keysOf(sent).size).toBe(1)
    await pass(world, { advance: 'PT1H' })
    await page.locator('#reload').click()
    await says(page, '#claims', w.refused)
    await picture(page, `${lang}-claim-refused`)
    await page.locator('#number').fill(exampleNumber('iban', '7777'))
    await press.click()
    await says(page, '#claim-said', w.done)
    await pass(world, { advance: 'PT1H' })
    await page.locator('#reload').click()
    await says(page, '#claims', w.paid)
    await says(page, '#claims', w.named)
    await says(page, '#state-text', w.gone)
    expect(await page.locator('#claim-form').isVisible()).toBe(false)
    await picture(page, `${lang}-claim-paid`)
  }

  it('says that there is nothing to do where there is nothing', async () => {
    const world = { url: sandbox.url(), lang }
    const holder = await registered(world)
    const { secret, id } = await confirmed(holder, [])
    await pass(world, { advance: 'P8D' })
    const context = await browser.newContext({ locale: lang })
    const page = await context.newPage()
    await page.goto(`${world.url}/receipt#${secret}`)
    await says(page, '#letters-text', w.nobody)
    await says(page, '#claims-text', w.nothing)
    expect(await page.locator('#claim-form').isVisible()).toBe(false)
    await picture(page, `${lang}-nothing`)
    await foundAgain(page, { world, holder, secret, id })
    await context.close()
  }, 90_000)

  type Lost = { readonly world: World; readonly holder: Person; readonly secret: string; readonly id: string }
  /** No link at all, then one that is over: case number, name and document have a new one sent, and nobody learns more. */
  const foundAgain = async (page: Page, { world, holder, secret, id }: Lost) => {
    const linksOf = async () =>
      (await messagesOf(world, holder.contact)).flatMap(({ links }) =>
        links.filter((one) => one.includes('/receipt#')),
      )
    const before = await linksOf()
    await page.goto(`${world.url}/receipt?lang=${lang}`)
    await page.locator('#lost-form').waitFor()
    expect(await page.locator('#lost').textContent()).not.toMatch(/sign in|登录/i)
    await expectGood(page)
    await picture(page, `${lang}-lost`)
    await tabTo(page, '#lost-press')
    await page.keyboard.press('Enter')
    await says(page, '#lost-said', w.typed)
    const fill = async (number: string, name: string) => {
      await page.locator('#lost-case').fill(number)
      await page.locator('#lost-name').fill(name)
      await page.locator('#lost-document').fill(`E${holder.contact.slice(-8)}`)
      await page.locator('#lost-press').click()
    }
    await fill('4711', '李华')
    await says(page, '#lost-said', w.number)
    const told: string[] = []
    for (const [number, name] of [[id, '王芳'], [secret.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '00000000-$2-$3-$4-$5'), '李华'], [id, '李华']] as const) {
      // Another answer in the same words: it is the new one only when its place was emptied before.
      await page.locator('#lost-said').evaluate((place) => place.replaceChildren())
      await fill(` ${number.toUpperCase()} `, name)
      await says(page, '#lost-said', w.compared)
      told.push(await page.locator('#lost-said').innerHTML())
    } // biome-ignore format: three askers
    expect(new Set(told).size).toBe(1)
    await until(linksOf, {
      is: (now) => now.some((one) => !before.includes(one)),
      what: 'a new receipt link',
    })
    // The old link is over, and its page has the form with the number of its case.
    await page.goto(`${world.url}/receipt#${secret}`)
    await page.reload()
    await page.locator('#lost-form').waitFor()
    expect(await page.locator('#lost-case').inputValue()).toBe(id)
    await page.goto((await linksOf()).find((one) => !before.includes(one)) ?? must('the new link'))
    await page.locator('#case').waitFor()
    expect(await page.locator('#lost').isVisible()).toBe(false)
  }
})
