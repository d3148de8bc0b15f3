/** A headless Chromium: the machine's own when it has one, else the one from npm. */
import { existsSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import npmChromium from '@sparticuz/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** Without these it looks for hosts of its maker at every start. */
const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
] // biome-ignore format: a list

export const openBrowser = async (): Promise<Browser> => {
  const own = INSTALLED.find((path) => existsSync(path))
  return chromium.launch({ executablePath: own ?? (await npmChromium.executablePath()), args: QUIET })
}

/** The level that the product promises. */
const LEVEL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds wrong, one line each. Of the reference's many articles, all of one make, it reads the first few. */
export const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(LEVEL)
    .exclude('section:nth-of-type(n+3) article')
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** Colours that cannot be read in the dark. */
export const faultsInTheDark = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const { violations } = await new AxeBuilder({ page })
    .withRules(['color-contrast'])
    .exclude('article:nth-of-type(n+3)')
    .analyze()
  await page.emulateMedia({ colorScheme: 'light' })
  return violations.flatMap(({ nodes }) => nodes.map((node) => node.target.join(' ')))
}

/** CSS pixels by which the page is wider than a small phone. */
export const overflowAt320 = async (page: Page): Promise<number> => {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
  if (size) await page.setViewportSize(size)
  return Number(over)
}

/** Tabs to the element, as somebody without a mouse does; the number of steps. */
export const tabTo = async (page: Page, selector: string): Promise<number> => {
  const target = page.locator(selector)
  for (let steps = 1; steps <= 60; steps++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element.ownerDocument.activeElement === element)) return steps
  }
  throw new Error(`${selector} cannot be reached by keyboard`)
}
