import { expect, test } from 'vitest'
import { bannerOf } from '../../src/banner.ts'
import { useZone } from '../../src/kernel/clock.ts'
import { ConfigError, parseConfig } from '../../src/kernel/config.ts'
import { KeyringError, newKeyringText, parseKeyring } from '../../src/kernel/keys/keyring.ts'
import { SANDBOX_SUPPORT, supportLine, useSupport } from '../../src/kernel/text/support.ts'

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    parseConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

test('nothing configured is a sandbox on this machine alone', () => {
  expect(parseConfig({})).toMatchObject({
    mode: 'sandbox',
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: undefined,
    publicUrl: 'http://127.0.0.1:3000',
    policyPack: 'cn',
    updateHosts: ['*'],
    partitions: 0,
  })
})

test('hosts are named exactly, in small letters, with commas between them', () => {
  const named = { QUITTANCE_UPDATE_HOSTS: 'Wallet.example, apps.apple.com' }
  expect(parseConfig(named).updateHosts).toEqual(['wallet.example', 'apps.apple.com'])
  for (const wrong of ['https://wallet.example', 'wallet.example:443', '*.example', 'a,,b'])
    expect(problemsOf({ QUITTANCE_UPDATE_HOSTS: wrong }), wrong).toHaveLength(1)
})

test('every mistake is named at once, with an example and without its value', () => {
  const problems = problemsOf({
    PORT: '80800',
    QUITTANCE_MODE: 'prod',
    DATABASE_URL: 'mysql://hunter2',
    QUITTANCE_LOG_LEVEL: 'loud',
    QUITTANCE_PARTITIONS: '-1',
    QUITTANCE_PUBLIC_URL: 'wallet.example',
    QUITTANCE_POLICY: '../etc',
  })
  expect(problems).toHaveLength(7)
  expect(problems[0]).toBe(
    'QUITTANCE_MODE must be one of sandbox, production. Example: QUITTANCE_MODE=sandbox',
  )
  for (const problem of problems) expect(problem).toMatch(/^[A-Z_]+ .* Example: /)
  expect(problems.join()).not.toContain('hunter2')
})

test('an owner of the database without an address for the application is refused', () => {
  expect(problemsOf({ DATABASE_OWNER_URL: 'postgres://o:secret@db/q' })).toEqual([
    expect.stringMatching(/^DATABASE_OWNER_URL is set and DATABASE_URL is not.*Example: DATABASE_URL=/),
  ])
})

test('support can be reached in the sandbox as it comes, and as it is told', () => {
  expect(parseConfig({}).support.email).toBe('support@wallet.example')
  const told = {
    QUITTANCE_SUPPORT_PHONE: '+86 400 000 0000',
    QUITTANCE_SUPPORT_HOURS: 'Mo-Fr 09:00-18:00',
    QUITTANCE_SUPPORT_PAGE: 'https://wallet.example/help',
  }
  useSupport(parseConfig(told).support)
  useZone('Asia/Shanghai')
  expect(supportLine('en')).toBe(
    'Support: +86 400 000 0000, https://wallet.example/help; Monday to Friday, 09:00–18:00 (UTC+8)',
  )
  expect(supportLine('zh-CN')).toBe(
    '客服：+86 400 000 0000，https://wallet.example/help；周一至周五 09:00–18:00（北京时间）',
  )
  useSupport(SANDBOX_SUPPORT)
  expect(problemsOf({ QUITTANCE_SUPPORT_HOURS: 'all day' })).toEqual([
    expect.stringMatching(/^QUITTANCE_SUPPORT_HOURS must be .* Example: QUITTANCE_SUPPORT_HOURS=Mo-Fr/),
  ])
})

test('production refuses everything that only the sandbox may fill in', () => {
  const problems = problemsOf({ QUITTANCE_MODE: 'production' }).join('\n')
  for (const name of [
    'DATABASE_URL',
    'QUITTANCE_KEYRING',
    'QUITTANCE_PUBLIC_URL',
    'SMTP_URL',
    'SMTP_FROM',
    'QUITTANCE_SUPPORT_EMAIL',
  ])
    expect(problems).toContain(`${name} is not set`)
})

test('production refuses simulated rails, plain HTTP and a default or short database password', () => {
  const env = {
    QUITTANCE_MODE: 'production',
    QUITTANCE_KEYRING: '/etc/quittance/keyring.json',
    QUITTANCE_PUBLIC_URL: 'http://wallet.example',
    SMTP_URL: 'smtps://mail.example',
    SMTP_FROM: 'Wallet <no-reply@wallet.example>',
    QUITTANCE_SUPPORT_PHONE: '95555',
  }
  for (const password of ['postgres', 'Password12345', 'short']) {
    const problems = problemsOf({ ...env, DATABASE_URL: `postgres://q:${password}@db/quittance` })
    expect(problems).toHaveLength(3)
    expect(problems.join()).toMatch(/default or short password.*https:\/\/.*simulated rails/s)
  }
  const own = 'postgres://q:Vn4kqPz7rW2mXy@db/quittance'
  expect(
    problemsOf({ ...env, DATABASE_URL: own, DATABASE_OWNER_URL: 'postgres://o:short@db/q' }).join(),
  ).toContain('DATABASE_OWNER_URL has a default or short password')
  const strong = problemsOf({
    ...env,
    DATABASE_URL: own,
    QUITTANCE_PUBLIC_URL: 'https://wallet.example/',
  })
  expect(strong).toHaveLength(1)
  expect(strong[0]).toContain('simulated rails')
})

test('a keyring with a short, typed or missing secret is refused without showing it', () => {
  const good = JSON.parse(newKeyringText())
  expect(parseKeyring(JSON.stringify(good)).current).toBe('e1')
  const bad = [
    { ...good, root: Buffer.from('short').toString('base64') },
    { ...good, root: Buffer.alloc(32, 'a').toString('base64') },
    { ...good, epochs: {} },
    { ...good, current: 'e2' },
    { ...good, signing: [] },
    { ...good, signing: [...good.signing, ...good.signing] },
    { ...good, extra: true },
  ]
  for (const ring of bad) {
    expect(() => parseKeyring(JSON.stringify(ring))).toThrow(KeyringError)
    expect(() => parseKeyring(JSON.stringify(ring))).not.toThrow(/YWFh|c2hvcnQ/)
  }
  expect(() => parseKeyring('{')).toThrow('the keyring is not JSON')
})

test('a sandbox that listens beyond this machine says at its start who may read its inbox', () => {
  const shown = (host: string, mode: 'sandbox' | 'production' = 'sandbox') =>
    bannerOf({
      config: { mode, host, port: 8080, publicUrl: 'http://localhost:8080', dataDir: '/data' },
      databaseUrl: '',
      embedded: true,
    })
  expect(shown('0.0.0.0')).toContain('whoever reaches it reads its inbox')
  expect(shown('192.168.1.4')).toContain('whoever reaches it reads its inbox')
  expect(shown('127.0.0.1')).not.toContain('whoever reaches')
  expect(shown('0.0.0.0', 'production')).toBe('Quittance listens on 0.0.0.0:8080')
})
