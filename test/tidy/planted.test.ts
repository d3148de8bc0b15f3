/** One planted fault for each rule: it is caught, and the same text without the fault is not. */
import { describe, expect, it } from 'vitest'
import * as docs from './docs.ts'
import { floorPlan, saysNone } from './floor-plan.ts'
import * as imports from './imports.ts'
import * as leftovers from './leftovers.ts'
import * as limits from './limits.ts'
import * as migrations from './migrations.ts'
import * as money from './money.ts'
import * as project from './project.ts'
import * as sql from './sql.ts'
import { type Tree, treeOf, type Violation } from './tree.ts'
import * as types from './types.ts'
import { bothLanguages, namesNoLanguage, noTextInPages, ownLanguage, wordsComplete } from './words.ts'

type Planted = {
  readonly fault: string
  readonly rule: (tree: Tree) => Violation[]
  readonly path: string
  readonly bad: string
  readonly good: string
}

const ARCHITECTURE: imports.Architecture = {
  modules: { ledger: [], payments: ['ledger'] },
  layers: [
    { name: 'root', paths: ['src/'], mayImport: [] },
    { name: 'usecases', paths: [], mayImport: ['modules'] },
    { name: 'http', paths: ['src/platform/http/'], mayImport: ['usecases'] },
    { name: 'rails', paths: ['src/platform/rails/'], mayImport: [] },
    { name: 'worker', paths: ['src/worker.ts'], mayImport: ['modules', 'rails'] },
  ],
  entries: [/main\.ts$/],
}
const layering = (tree: Tree) => imports.layering(tree, ARCHITECTURE)
const LIMITS: limits.Limits = { file: 4, func: 3, params: 3, useCase: 2, readme: 2 }
const SQL: sql.SqlSettings = {
  schemas: ['ledger', 'wallets', 'core'],
  homes: [{ path: 'src/platform/db/', schema: 'core' }],
  clocks: [{ path: 'src/platform/db/pool.ts', why: 'it is the clock' }],
  exceptions: [],
}
const SPREAD: migrations.MigrationSettings = { polled: ['core.due'], unpartitioned: [] }
const buckets = (tree: Tree) => migrations.bucketInEveryKey(tree, SPREAD)
const floats = (tree: Tree) => money.noFloats(tree, ['src/modules/ledger/', 'src/kernel/money.ts'])
const ownSchema = (tree: Tree) => sql.ownSchema(tree, SQL)
const oneFolder = (tree: Tree) =>
  floorPlan(tree, { name: 'tea', word: /\btea\b/i, codes: ['tea.cold'], most: 0 })
const noTea = (tree: Tree) => saysNone(tree, { module: 'closure', codes: ['tea', 'tea.cold'] })
const casts = (tree: Tree) => types.noCasts(tree, [])
const foreign = (tree: Tree) => project.noForeignWords(tree, [{ pattern: /secret-host/, what: 'a host' }])

/** A template with `${table}` where the at sign stands. */
const hole = (text: string) => text.replace('@', ['$', '{table}'].join(''))
const LEDGER = 'src/modules/ledger/sql.ts'
const STORY = 'test/stories/a.test.ts'
const MIGRATION = 'src/platform/db/migrations/0001_ledger.sql'
// In pieces, so that the rules do not find them here.
const REMINDER = 'TO' + 'DO'
const PAUSE = 'pg_' + 'sleep'

