/** The sandbox that the demo drives: the one that runs, or one of its own for as long as the story lasts. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from '../../src/app.ts'
import { parseConfig } from '../../src/kernel/config.ts'
import { openLog } from '../../src/kernel/watch/log.ts'
import { must } from './person.ts'

export type Stage = { readonly url: string; readonly own: boolean; close(): Promise<void> }

/** `wanted` must be there; without it a sandbox on the usual port is used, else a new one started. */
export const findStage = async (wanted: string | undefined): Promise<Stage> => {
  const url = wanted ?? `http://127.0.0.1:${process.env.PORT ?? '3000'}`
  if (await isSandbox(url)) return { url, own: false, close: async () => undefined }
  if (wanted !== undefined) must(`a sandbox at ${wanted}; is it started (npm start)?`)
  return ownStage()
}

const isSandbox = async (url: string): Promise<boolean> => {
  try {
    const answer = await fetch(`${url}/v1/sandbox/clock`, { signal: AbortSignal.timeout(2_000) })
    return answer.ok
  } catch {
    return false
  }
}

/** A server on a free port with a temporary database, gone afterwards. */
export const ownStage = async (): Promise<Stage> => {
  const data = await mkdtemp(join(tmpdir(), 'quittance-demo-'))
  const config = parseConfig({ PORT: '0', QUITTANCE_DATA: join(data, 'data'), QUITTANCE_LOG_LEVEL: 'fatal' })
  const remove = () => rm(data, { recursive: true, force: true })
  const app = await startApp(config, openLog(config.logLevel)).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  const close = async () => {
    await app.stop()
    await remove()
  }
  return { url: app.config.publicUrl, own: true, close }
}
