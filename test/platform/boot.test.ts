/** `scripts/boot.mjs`, the one way in: whoever started it through npm may be killed, and nothing is left running. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const BOOT = resolve(import.meta.dirname, '../../scripts/boot.mjs')
let folder: string
let script: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quittance-boot-'))
  script = join(folder, 'server.ts')
  // Names itself, then stays until it is told to end, as a server does.
  writeFileSync(script, "console.info('pid', process.pid)\nsetInterval(() => undefined, 1000)\n")
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A shell between npm and the boot script, as npm makes one. The id is of the last process, the server. */
const started = async (): Promise<{ shell: ChildProcess; server: number }> => {
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${BOOT}" "${script}"; exit $?`], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const server = await new Promise<number>((found) => {
    let text = ''
    shell.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const pid = /pid (\d+)/.exec(text)?.[1]
      if (pid) found(Number(pid))
    })
  })
  return { shell, server }
}

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a server that npm started', () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)('ends when the shell between is ended by %s', async (signal) => {
    const { shell, server } = await started()
    expect(lives(server)).toBe(true)
    shell.kill(signal)
    await expect.poll(() => lives(server), { timeout: 15_000 }).toBe(false)
  })

  it('does not begin when npm was ended before it could', async () => {
    // The shell is gone when the script comes to its first line.
    const late = `(sleep 0.3; exec "${process.execPath}" "${BOOT}" "${script}") & exit 0`
    const shell = spawn('sh', ['-c', late], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    shell.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const pid = Number(/pid (\d+)/.exec(text)?.[1])
      if (pid > 0) process.kill(pid)
    })
    await new Promise((ended) => shell.stdout.on('close', ended))
    expect(text).toBe('')
  })
})
