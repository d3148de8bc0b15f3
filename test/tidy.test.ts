/**
 * The shape of the project, as tables. Each rule reads the whole tree and names what breaks it, with the line.
 * `test/tidy/planted.test.ts` shows that each rule catches its fault.
 */
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declared } from '../src/declared.ts'
import { catalogue } from '../src/kernel/errors.ts'
import { eachLanguage } from '../src/kernel/languages.ts'
import type { Declares } from '../src/kernel/manifest/declares.ts'
import { OBLIGATION_CODES } from '../src/kernel/participant.ts'
import { obligationWords } from '../src/modules/closure/assessment/obligation-words.ts'
import { identityDeclare } from '../src/modules/identity/declares.ts'
import { investmentsDeclare } from '../src/modules/investments/declares.ts'
import { investmentMessages } from '../src/modules/investments/messages.ts'
import { investmentRefusals } from '../src/modules/investments/refusals.ts'
import { walletsDeclare } from '../src/modules/wallets/declares.ts'
import { WRITTEN_ONCE } from '../src/platform/db/rights.ts'
import * as docs from './tidy/docs.ts'
import { floorPlan, type Product, saysNone } from './tidy/floor-plan.ts'
import * as imports from './tidy/imports.ts'
import * as leftovers from './tidy/leftovers.ts'
import * as limits from './tidy/limits.ts'
import * as migrations from './tidy/migrations.ts'
import * as money from './tidy/money.ts'
import * as project from './tidy/project.ts'
import * as sql from './tidy/sql.ts'
import { isTest, lineCount, percentile, readTree } from './tidy/tree.ts'
import * as types from './tidy/types.ts'
import * as words from './tidy/words.ts'

/** The rest of the tree. Domain code imports neither http nor operations; only the worker reaches the outside world. */
const LAYERS: imports.Architecture['layers'] = [
  { name: 'root', paths: ['src/', 'package.json'], mayImport: [] },
  { name: 'rails', paths: ['src/platform/rails/'], mayImport: [] },
  { name: 'worker', paths: ['src/worker.ts'], mayImport: ['modules', 'usecases', 'rails'] },
  {
    name: 'manifests',
    paths: ['src/modules.ts', 'src/kernel/manifest/module.ts'],
    mayImport: ['modules', 'usecases', 'worker', 'sandbox', 'rails', 'http', 'messages'],
  },
  { name: 'messages', paths: [], mayImport: ['notices'] },
  { name: 'usecases', paths: ['src/border.ts'], mayImport: ['modules', 'sandbox', 'messages'] },
  { name: 'sandbox', paths: ['src/modules/sandbox/'], mayImport: ['modules', 'rails'] },
  { name: 'http', paths: ['src/platform/http/'], mayImport: ['usecases', 'manifests', 'ports', 'guides'] },
  { name: 'ports', paths: ['src/platform/http/ports.ts'], mayImport: ['modules', 'http'] },
  { name: 'entry', paths: ['src/main.ts', 'src/process.ts', 'src/app.ts'], mayImport: 'all' },
  { name: 'sdk', paths: ['sdk/'], mayImport: [] },
  { name: 'guides', paths: ['guides/'], mayImport: [] },
  { name: 'cli', paths: ['cli/'], mayImport: ['sdk', 'guides'] },
  // Components know neither words nor the server; what pages and apps share is the kit.
  { name: 'web-ui', paths: ['web/ui/'], mayImport: [] },
  { name: 'web-kit', paths: ['web/kit/'], mayImport: ['sdk', 'web-words'] },
  { name: 'web-words', paths: ['web/words/'], mayImport: [] },
  { name: 'web', paths: ['web/'], mayImport: ['sdk', 'web-ui', 'web-kit', 'web-words'] },
  { name: 'tools', paths: ['scripts/', 'bench/', 'test/', 'vitest.config.ts'], mayImport: 'all' },
]

