/** The pages that need no case: what runs, the reference, refusals, sentinels, messages. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Lang } from '../../scripts/demo/person.ts'
import { LANGUAGES } from '../languages.ts'
import { type Sandbox, startSandbox } from '../sandbox/running.ts'
import { faultsInTheDark, faultsOf, openBrowser } from './browser.ts'
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

const open = async (lang: Lang): Promise<Page> => {
  context = await browser.newContext({ locale: lang, viewport: { width: 1024, height: 768 } })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

const BAD = { en: 'does not work', 'zh-CN': '链接无法使用' } as const

it('a page that some cannot read is found out', async () => {
  const page = await open('en')
  const dim = 'p { color: #777; background: #888 }'
  const html = (style: string, body: string) =>
    page.setContent(`<html lang="en"><title>t</title><style>${style}</style><main><h1>t</h1>${body}</main>`)
  await html(dim, '<img src="x"><p>words</p>')
  expect(await faultsOf(page)).toEqual(['color-contrast: p', 'image-alt: img'])
  await html(`@media (prefers-color-scheme: dark) { ${dim} }`, '<p>words</p>')
  expect(await faultsOf(page)).toEqual([])
  expect(await faultsInTheDark(page)).toEqual(['p'])
})

describe.each(LANGUAGES)('what anybody may read, in %s', (lang) => {
  it('reads what runs, the reference, a refusal, the sentinels', async () => {
    const page = await open(lang)
    for (const path of [
      '/',
      '/docs',
      '/docs?q=confirmation',
      '/docs?q=nothing+such',
      '/docs/closure.confirm',
      '/errors',
      '/errors/closure_blocked',
      '/sentinels',
      '/inbox',
    ]) {
      await page.goto(sandbox.url() + path)
      await picture(page, `${lang}${path.replaceAll(/[/?=+]/g, '-')}`)
      await expectGood(page, lang)
    }
    await page.goto(`${sandbox.url()}/stop`)
    await page.getByRole('heading', { name: BAD[lang] }).waitFor()
    await expectGood(page, lang)
  }, 180_000)
})