// biome-ignore format: a table, one fault a line
const PLANTED: Planted[] = [
  { fault: 'a module imports upwards', rule: layering, path: 'src/modules/ledger/ledger.ts', bad: "import '../payments/payments.ts'", good: "import '../../kernel/money.ts'" },
  { fault: 'domain imports http', rule: layering, path: 'src/modules/payments/a.ts', bad: "import '../../platform/http/serve.ts'", good: "import '../ledger/ledger.ts'" },
  { fault: 'domain imports a use-case', rule: layering, path: 'src/modules/payments/a.ts', bad: "export { a } from '../a/operations/b.ts'", good: "export { a } from '../ledger/b.ts'" },
  { fault: 'a use-case reaches a rail', rule: layering, path: 'src/modules/a/operations/b.ts', bad: "import '../../../platform/rails/rail.ts'", good: "import '../../ledger/ledger.ts'" },
  { fault: 'http skips the use-cases', rule: layering, path: 'src/platform/http/a.ts', bad: "import '../../modules/ledger/ledger.ts'", good: "import '../../modules/a/operations/b.ts'" },
  { fault: 'a dynamic import goes around the table', rule: layering, path: 'src/platform/http/a.ts', bad: "await import('../../modules/ledger/ledger.ts')", good: "await import('../../modules/a/operations/b.ts')" },
  { fault: 'a manifest takes what another module has', rule: imports.manifests, path: 'src/modules/a/routes.ts', bad: "import '../b/operations/c.ts'", good: "import './operations/c.ts'\nimport '../b/b.ts'" },
  { fault: 'a module is entered past its door', rule: imports.doors, path: 'src/modules/a/operations/b.ts', bad: "import '../../ledger/posting/write.ts'", good: "import '../../ledger/ledger.ts'\nimport '../../ledger/operations/ledger.ts'\nimport '../a.ts'" },
  { fault: 'the border goes past a door', rule: imports.doors, path: 'src/border.ts', bad: "export { a } from './modules/ledger/read.ts'", good: "export { a } from './modules/ledger/ledger.ts'" },
  { fault: 'a root file imports a module', rule: layering, path: 'src/kernel/money.ts', bad: "import type { A } from '../modules/ledger/a.ts'", good: "import type { A } from './ids.ts'" },
  { fault: 'the platform knows a module', rule: layering, path: 'src/platform/db/pool.ts', bad: "import '../../modules/ledger/ledger.ts'", good: "import '../../kernel/ids.ts'" },
  { fault: 'the engine of the worker knows a module', rule: layering, path: 'src/platform/worker/pass.ts', bad: "import '../../modules/ledger/ledger.ts'", good: "import '../db/due.ts'" },
  { fault: 'a folder belongs to no module', rule: layering, path: 'src/modules/extra/a.ts', bad: "import '../../kernel/ids.ts'", good: '' },
  { fault: 'the queries of a module are used outside', rule: imports.privateSql, path: 'src/modules/a/operations/b.ts', bad: "import '../../ledger/sql.ts'", good: "import '../../ledger/ledger.ts'" },
  { fault: 'nothing imports a file', rule: (tree) => imports.deadFiles(tree, ARCHITECTURE), path: 'src/lost.ts', bad: '', good: '' },
  { fault: 'nobody uses an export', rule: (tree) => imports.deadExports(tree, ARCHITECTURE), path: 'src/a.ts', bad: 'export const a = 1', good: 'export const a = 1\nuse(a)' },
  { fault: 'an imported file does not exist', rule: imports.brokenImports, path: 'src/a.ts', bad: "import './b.ts'", good: "import 'node:fs'" },
  { fault: 'a file is too long', rule: (tree) => limits.fileLength(tree, LIMITS), path: 'src/a.ts', bad: '1\n2\n3\n4\n5\n', good: '1\n2\n3\n4\n' },
  { fault: 'a folder is too full', rule: (tree) => limits.folderSize(tree, { most: 0, larger: [{ path: 'src/b', why: '' }] }), path: 'src/a/a.ts', bad: '', good: '' },
  { fault: 'a use-case is too long', rule: (tree) => limits.useCaseLength(tree, LIMITS), path: 'src/modules/a/operations/b.ts', bad: 'txUseCase({\n\n})', good: 'txUseCase({\n})' },
  { fault: 'a function is too long', rule: (tree) => limits.functionLength(tree, LIMITS), path: 'src/a.ts', bad: 'const f = () => {\n\n\n}', good: 'const f = () => {\n\n}' },
  { fault: 'a function takes four parameters', rule: (tree) => limits.parameterCount(tree, LIMITS), path: 'src/a.ts', bad: 'const f = (a, b, c, d) => a', good: 'const f = (a, b, c, ...d) => a' },
  { fault: 'a module has no README', rule: (tree) => limits.moduleReadmes(tree, LIMITS), path: 'src/modules/ledger/a.ts', bad: '', good: '' },
  { fault: 'any', rule: types.noAny, path: 'src/a.ts', bad: 'const a = (b: any) => b', good: 'const any = (b: unknown) => b' },
  { fault: 'an unchecked cast', rule: casts, path: 'src/a.ts', bad: 'const a = b as Money', good: 'const a = [b] as const satisfies Money[]' },
  { fault: 'a non-null assertion', rule: casts, path: 'src/a.ts', bad: 'const a = b!', good: 'const a = !b' },
  { fault: 'an old-style cast', rule: casts, path: 'src/a.ts', bad: 'const a = <Money>b', good: 'const a = <M>(b: M) => b' },
  { fault: 'a tool is silenced without a reason', rule: types.reasonedSuppressions, path: 'src/a.ts', bad: '// @ts-expect-error\na()', good: '// @ts-expect-error the type has no such field\na()' },
  { fault: 'a fraction of money', rule: floats, path: 'src/modules/ledger/a.ts', bad: 'const fee = 0.5', good: 'const fee = 5n' },
  { fault: 'parseFloat of money', rule: floats, path: 'src/kernel/money.ts', bad: 'parseFloat(text)', good: 'BigInt(text)' },
  { fault: 'toFixed of money', rule: floats, path: 'src/kernel/money.ts', bad: 'x.toFixed(2)', good: 'x.toString()' },
  { fault: 'money divided by 100', rule: floats, path: 'src/modules/ledger/a.ts', bad: 'x / 100', good: 'x / 100n' },
  { fault: 'Number() of an amount', rule: floats, path: 'src/modules/ledger/a.ts', bad: 'Number(row.amount)', good: 'Number(row.attempts)' },
  { fault: 'a floating-point type in SQL', rule: floats, path: LEDGER, bad: 'const a = `SELECT $1::float8`', good: 'const a = `SELECT $1::bigint`' },
  { fault: 'a floating-point column', rule: money.noFloatColumns, path: MIGRATION, bad: 'fee double precision NOT NULL,', good: 'fee bigint NOT NULL, -- not real' },
  { fault: 'a reminder', rule: leftovers.noReminders, path: 'src/a.ts', bad: `// ${REMINDER}: later`, good: '// later' },
  { fault: 'a print in the server', rule: (tree) => leftovers.noPrinting(tree, ['scripts/']), path: 'src/a.ts', bad: "console.log('a')", good: "log.info('a')" },
  { fault: 'code in a comment', rule: leftovers.noDeadComments, path: 'src/a.ts', bad: '// const a = 1\n// run(a)', good: '// A constant would be wrong here: the price (see rules) moves.' },
  { fault: 'an object field in a comment', rule: leftovers.noDeadComments, path: 'src/a.ts', bad: '// name: find(a),', good: '// name: what a person sees' },
  { fault: 'a test hides the others', rule: leftovers.noSwitchedOffTests, path: STORY, bad: "it.only('a', f)", good: "it('a', f)" },
  { fault: 'a test is skipped without a reason', rule: leftovers.noSwitchedOffTests, path: STORY, bad: "it.skip('a', f)", good: "// skipped because CITUS_URL is not set\nit.skip('a', f)" },
  { fault: 'a test sleeps', rule: (tree) => leftovers.noSleeps(tree, []), path: STORY, bad: 'await new Promise((go) => setTimeout(go, 50))', good: 'await expect.poll(f).toBe(1)' },
  { fault: 'a test sleeps in the database', rule: (tree) => leftovers.noSleeps(tree, []), path: STORY, bad: `await q('SELECT ${PAUSE}(1)')`, good: "await q('SELECT 1')" },
  { fault: "SQL names another module's schema", rule: ownSchema, path: LEDGER, bad: 'const a = `SELECT id FROM wallets.wallet`', good: 'const a = `SELECT wallet.id FROM ledger.wallet`' },
  { fault: 'SQL names core outside db', rule: ownSchema, path: LEDGER, bad: "const a = 'DELETE FROM core.due WHERE id = $1'", good: "const a = 'core.due'" },
  { fault: 'SQL joins another schema in a fragment', rule: ownSchema, path: LEDGER, bad: 'const a = `WHERE b JOIN wallets.wallet w ON true`', good: 'const a = `WHERE b JOIN ledger.account a ON true`' },
  { fault: 'SQL in a use-case', rule: (tree) => sql.sqlAtHome(tree, SQL), path: 'src/modules/a/operations/b.ts', bad: "tx.query('SELECT 1 FROM a')", good: "say('Select a date')" },
  { fault: 'SQL asks for the time', rule: (tree) => sql.timeIsAParameter(tree, SQL), path: LEDGER, bad: 'const a = `UPDATE ledger.a SET at = now()`', good: 'const a = `UPDATE ledger.a SET at = $1`' },
  { fault: 'SQL makes a random value', rule: sql.noVolatileSql, path: LEDGER, bad: 'const a = `SELECT gen_random_uuid() FROM ledger.a`', good: 'const a = `SELECT $1::uuid FROM ledger.a`' },
  { fault: 'a row of a log is changed', rule: (tree) => sql.writtenOnce(tree, ['ledger.leg']), path: LEDGER, bad: 'const a = `UPDATE ledger.leg SET a = 1`', good: 'const a = `SELECT a FROM ledger.leg`' },
  { fault: 'a row of a log is replaced', rule: (tree) => sql.writtenOnce(tree, ['ledger.leg']), path: LEDGER, bad: 'const a = `INSERT INTO ledger.leg (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2`', good: 'const a = `INSERT INTO ledger.leg (a) VALUES (1) ON CONFLICT DO NOTHING`' },
  { fault: 'a row of a log is locked', rule: (tree) => sql.writtenOnce(tree, ['ledger.leg']), path: LEDGER, bad: 'const a = `SELECT a FROM ledger.leg FOR SHARE`', good: 'const a = `SELECT a FROM ledger.leg`' },
  { fault: 'a changed table is put together', rule: (tree) => sql.writtenOnce(tree, ['ledger.leg']), path: LEDGER, bad: hole('const of = (table: string) => `UPDATE ledger.@ SET a = 1`'), good: hole('const of = (table: string) => `SELECT a FROM ledger.@`') },
  { fault: 'a table without its schema is put together', rule: (tree) => sql.writtenOnce(tree, ['ledger.leg']), path: LEDGER, bad: hole('const of = (table: string) => `DELETE FROM @ WHERE a = 1`'), good: hole('const of = (a: string) => `INSERT INTO ledger.account (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET @ = 1`') },
  { fault: 'a locked table is put together', rule: (tree) => sql.writtenOnce(tree, ['ledger.leg']), path: LEDGER, bad: hole('const of = (table: string) => `SELECT a FROM ledger.@ FOR SHARE`'), good: hole('const of = (more: string) => `SELECT a FROM ledger.account FOR UPDATE @`') },
  { fault: 'a table is added at the end', rule: (tree) => sql.writtenOnce(tree, ['ledger.leg']), path: LEDGER, bad: 'const of = (table: string) => `INSERT INTO ledger.` + table', good: 'const a = `INSERT INTO ledger.account (a) VALUES (1)`' },
  { fault: 'a table that nobody changes could be changed', rule: (tree) => sql.writtenOnce(tree, []), path: MIGRATION, bad: 'CREATE TABLE ledger.leg (a int)', good: '' },
  { fault: 'a decision with the number of another', rule: docs.decisionsNumbered, path: 'docs/decisions/0001-a.md', bad: '# 0002 A', good: '# 0001 A' },
  { fault: 'a gap in the migrations', rule: migrations.numbering, path: 'src/platform/db/migrations/0002_ledger.sql', bad: '', good: '' },
  { fault: 'a sequence', rule: migrations.forwardOnly, path: MIGRATION, bad: 'id bigserial PRIMARY KEY', good: 'id uuid PRIMARY KEY' },
  { fault: 'a trigger', rule: migrations.forwardOnly, path: MIGRATION, bad: 'CREATE TRIGGER t BEFORE UPDATE', good: '-- no CREATE TRIGGER here' },
  { fault: 'a default that reads the clock', rule: migrations.forwardOnly, path: MIGRATION, bad: 'at timestamptz DEFAULT now()', good: 'at timestamptz NOT NULL' },
  { fault: 'a primary key without the bucket', rule: buckets, path: MIGRATION, bad: 'CREATE TABLE ledger.a (id uuid, bucket smallint NOT NULL, PRIMARY KEY (id)) /* bucketed */;', good: 'CREATE TABLE ledger.a (id uuid, bucket smallint NOT NULL, PRIMARY KEY (id, bucket)) /* bucketed */;' },
  { fault: 'a key inside a column', rule: buckets, path: MIGRATION, bad: 'CREATE TABLE ledger.a (id uuid PRIMARY KEY, bucket smallint NOT NULL) /* bucketed */;', good: "CREATE TABLE ledger.a (id uuid CHECK (id <> ')'), bucket smallint NOT NULL) /* bucketed */;" },
  { fault: 'a foreign key without the bucket', rule: buckets, path: MIGRATION, bad: 'CREATE TABLE ledger.a (b uuid, bucket smallint NOT NULL, FOREIGN KEY (b) REFERENCES ledger.b (id)) /* bucketed */;', good: 'CREATE TABLE ledger.a (b uuid, bucket smallint NOT NULL, FOREIGN KEY (b, bucket) REFERENCES ledger.b (id, bucket)) /* bucketed */;' },
  { fault: 'a unique index without the bucket', rule: buckets, path: MIGRATION, bad: 'CREATE TABLE ledger.a (b uuid, bucket smallint NOT NULL) /* bucketed */; CREATE UNIQUE INDEX i ON ledger.a (b);', good: 'CREATE TABLE ledger.a (b uuid, bucket smallint NOT NULL) /* bucketed */; CREATE UNIQUE INDEX i ON ledger.a (b, bucket);' },
  { fault: 'a bucket without the marker', rule: buckets, path: MIGRATION, bad: 'CREATE TABLE ledger.a (id uuid, bucket smallint NOT NULL);', good: 'CREATE TABLE ledger.a (id uuid);' },
  { fault: 'a foreign key into another module', rule: buckets, path: MIGRATION, bad: 'CREATE TABLE ledger.a (b uuid REFERENCES wallets.b (id));', good: 'CREATE TABLE ledger.a (b uuid REFERENCES ledger.b (id));' },
  { fault: 'too many scripts', rule: (tree) => project.scriptCount(tree, 1), path: 'package.json', bad: '{"scripts":{"a":"","b":""}}', good: '{"scripts":{"a":""}}' },
  { fault: 'a dependency that nobody decided', rule: (tree) => project.dependencies(tree, { most: 1, decision: 'd.md' }), path: 'package.json', bad: '{"dependencies":{"a":"1"}}', good: '{"dependencies":{}}' },
  { fault: 'too many dependencies', rule: (tree) => project.dependencies(tree, { most: 0, decision: 'package.json' }), path: 'package.json', bad: '{"dependencies":{"a":"1"},"license":"`a` MIT"}', good: '{}' },
  { fault: 'a forbidden word', rule: foreign, path: 'README.md', bad: 'see secret-host', good: 'see the docs' },
  { fault: 'a file not in kebab-case', rule: (tree) => project.fileNames(tree, []), path: 'src/myFile.ts', bad: '', good: '' },
  { fault: 'a default export', rule: project.exportsByName, path: 'src/a.ts', bad: 'export default 1', good: 'export const a = 1' },
  { fault: 'a barrel', rule: project.exportsByName, path: 'src/a.ts', bad: "export * from './b.ts'", good: "export { b } from './b.ts'" },
  { fault: 'two use-cases in a file', rule: project.exportsByName, path: 'src/modules/a/operations/b.ts', bad: 'export const a = txUseCase(1), b = 2', good: 'export const a = txUseCase(1)' },
  { fault: 'a link that leads nowhere', rule: docs.linksResolve, path: 'docs/a.md', bad: '[b](b.md)', good: '[a](../docs/a.md#top) [x](https://example.com)' },
  { fault: 'a product that a list elsewhere knows', rule: oneFolder, path: 'src/modules/closure/list.ts', bad: "const a = ['tea.cold']", good: "const a = ['milk.cold']" },
  { fault: 'closure names an obligation of a product', rule: noTea, path: 'src/modules/closure/a.ts', bad: "if (code === 'tea.cold') wait()", good: 'if (declared.ends[code]) wait()' },
  { fault: 'closure has words for a product', rule: noTea, path: 'src/modules/closure/words/en.ts', bad: "const a = { tea: 'Cold' }", good: "const a = { milk: 'Cold' }" },
  { fault: 'a product that is imported elsewhere', rule: oneFolder, path: 'src/border.ts', bad: "import './modules/tea/tea.ts'", good: "import './modules/milk/milk.ts'" },
  { fault: 'a file that is not there any more', rule: docs.filesExist, path: 'docs/a.md', bad: 'see `a/b.ts`', good: 'see `a.md` and `docs/`' },
  { fault: 'a command that does not exist', rule: docs.commandsExist, path: 'a.md', bad: 'type `npm run dance`', good: 'run npm now' },
  { fault: 'words in one language', rule: bothLanguages, path: 'src/a.ts', bad: "a({ en: 'Hello' })", good: "a({ en: 'Hello', 'zh-CN': '您好' })" },
  { fault: 'a sentence that nobody translated', rule: bothLanguages, path: 'src/a.ts', bad: "a({ en: 'Good to see you', 'zh-CN': 'Good to see you' })", good: "a({ en: 'Good to see you', 'zh-CN': '您好' })" },
  { fault: 'a file that names a language', rule: (tree) => namesNoLanguage(tree, []), path: 'src/a.ts', bad: "const a = words['zh-CN']", good: 'const a = words[lang]' },
  { fault: 'a file that asks for a language', rule: (tree) => namesNoLanguage(tree, []), path: 'cli/src/a.ts', bad: "const a = lang === 'en' ? 1 : 2", good: 'const a = words[lang].a' },
  { fault: 'a file of words that speaks another language', rule: ownLanguage, path: 'src/words/zh-CN.ts', bad: "const a = 'Good to see you'", good: "const a = '您好'" },
  { fault: 'a text in a page', rule: noTextInPages, path: 'web/a.tsx', bad: 'const A = () => <p>Hello</p>', good: 'const A = () => <p>{w.hello}</p>' },
  { fault: 'a name in a page', rule: noTextInPages, path: 'web/a.tsx', bad: 'const A = () => <p aria-label="Hello" />', good: 'const A = () => <p aria-label={w.hello} className="flex" />' },
  { fault: 'a part missing in one language', rule: bothLanguages, path: 'src/a.ts', bad: "a({ en: { b: 'x', c: 'y' }, 'zh-CN': { b: '子' } })", good: "a({ en: { b: 'x' }, 'zh-CN': { b: '子' } })" },
]

