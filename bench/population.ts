/**
 * People with wallets, as many as wanted, by COPY: keys, contacts, accounts, and of every product so many that its tables
 * are as large as they would be. Rows are written by the same code that seals and names things elsewhere.
 */
import { createWriteStream } from 'node:fs'
import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { BUCKETS, newId, type Uuid } from '../src/kernel/ids.ts'
import { currentEpoch, mac, newKey, sealBytes, wrapKey } from '../src/kernel/keys/keys.ts'
import { accountId } from '../src/modules/ledger/ledger.ts'
import { ALLOW } from '../src/modules/ledger/rights.ts'
import { FUNDS } from '../src/modules/wealth/wealth.ts'
import type { Db } from '../src/platform/db/types.ts'

export type Resident = { readonly wallet: Uuid; readonly person: Uuid; readonly bucket: number }

/** What a wallet has: a day's mix, little enough to be closed at once, or nothing at all. */
export type Mix = 'everything' | 'plain' | 'empty'

const CHUNK = 25_000
const LABEL = 'case and label'

type Row = readonly (string | number | bigint | Buffer | null)[]
type Tables = Map<string, { readonly columns: string; readonly rows: Row[] }>

export type Populating = {
  readonly db: Db
  /** A folder that the database server can read. */
  readonly folder: string
  readonly count: number
  readonly mix: Mix
  readonly log: (line: string) => void
}

/** Answers every `sample`-th resident, so that a million of them need no memory here. */
export const populate = async (
  { db, folder, count, mix, log }: Populating,
  sample: number,
): Promise<Resident[]> => {
  const at = (await db.now()).add({ hours: 24 * -365 }).toString()
  const kept: Resident[] = []
  for (let done = 0; done < count; done += CHUNK) {
    const tables: Tables = new Map()
    for (let i = done; i < Math.min(count, done + CHUNK); i++) {
      const bucket = i % BUCKETS
      const resident = { wallet: newId(bucket), person: newId(bucket), bucket }
      if (i % sample === 0) kept.push(resident)
      rowsOf(tables, resident, { i, mix, at })
    }
    await copy(db, folder, tables)
    if ((done / CHUNK) % 8 === 7) log(`  ${done + CHUNK} wallets`)
  }
  await db.query('VACUUM ANALYZE')
  return kept
}

type Making = { readonly i: number; readonly mix: Mix; readonly at: string }

const rowsOf = (tables: Tables, resident: Resident, making: Making): void => {
  const { wallet, person, bucket } = resident
  const { i, mix, at } = making
  const add = (table: string, columns: string, ...row: Row) => {
    const found = tables.get(table) ?? { columns, rows: [] }
    tables.set(table, found)
    found.rows.push(row)
  }
  const keys = new Map(KEYS.map((of) => [of, newKey()]))
  add(
    'vault.person_key',
    `person, epoch, ${KEYS.join(', ')}, created_at, bucket`,
    person,
    currentEpoch(),
    ...KEYS.map((of) => wrapKey(keys.get(of) ?? newKey(), JSON.stringify(['key', person, of]))),
    at,
    bucket,
  )
  const sealed = (of: (typeof KEYS)[number], text: string, place: readonly [string, string, string]) =>
    sealBytes(
      keys.get(of) ?? newKey(),
      Buffer.from(text),
      JSON.stringify(['v1', person, of, place[0], place[1], place[2]]),
    )
  const contact = newId(bucket)
  const address = `resident.${wallet}@example.test`
  add(
    'identity.person',
    'id, wallet, language, terms_pack, terms_version, terms_accepted_at, level, created_at, bucket',
    person, wallet, i % 2 === 0 ? 'zh-CN' : 'en', 'instant', '1', at, 1, at, bucket,
  ) // biome-ignore format: a row
  add(
    'identity.contact',
    'id, person, kind, address, origin, since, bucket',
    contact, person, 'email', sealed('contact', address, ['identity.contact', 'address', contact]), 'registration', at, bucket,
  ) // biome-ignore format: a row
  add(
    'notices.address',
    'contact, person, channel, address, blind_index, language, since, bucket',
    contact, person, 'email', sealed('contact', address, ['notices.address', 'address', contact]),
    mac('blind/email', address), i % 2 === 0 ? 'zh-CN' : 'en', at, bucket,
  ) // biome-ignore format: a row
  add(
    'wallets.wallet',
    'id, person, currency, created_at, bucket',
    wallet, person, 'CNY', at, bucket,
  ) // biome-ignore format: a row
  const balance = mix === 'empty' || (mix === 'plain' && i % 2 === 0) ? 0n : 5_000n
  add(
    'ledger.account',
    'id, wallet, purpose, currency, allow, credits_posted, version, moved_at, bucket',
    accountId(wallet, 'available', 'CNY'), wallet, 'available', 'CNY', ALLOW.open, balance, balance > 0n ? 1 : 0, at, bucket,
  ) // biome-ignore format: a row
  if (mix !== 'empty' && i % 4 === 0)
    add(
      'benefits.benefit',
      'id, wallet, kind, label, quantity, state, expires_at, granted_at, bucket',
      newId(bucket), wallet, 'coupon', '咖啡券', 1, 'active', '2099-01-01T00:00:00Z', at, bucket,
    ) // biome-ignore format: a row
  if (mix === 'everything') productsOf({ add, sealed }, resident, making)
}