const ENTRIES = [
  // What a test loads before the server, by name.
  /^test\/languages\/made\.ts$/,
  /\.test\.ts$/,
  /^(src\/main|cli\/src\/main|sdk\/src\/index|bench\/run|vitest\.config)\.ts$/,
  /^scripts\/[\w-]+\.ts$/,
  /^test\/(setup|global)[\w-]*\.ts$/,
  /^web\/(build\.ts|vite\.config\.ts|holder\/main\.tsx)$/,
]

const tree = readTree(resolve(import.meta.dirname, '..'))
/** A module and the other modules its domain code may import, as its manifest says. */
const MODULES = imports.mayImports(tree)

const LIMITS: limits.Limits = { file: 400, func: 70, params: 3, useCase: 60, readme: 40 }
const FOLDERS: limits.Folders = {
  most: 20,
  larger: [{ path: 'src/platform/db/migrations', why: 'one after the other, found by their number' }],
}
const TYPICAL = { fileMedian: 80, functionP95: 40 }

/** Casts that a person has checked, each with its reason. */
const CASTS: types.AllowedCast[] = [
  {
    path: 'test/languages/made.ts',
    text: 'marked(english) as Words',
    why: 'the same shape with every text marked',
  },
  {
    path: 'web/kit/marked.ts',
    text: 'mark(value) as Words',
    why: 'the same shape with every text marked',
  },
  {
    path: 'src/kernel/manifest/refusal-table.ts',
    text: 'table as RefusalTable<Code>',
    why: 'filled for each code of the table that it is made from',
  },
  {
    path: 'src/kernel/manifest/declares.ts',
    text: 'table as Record<Code, Readonly<Record<Lang, T>>>',
    why: 'filled for each code of the words that it is made from',
  },
  {
    path: 'src/modules/notices/speaker.ts',
    text: 'catalogue as Catalogue<T>',
    why: 'filled for each letter of the words that it is made from',
  },
  {
    path: 'sdk/src/client.ts',
    text: '{ ...groups, ...byPath, follow } as Client',
    why: 'calls by name and by path, made of the table whose types these are; what comes from the wire is held to them by the contract test',
  },
  {
    path: 'src/platform/db/pool.ts',
    text: 'rows as Row[]',
    why: 'the driver gives rows untyped; their type is declared beside the SQL',
  },
  {
    path: 'src/platform/db/pool.ts',
    text: 'answers.get(key) as T',
    why: 'what the work of this key answered, in the transaction that gave both',
  },
  {
    path: 'src/platform/db/once.ts',
    text: '(await answer) as Row[]',
    why: 'rows that were typed by the first who asked the same named statement',
  },
  {
    path: 'src/platform/db/pool.ts',
    text: 'error as Error',
    why: 'both ways into the branch have shown that it is an Error',
  },
  {
    path: 'test/closure/world.ts',
    text: 'as Parameters<typeof useCase.run>',
    why: 'runs any use-case; over HTTP its own schema checks what is given',
  },
  {
    path: 'test/identity/people.ts',
    text: 'as Parameters<typeof useCase.run>',
    why: 'runs any use-case; over HTTP its own schema checks what is given',
  },
  {
    path: 'src/kernel/money.ts',
    text: 'as Currency[]',
    why: 'Object.keys of a constant table: its keys are the type',
  },
]

/** The product that was made last: each list of codes takes it from what it declares. */
const INVESTMENTS: Product = {
  name: 'investments',
  word: /investment/i,
  codes: [
    ...Object.values(investmentsDeclare).flatMap((list) => Object.keys(list)),
    ...Object.keys(investmentRefusals),
    ...Object.keys(investmentMessages),
  ],
  most: 3,
}

/** What is known of products; the wallet and its person are none. */
const namesOf = ({ obligations, irreversible, alternatives, participants }: Declares): string[] =>
  [obligations, irreversible, alternatives, participants].flatMap((list) => Object.keys(list))