/** For these the fault is the path or what is missing beside it, so the good tree is another tree. */
const GOOD_TREES: Readonly<Record<string, Tree>> = {
  'a folder belongs to no module': treeOf([
    { path: 'src/modules/ledger/a.ts', text: "import '../../kernel/ids.ts'" },
  ]),
  'nothing imports a file': treeOf([
    { path: 'src/lost.ts', text: '' },
    { path: 'src/main.ts', text: "import './lost.ts'" },
  ]),
  'a folder is too full': treeOf([{ path: 'src/b/a.ts', text: '' }]),
  'a module has no README': treeOf([
    { path: 'src/modules/ledger/a.ts', text: '' },
    { path: 'src/modules/ledger/README.md', text: '# ledger\n1. L1 Sums are zero.\n' },
  ]),
  'a gap in the migrations': treeOf([{ path: MIGRATION, text: '' }]),
  'a file not in kebab-case': treeOf([{ path: 'src/my-file.ts', text: '' }]),
}

describe.each(PLANTED)('$fault', ({ fault, rule, path, bad, good }) => {
  it('is caught', () => expect(rule(treeOf([{ path, text: bad }]))).toHaveLength(1))
  it('is not seen where it is not', () =>
    expect(rule(GOOD_TREES[fault] ?? treeOf([{ path, text: good }]))).toEqual([]))
})

