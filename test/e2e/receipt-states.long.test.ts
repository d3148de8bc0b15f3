/** Whatever state a case is in, its page says what is true of it, promises nothing that is over, and fits a phone. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { enter, must, proveByPassword, type World } from '../../scripts/demo/person.ts'
import { LANGUAGES } from '../languages.ts'
import { type Sandbox, startSandbox } from '../sandbox/running.ts'
import { openBrowser, overflowAt320 } from './browser.ts'

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

/** The receipt link of a closing that was just accepted. */
const leaving = async (world: World) => {
  const holder = await enter(world, 'Li Hua', 'seven lamps along the quay')
  const params = { wallet: holder.wallet }
  await holder.client.post('/v1/wallets/{wallet}/closure', { params, body: {} })
  const { quote } = await holder.client.put('/v1/wallets/{wallet}/closure/plan', {
    params,
    body: { payouts: [] },
  })
  const { closure, receipt_secret } = await holder.client.post('/v1/wallets/{wallet}/closure/confirmation', {
    params,
    body: {
      quote: quote?.id ?? must('a quote'),
      acknowledged: quote?.consequences.map(({ code }) => code) ?? [],
      challenge: await proveByPassword(holder, 'closure.confirm'),
    },
  })
  return { id: closure.id, secret: receipt_secret }
}

const AT = '2026-12-20T10:22:00.000Z'
const ID = '01a22b8b-f93e-7d92-a021-d1dc71127001'
const PAYOUT = {
  id: ID, kind: 'payout', object: null, label: null, way: 'own_account', destination: '招商银行 •••• 0002', currency: 'CNY',
  quoted: '40000', moved: '0', state: 'pending', claim: false, owner: 'us', waits_for: null, until: null, last_error: null, asked: null,
} // biome-ignore format: a step
const steps = (more: object) => ({ steps: [{ ...PAYOUT, ...more }] })
const CLAIM = {
  id: ID, amount: '40000', currency: 'CNY', reason: 'chosen', since: AT, state: 'kept', refused: null, review_by: null, payable: true, destination: null,
} // biome-ignore format: a claim
const paid = (state: string) => ({
  claims: [],
  paid: [{ id: ID, amount: '40000', currency: 'CNY', state, at: AT, destination: '•••• 7777' }],
})

type Shown = {
  readonly is: object
  readonly claims?: object
  readonly disputes?: object
  readonly says: { readonly en: RegExp; readonly 'zh-CN': RegExp }
  readonly not?: RegExp
}
const DISPUTE = {
  id: ID, purchase: ID, state: 'open', reason: 'not_received', amount: '4000', refunded: '0', set_aside: '4000', credited: '0', currency: 'CNY',
  opened_at: AT, decide_by: AT, answer_by: null, unanswered: false, decided_at: null, merchant_name: 'Film House',
} // biome-ignore format: a dispute
const CLOSED = { state: 'closed', closed_at: AT, ...steps({ state: 'done', moved: '40000' }) }
const HOLD = { since: AT, by: 'link', until: AT, unsettled: 'review', words: '–' }
const WAIT = { code: 'transfer.pending', words: '–', until: AT }
const STANDING = {
  bounds: [],
  acknowledged: [],
  not_before: null,
  until: AT,
  waits_for: [WAIT],
  next_look_at: AT,
  closed_by: AT,
}

