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

/** More of one make than this is the reference. */
const MANY = 20

/**
 * Of the reference's many articles, all of one make, axe reads the first few: the others are taken out of the page, as
 * even what it is told to leave out costs it a minute.
 */
export const leaveFew = async (page: Page): Promise<void> => {
  await page.evaluate(`if (document.querySelectorAll('article').length > ${MANY})
    document.querySelectorAll('section:nth-of-type(n+3), article:nth-of-type(n+3)').forEach((one) => one.remove())`)
}

/** What axe finds wrong, one line each. */
export const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await reader(page).withTags(LEVEL).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** Colours that cannot be read in the dark. */
export const faultsInTheDark = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const { violations } = await reader(page).withRules(['color-contrast']).analyze()
  await page.emulateMedia({ colorScheme: 'light' })
  return violations.flatMap(({ nodes }) => nodes.map((node) => node.target.join(' ')))
}

/** Our pages have no frames: axe need not open another page for each, nor tell in full what is right. */
const reader = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()

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