const NO_PRODUCTS = new Set([walletsDeclare, identityDeclare].flatMap(namesOf))
const PRODUCT_CODES = namesOf(declared).filter((code) => !NO_PRODUCTS.has(code))

const MONEY_PATHS = ['ledger', 'payments', 'instruments', 'closure', 'wallets', 'reconciliation']
  .map((name) => `src/modules/${name}/`)
  .concat('src/kernel/money.ts')

/** Programs that a person runs at a terminal may print. */
const TERMINALS = ['scripts/', 'cli/', 'bench/']

const SLEEPS: leftovers.AllowedSleep[] = []

const SQL: sql.SqlSettings = {
  schemas: [...Object.keys(MODULES), 'core', 'rails_sim', 'sandbox'],
  homes: [
    { path: 'src/platform/db/', schema: 'core' },
    { path: 'src/platform/worker/', schema: 'core' },
    { path: 'src/platform/rails/sim/', schema: 'rails_sim' },
    { path: 'src/modules/sandbox/', schema: 'sandbox' },
  ],
  clocks: [
    { path: 'src/platform/db/pool.ts', why: 'the one place where a transaction learns the time' },
    { path: 'src/platform/db/migrate.ts', why: 'runs before the stored clock exists' },
    {
      path: 'src/platform/db/idempotency.ts',
      why: 'keys live in real time, also where the sandbox moved the clock',
    },
  ],
  exceptions: [],
}

const MIGRATIONS: migrations.MigrationSettings = {
  polled: ['core.due', 'audit.pending', 'ledger.break'],
  unpartitioned: [{ table: 'audit.entry', why: 'the log has one order and one writer' }],
}

/** What the server runs, and what its start builds the app with. */
const DEPENDENCIES = { most: 28, decision: 'docs/decisions/0002-chosen-libraries.md' }
const MOST_SCRIPTS = 13

// In pieces, so that this list does not match itself.
const FOREIGN: project.Forbidden[] = [
  {
    pattern: new RegExp('(?<![\\w.])/(wo' + 'rk|ro' + 'ot|ho' + 'me/\\w+|Us' + 'ers/\\w+)/'),
    what: 'a path of one machine',
  },
  { pattern: new RegExp('/tm' + 'p/(br' + 'ief|iss' + 'ues|ba' + 'sh_jobs)'), what: 'a path of one machine' },
  {
    pattern: new RegExp('\\biss' + 'ues? #?\\d', 'i'),
    what: 'a number of a list that the reader does not have',
  },
  {
    pattern: new RegExp(
      '\\b(cla' + 'ude|anth' + 'ropic|cop' + 'ilot|chat' + 'gpt|open' + 'ai|l' + 'lm)\\b',
      'i',
    ),
    what: 'a tool that wrote, not what was written',
  },
  {
    pattern: new RegExp(
      '\\b(ai assi' + 'stant|coding ag' + 'ent|language mo' + 'del|sub-?ag' + 'ent)s?\\b',
      'i',
    ),
    what: 'a tool that wrote, not what was written',
  },
  { pattern: new RegExp('co-auth' + 'ored-by', 'i'), what: 'belongs in a commit, if anywhere' },
  {
    pattern: new RegExp('"resol' + 'ved": "(?!https://registry\\.npmjs\\.org/)'),
    what: 'a package from a private registry',
  },
]

/** Names that a tool or a publisher demands. */
const FILE_NAMES = [
  /^package-lock\.json$/,
  /^web\/vite\.config\.ts$/,
  /^\.(gitignore|npmrc|nvmrc|editorconfig)$/,
]

const architecture: imports.Architecture = { modules: MODULES, layers: LAYERS, entries: ENTRIES }
const nothing: string[] = []

