/** The app in a browser, over a sandbox of its own. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { Lang } from '../../scripts/demo/person.ts'
import { startSandbox } from '../sandbox/running.ts'
import { openBrowser } from './browser.ts'
import { expectGood, picture } from './good.ts'

const ROOT = join(import.meta.dirname, '../..')

/** As every start does: nothing where the build is fresh. */
export const buildApp = (): void => {
  const { status } = spawnSync(process.execPath, ['scripts/boot.mjs', 'web/build.ts'], { cwd: ROOT })
  if (status !== 0) throw new Error('the app could not be built')
}

export const openApp = async () => {
  buildApp()
  const sandbox = await startSandbox()
  const browser = await openBrowser()
  const contexts: BrowserContext[] = []
  /** What the browsers refused or complained of. */
  const complaints: string[] = []
  const open = async (lang: string): Promise<Page> => {
    const context = await browser.newContext({
      locale: lang,
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('console', (message) => {
      // That there is no closing yet, that a code was wrong, and what a test loses, a browser notes as errors.
      const expected =
        / 4\d\d |ERR_FAILED/.test(message.text()) &&
        /\/closure(\/confirmation)?$|\/answer$/.test(message.location().url)
      if (message.type() === 'error' && !expected) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    return page
  }
  const leave = async (): Promise<string[]> => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    return complaints.splice(0)
  }
  const close = async (): Promise<void> => {
    await browser.close()
    await sandbox.close()
  }
  return { url: sandbox.url(), open, leave, close }
}

/** On a phone as well, where other bars stand around the page. */
export const expectGoodEverywhere = async (page: Page, lang: Lang, name: string): Promise<void> => {
  await expectGood(page, lang)
  await picture(page, `${lang}-app-${name}-desk`)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectGood(page, lang)
  await picture(page, `${lang}-app-${name}-phone`)
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Lines of a Chinese page that are in English; names and addresses are in neither. */
export const english = async (page: Page): Promise<string[]> =>
  String(await page.evaluate('document.body.innerText'))
    .replaceAll(/Quittance|English|CSV|CNY|USD|[0-9a-f]{8}-[0-9a-f-]{27}|\S+@\S+/g, '')
    .split('\n')
    .filter((line) => /[A-Za-z]{3,}/.test(line))