const KEYS = ['contact', 'transactions', 'communications', 'case_evidence'] as const
type Add = (table: string, columns: string, ...row: Row) => void
type Sealed = (of: (typeof KEYS)[number], text: string, place: readonly [string, string, string]) => Buffer

const productsOf = (
  { add, sealed }: { readonly add: Add; readonly sealed: Sealed },
  { wallet, person, bucket }: Resident,
  { i, at }: Making,
): void => {
  if (i % 2 === 0) {
    const id = newId(bucket)
    add(
      'instruments.instrument',
      'id, wallet, person, kind, scheme, state, number, label, tail, number_index, created_at, verified_at, bucket',
      id, wallet, person, 'bank_account', 'iban', 'verified',
      sealed('transactions', id, ['instruments.instrument', 'number', id]),
      sealed('transactions', '招商银行 •••• 4321', ['instruments.instrument', 'label', id]),
      '4321', mac(LABEL, id), at, at, bucket,
    ) // biome-ignore format: a row
  }
  if (i % 8 === 0) {
    const id = newId(bucket)
    const payee = sealed('transactions', '视频会员', ['mandates.mandate', 'payee', id])
    add(
      'mandates.mandate',
      'id, wallet, merchant, kind, state, payee, max_amount, currency, every, next_run, created_at, bucket',
      id, wallet, wallet, 'subscription', 'active', payee, 1_500, 'CNY', 'P1M', '2099-01-01T00:00:00Z', at, bucket,
    ) // biome-ignore format: a row
    add('wealth.position', 'wallet, fund, units, bucket', wallet, FUNDS[0]?.id ?? '', 10_000, bucket)
    add(
      'credit.line',
      'wallet, id, credit_limit, currency, annual_bp, state, opened_at, bucket',
      wallet, newId(bucket), 100_000, 'CNY', 1_200, 'open', at, bucket,
    ) // biome-ignore format: a row
  }
  if (i % 16 === 0) {
    const id = newId(bucket)
    const label = sealed('transactions', '电费', ['commerce.bill', 'label', id])
    add(
      'commerce.bill',
      'id, wallet, merchant, amount, currency, label, due_at, state, created_at, bucket',
      id, wallet, wallet, 900, 'CNY', label, '2099-01-01T00:00:00Z', 'open', at, bucket,
    ) // biome-ignore format: a row
  }
}

/** Text format of COPY: no value here has a tab, a line break or a backslash of its own. */
const copy = async (db: Db, folder: string, tables: Tables): Promise<void> => {
  for (const [table, { columns, rows }] of tables) {
    const file = join(folder, `${table}.copy`)
    const out = createWriteStream(file)
    for (const row of rows) out.write(`${row.map(fieldOf).join('\t')}\n`)
    await new Promise<void>((done, failed) =>
      out.end((error?: Error | null) => (error ? failed(error) : done())),
    )
    await chmod(file, 0o644)
    await db.query(`COPY ${table} (${columns}) FROM '${file.replaceAll("'", "''")}'`)
    await rm(file)
  }
}

const fieldOf = (value: Row[number]): string => {
  if (value === null) return '\\N'
  return Buffer.isBuffer(value) ? `\\\\x${value.toString('hex')}` : String(value)
}