describe('what the manifests say', () => {
  const manifest = (name: string, may: readonly string[]) => ({
    path: `src/modules/${name}/module.ts`,
    text: `export const ${name} = { name: '${name}', mayImport: ${JSON.stringify(may)} }`,
  })
  const code = (name: string, text = '') => ({ path: `src/modules/${name}/${name}.ts`, text })
  const upwards = code('ledger', "import '../payments/payments.ts'")
  const downwards = code('payments', "import '../ledger/ledger.ts'")
  const rules = (...files: { path: string; text: string }[]) => {
    const tree = treeOf(files)
    const architecture = { ...ARCHITECTURE, modules: imports.mayImports(tree) }
    const layers = architecture.layers.concat({ name: 'manifests', paths: [], mayImport: 'all' })
    return [
      ...imports.layering(tree, { ...architecture, layers }),
      ...imports.moduleTable(tree, { ...architecture, layers }),
    ]
  }

  it('is what domain code may import', () => {
    expect(
      rules(manifest('ledger', []), code('ledger'), manifest('payments', ['ledger']), downwards),
    ).toEqual([])
    expect(rules(manifest('ledger', []), code('ledger'), manifest('payments', []), downwards)).toEqual([
      expect.stringContaining('payments may not import ledger'),
    ])
  })
  it('is no more than it does import', () =>
    expect(
      rules(manifest('ledger', []), code('ledger'), manifest('payments', ['ledger']), code('payments')),
    ).toEqual([expect.stringContaining('take it off')]))
  it('makes no circle', () =>
    expect(
      rules(manifest('ledger', ['payments']), upwards, manifest('payments', ['ledger']), downwards),
    ).toEqual([expect.stringContaining('circle'), expect.stringContaining('circle')]))
  it('is said by every module', () =>
    expect(rules(code('ledger'))).toEqual([
      expect.stringContaining('give its module a manifest'),
      expect.stringContaining('does not say'),
    ]))
  it('is said of what has code', () =>
    expect(rules(manifest('ledger', []))).toEqual([expect.stringContaining('no code')]))
})