describe('architecture', () => {
  it('imports go only where the manifest of the module allows', () =>
    expect(imports.layering(tree, architecture)).toEqual(nothing))
  it('a module is entered by its doors', () => expect(imports.doors(tree)).toEqual(nothing))
  it('a manifest names what its own module has', () => expect(imports.manifests(tree)).toEqual(nothing))
  it('every module has a manifest, imports what it may, and there is no circle', () =>
    expect(imports.moduleTable(tree, architecture)).toEqual(nothing))
  it('a product is one folder: few files elsewhere know it', () =>
    expect(floorPlan(tree, INVESTMENTS)).toEqual(nothing))
  it('closure knows no product by name', () =>
    expect(saysNone(tree, { module: 'closure', codes: PRODUCT_CODES })).toEqual(nothing))
  it('the queries of a module are its own', () => expect(imports.privateSql(tree)).toEqual(nothing))
  it('every file is used', () => expect(imports.deadFiles(tree, architecture)).toEqual(nothing))
  it('every export is used', () => expect(imports.deadExports(tree, architecture)).toEqual(nothing))
  it('every imported file exists', () => expect(imports.brokenImports(tree)).toEqual(nothing))
})

describe('size', () => {
  it(`a file has at most ${LIMITS.file} lines`, () =>
    expect(limits.fileLength(tree, LIMITS)).toEqual(nothing))
  it(`a folder has at most ${FOLDERS.most} files`, () =>
    expect(limits.folderSize(tree, FOLDERS)).toEqual(nothing))
  it(`a use-case has at most ${LIMITS.useCase} lines`, () =>
    expect(limits.useCaseLength(tree, LIMITS)).toEqual(nothing))
  it(`a function has at most ${LIMITS.func} lines`, () =>
    expect(limits.functionLength(tree, LIMITS)).toEqual(nothing))
  it(`a function takes at most ${LIMITS.params} positional parameters`, () =>
    expect(limits.parameterCount(tree, LIMITS)).toEqual(nothing))
  it(`every module has a README of at most ${LIMITS.readme} lines`, () =>
    expect(limits.moduleReadmes(tree, LIMITS)).toEqual(nothing))
  it(`half of the server's files have at most ${TYPICAL.fileMedian} lines, 95 % of its functions at most ${TYPICAL.functionP95}`, () => {
    const server = tree.sources.filter(({ path }) => path.startsWith('src/') && !isTest(path))
    expect(
      percentile(
        server.map(({ text }) => lineCount(text)),
        0.5,
      ),
    ).toBeLessThanOrEqual(TYPICAL.fileMedian)
    const functions = server.flatMap(limits.functionsOf).map(({ lines }) => lines)
    expect(percentile(functions, 0.95)).toBeLessThanOrEqual(TYPICAL.functionP95)
  })
})

describe('types', () => {
  it('any is not used', () => expect(types.noAny(tree)).toEqual(nothing))
  it('no cast goes unchecked', () => expect(types.noCasts(tree, CASTS)).toEqual(nothing))
  it('who silences a tool says why', () => expect(types.reasonedSuppressions(tree)).toEqual(nothing))
})

describe('money', () => {
  it('is never a floating-point number in the code', () =>
    expect(money.noFloats(tree, MONEY_PATHS)).toEqual(nothing))
  it('is never a floating-point number in the schema', () =>
    expect(money.noFloatColumns(tree)).toEqual(nothing))
})

describe('leftovers', () => {
  it('no reminders', () => expect(leftovers.noReminders(tree)).toEqual(nothing))
  it('no printing in the server', () => expect(leftovers.noPrinting(tree, TERMINALS)).toEqual(nothing))
  it('no commented-out code', () => expect(leftovers.noDeadComments(tree)).toEqual(nothing))
  it('no test is switched off', () => expect(leftovers.noSwitchedOffTests(tree)).toEqual(nothing))
  it('no test replaces a module', () => expect(leftovers.noReplacedModules(tree)).toEqual(nothing))
  it('no test sleeps', () => expect(leftovers.noSleeps(tree, SLEEPS)).toEqual(nothing))
})

