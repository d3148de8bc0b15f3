/** What every page owes to everybody, whatever stands on it. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Lang } from '../../scripts/demo/person.ts'
import { faultsInTheDark, faultsOf, leaveFew, overflowAt320 } from './browser.ts'

export const expectGood = async (page: Page, lang: Lang): Promise<void> => {
  const where = page.url().replace(/#.*/, '')
  expect(await page.locator('html').getAttribute('lang'), where).toBe(lang)
  expect(await overflowAt320(page), where).toBeLessThanOrEqual(0)
  await leaveFew(page)
  expect(await faultsOf(page), where).toEqual([])
  expect(await faultsInTheDark(page), where).toEqual([])
}

/** `QUITTANCE_SCREENSHOTS=folder` keeps pictures for the eyes of a person. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.QUITTANCE_SCREENSHOTS
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