describe('the tables themselves', () => {
  const source = treeOf([{ path: 'src/modules/ledger/a.ts', text: '' }])
  const readmes = (...texts: string[]) =>
    limits.moduleReadmes(
      treeOf(
        texts.flatMap((text, i) => [
          { path: `src/modules/m${i}/a.ts`, text: '' },
          { path: `src/modules/m${i}/README.md`, text },
        ]),
      ),
      LIMITS,
    )
  it('a README without a numbered invariant is caught', () => {
    expect(readmes('- **L1** Sums are zero.\n', '| M1 | money |\n')).toEqual([])
    expect(readmes('Owns accounts.\n')).toEqual([expect.stringContaining('no numbered invariant')])
  })
  it('letters of invariants that two modules use are caught', () =>
    expect(readmes('1. L1 a\n', '1. L1 b\n')).toEqual([expect.stringContaining('are invariants of m0')]))
  it('an allowed cast that is gone is caught', () =>
    expect(types.noCasts(source, [{ path: 'src/a.ts', text: 'x as Y', why: '' }])).toHaveLength(1))
  it('examples that differ between languages are caught', () => {
    expect(docs.sameExamples('```sh\na # one\n```', '```sh\na # 一\n```')).toBe(true)
    expect(docs.sameExamples('```sh\na\n```', '```sh\nb\n```')).toBe(false)
  })
  it('words missing in one language are caught', () => {
    const wrong = (en: string, zh: string) =>
      wordsComplete('w', { code: { en: { title: en }, 'zh-CN': { title: zh } } })
    expect(wrong('Closed', '已注销')).toEqual([])
    expect(wrong('Closed', '')).toHaveLength(1)
    expect(wrong('Closed', 'Closed')).toHaveLength(1)
    expect(wrong('已注销', '已注销')).toHaveLength(1)
  })
})