describe('SQL', () => {
  it("a module's statements name only its own schema", () =>
    expect(sql.ownSchema(tree, SQL)).toEqual(nothing))
  it('stands with the owner of the tables', () => expect(sql.sqlAtHome(tree, SQL)).toEqual(nothing))
  it('takes the time as a parameter', () => expect(sql.timeIsAParameter(tree, SQL)).toEqual(nothing))
  it('changes no row of a table that is written once, and no other table is left unchanged', () =>
    expect(sql.writtenOnce(tree, WRITTEN_ONCE)).toEqual(nothing))
  it('calls no volatile function', () => expect(sql.noVolatileSql(tree)).toEqual(nothing))
})

describe('migrations', () => {
  it('are numbered without gaps', () => expect(migrations.numbering(tree)).toEqual(nothing))
  it('only add, and compute nothing', () => expect(migrations.forwardOnly(tree)).toEqual(nothing))
  it('every key of a wallet-owned table contains the bucket', () =>
    expect(migrations.bucketInEveryKey(tree, MIGRATIONS)).toEqual(nothing))
})

describe('project', () => {
  it(`package.json has at most ${MOST_SCRIPTS} scripts`, () =>
    expect(project.scriptCount(tree, MOST_SCRIPTS)).toEqual(nothing))
  it('every runtime dependency is decided', () =>
    expect(project.dependencies(tree, DEPENDENCIES)).toEqual(nothing))
  it('speaks of the project alone', () => expect(project.noForeignWords(tree, FOREIGN)).toEqual(nothing))
  it('files are named in kebab-case', () => expect(project.fileNames(tree, FILE_NAMES)).toEqual(nothing))
  it('the server exports by name', () => expect(project.exportsByName(tree)).toEqual(nothing))
})

const NAMES_LANGUAGES = [
  { path: 'src/modules/sandbox/cast.ts', why: 'the language that somebody made up has chosen' },
  {
    path: 'src/modules/operations/notice.ts',
    why: 'columns of two languages, for an earlier release that still runs',
  },
]

describe('words', () => {
  it('every refusal has them in both languages', () =>
    expect(words.wordsComplete('refusals', catalogue())).toEqual(nothing))
  it('every obligation has them in both languages', () =>
    expect(
      words.wordsComplete(
        'obligations',
        Object.fromEntries(
          OBLIGATION_CODES.map((code) => [code, eachLanguage((lang) => obligationWords(code, lang, 'P90D'))]),
        ),
      ),
    ).toEqual(nothing))
  it('whatever speaks one language speaks the other', () =>
    expect(words.bothLanguages(tree)).toEqual(nothing))
  it('nothing else names a language', () =>
    expect(words.namesNoLanguage(tree, NAMES_LANGUAGES)).toEqual(nothing))
  it('no page of the app has a text of its own', () => expect(words.noTextInPages(tree)).toEqual(nothing))
  it('a file of words speaks its own language', () => expect(words.ownLanguage(tree)).toEqual(nothing))
})

describe('documents', () => {
  it('ARCHITECTURE.md shows what the manifests say', () => {
    const text = tree.files.find(({ path }) => path === 'ARCHITECTURE.md')?.text ?? ''
    const shown = Object.fromEntries(docs.moduleRows(text))
    expect(shown).toEqual(MODULES)
  })
  it('link to what exists', () => expect(docs.linksResolve(tree)).toEqual(nothing))
  it('number each decision once', () => expect(docs.decisionsNumbered(tree)).toEqual(nothing))
  it('name commands that exist', () => expect(docs.commandsExist(tree)).toEqual(nothing))
  it('name files that are there', () => expect(docs.filesExist(tree)).toEqual(nothing))
  it('the README runs the same commands in both languages', () => {
    const text = (path: string) => tree.files.find((file) => file.path === path)?.text ?? path
    expect(docs.sameExamples(text('README.md'), text('README.zh-CN.md'))).toBe(true)
  })
})
