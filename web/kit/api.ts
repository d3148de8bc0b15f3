/** The SDK is the only way to the server; the session travels in a cookie that no script can read. */
import { createClient, QuittanceError } from '../../sdk/src/index.ts'
import { LANG } from './page.ts'

export const api = createClient({ baseUrl: location.origin, session: 'cookie', lang: LANG })

/** Understood, and no; with this code where one is named. */
export const isRefused = (error: unknown, code?: string): error is QuittanceError =>
  error instanceof QuittanceError && (code === undefined || error.code === code)
