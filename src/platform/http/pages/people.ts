/** The pages for people. What belongs to the sandbox does not exist outside of it. */
import { helpPages } from '../help/help-pages.ts'
import type { Env, Page } from '../route.ts'
import { appPages } from './app.ts'
import { clientFiles } from './client-files.ts'
import { freezePage } from './freeze.ts'
import { inboxPage } from './inbox.ts'
import { indexPage } from './index.ts'
import { receiptPage } from './receipt.ts'
import { repayPage } from './repay.ts'
import { sentinelsPage } from './sentinels.ts'
import { stopPage } from './stop.ts'

export const peoplePages = (env: Pick<Env, 'config' | 'db'>): readonly Page[] => [
  ...appPages(env.config),
  indexPage(env),
  stopPage(env.config),
  freezePage(env.config),
  receiptPage(env.config),
  repayPage(env.config),
  clientFiles(),
  ...helpPages(env.config.publicUrl),
  ...(env.config.mode === 'sandbox' ? [inboxPage(env), sentinelsPage(env)] : []),
]