/** A step that its product calls by words of its own. */
const LEFT = {
  kind: 'redeem', way: null, destination: null, object: { kind: 'thing', ref: ID }, label: '–', words: 'left early: –',
} // biome-ignore format: a step
/** `not`: what must stand nowhere. */
const STATES: Readonly<Record<string, Shown>> = {
  'not confirmed': { is: { state: 'preparing', steps: [] }, says: { en: /Nothing moves before/, 'zh-CN': /确认注销之前，资金不会变动/ }, not: /No money has|没有需要转出/ },
  'confirmed for later': { is: { state: 'preparing', steps: [], standing: STANDING }, says: { en: /waits for: – \(until.*Next look.*Closed at the latest, if what it waits for ends as known ?20 December/, 'zh-CN': /目前等待：–（至 .*最迟下次查看.*最迟完成注销（如所等待的事项按期了结） ?2026年12月20日/ } },
  'confirmed until before it can be': { is: { state: 'preparing', steps: [], standing: { ...STANDING, closed_by: null } }, says: { en: /Next look/, 'zh-CN': /最迟下次查看/ }, not: /Closed at the latest|最迟完成注销/ },
  'cooling off': { is: { state: 'cooling_off', cooling_off_until: AT, ...steps({}) }, says: { en: /account: 招商银行 •••• 0002not sent yet/, 'zh-CN': /账户：招商银行 •••• 0002尚未转出/ } },
  stopped: { is: { state: 'cooling_off', cooling_off_until: '2026-12-19T10:22:00.000Z', hold: HOLD, ...steps({}) }, says: { en: /Stopped: held until 20 December 2026/, 'zh-CN': /已暂停，最迟至 2026年12月20日/ }, not: /expected by|到账|Cooling-off until|冷静期至/ },
  'a fund pays': { is: { state: 'settling', ...steps({ kind: 'redeem', way: null, destination: null, object: { kind: 'fund', ref: ID }, state: 'waiting', waits_for: 'fund_settlement', until: AT }) }, says: { en: /CNY 400\.00 expected/, 'zh-CN': /预计 CNY 400\.00/ }, not: /CNY 0\.00/ },
  'left early': { is: { state: 'settling', ...steps({ ...LEFT, state: 'done', moved: '40000' }) }, says: { en: /CNY 400\.00 ?left early/, 'zh-CN': /CNY 400\.00 ?left early/ }, not: /redeemed|expected|已赎回|预计/ },
  'not left early': { is: { state: 'cancelled', ended_at: AT, ...steps(LEFT) }, says: { en: /left early: –not sent: the closing has ended/, 'zh-CN': /left early: –未转出：注销已终止/ }, not: /redeemed|赎回/ },
  'a debt goes on': { is: { state: 'settling', ...steps({ kind: 'repay', way: null, destination: null, object: { kind: 'loan', ref: ID }, state: 'done', last_error: 'survives' }) }, says: { en: /there was no money for it/, 'zh-CN': /没有可用于归还的资金/ }, not: /expected|预计|CNY 0\.00/ },
  cancelled: { is: { state: 'cancelled', ended_at: AT, ...steps({}) }, says: { en: /not sent: the closing has ended/, 'zh-CN': /未转出：注销已终止/ }, not: /Finished at the latest|Cooling-off until|最迟办结|冷静期至|not sent yet|尚未转出/ },
  lapsed: { is: { state: 'expired', ended_at: AT, steps: [] }, says: { en: /Nothing was moved/, 'zh-CN': /资金未曾变动/ }, not: /Finished at the latest|最迟办结/ },
  closed: { is: CLOSED, claims: { claims: [], paid: [] }, says: { en: /Nothing is kept for you/, 'zh-CN': /没有为您留存的款项/ }, not: /Finished at the latest|最迟办结/ },
  'an account that a freeze has ended': { is: { state: 'cooling_off', cooling_off_until: AT, ...steps({ way: 'claim', destination: null, kept_because: 'account_ended' }) }, says: { en: /kept safe for younot sent yet.*no longer linked to your wallet/, 'zh-CN': /留存待领尚未转出.*不再绑定您的钱包/ } },
  'a dispute goes on': { is: CLOSED, disputes: { disputes: [DISPUTE] }, says: { en: /A dispute goes on.*CNY 40\.00, “Film House”.*decided by 20 December 2026.*If you win, the money is kept for you/, 'zh-CN': /有争议仍在处理.*CNY 40\.00，“Film House”.*最迟 2026年12月20日.*裁定.*如您胜诉，款项为您妥善留存/ } },
  'a dispute was decided': { is: CLOSED, disputes: { disputes: [{ ...DISPUTE, state: 'lost', decided_at: AT }] }, says: { en: /Decided for the merchant on 20 December 2026/, 'zh-CN': /裁定支持商户/ }, not: /goes on|仍在处理/ },
  'money kept': { is: CLOSED, claims: { claims: [CLAIM], paid: [] }, says: { en: /have it paid out below/, 'zh-CN': /可在下方领取/ } },
  'money asked for': { is: CLOSED, claims: { claims: [{ ...CLAIM, state: 'checking', payable: false, destination: '•••• 7777' }], paid: [] }, says: { en: /bank is checking.*Account: •••• 7777/, 'zh-CN': /银行正在核对户名.*收款账户：•••• 7777/ }, not: /have it paid out below|可在下方领取/ },
  'money on its way': { is: CLOSED, claims: paid('paying'), says: { en: /on its way to your bank: CNY 400\.00.*•••• 7777/, 'zh-CN': /CNY 400\.00 正在转入您的银行账户.*•••• 7777/ }, not: /paid out below|Kept safe|可在下方领取|妥善留存/ },
  'money paid': { is: CLOSED, claims: paid('paid'), says: { en: /has been paid to your bank.*Nothing is kept any more/, 'zh-CN': /已于 .*转入您的银行账户，已无留存款项/ }, not: /paid out below|Kept safe|可在下方领取|妥善留存/ },
} // biome-ignore format: a table

describe.each(LANGUAGES)('the page of a case, in %s', (lang) => {
  it('says what is true in every state', async () => {
    const world = { url: sandbox.url(), lang }
    const { id, secret } = await leaving(world)
    const headers = { authorization: `Bearer ${secret}`, 'accept-language': lang }
    const base: object = Object(await (await fetch(`${world.url}/v1/closures/${id}`, { headers })).json())
    const page = await browser.newPage({ locale: lang, viewport: { width: 390, height: 844 } })
    let shown: Shown | undefined
    const json = (body: object) => ({ contentType: 'application/json', body: JSON.stringify(body) })
    await page.route(`**/v1/closures/${id}`, (route) => route.fulfill(json({ ...base, ...shown?.is })))
    await page.route(`**/v1/closures/${id}/claims`, (route) =>
      route.fulfill(json(shown?.claims ?? { claims: [], paid: [] })),
    )
    await page.route(`**/v1/closures/${id}/disputes`, (route) =>
      route.fulfill(json(shown?.disputes ?? { disputes: [] })),
    )
    await page.goto(`${world.url}/receipt?lang=${lang}#${secret}`)
    await page.locator('#case').waitFor()
    for (const [name, one] of Object.entries(STATES)) {
      shown = one
      const text = await again(page)
      expect(text, name).toMatch(one.says[lang])
      if (one.not) expect(text, name).not.toMatch(one.not)
      expect(await overflowAt320(page), name).toBeLessThanOrEqual(0)
    }
    await page.close()
  }, 60_000)

  /** What can be seen of it once it was asked for anew: headings and forms left out. */
  const again = async (page: Page): Promise<string> => {
    await page.locator('#reload').click()
    await page.locator('#case').waitFor()
    const parts = ['#state', '#claims-text', '#claims', '#disputes', '#money', '#facts']
    const texts = await Promise.all(
      parts.map(async (part) =>
        (await page.locator(part).isVisible()) ? page.locator(part).textContent() : '',
      ),
    )
    return texts.join(' ')
  }
})
