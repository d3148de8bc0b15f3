/** `npm run demo [-- --server URL] [--lang en|zh-CN]`: a wallet's whole life over the real HTTP API, told as a story. */
import { parseArgs } from 'node:util'
import { leave, prove } from './demo/ending.ts'
import { type Lang, NotAsTold, type World } from './demo/person.ts'
import { findStage, type Stage } from './demo/server.ts'
import { accept, look, openAndUse, tryTooEarly } from './demo/story.ts'
import { createTeller } from './demo/teller.ts'
import { speaker } from './demo/words.ts'

const langOf = (flag: string | undefined): Lang =>
  flag === 'zh-CN' || (flag === undefined && /^zh/i.test(process.env.LANG ?? '')) ? 'zh-CN' : 'en'

const USAGE =
  'npm run demo [-- --server URL] [--lang en|zh-CN]: a whole life of a wallet, over the real HTTP API'
const flags = () => {
  try {
    return parseArgs({
      options: { server: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean' } },
    }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
    process.exit(2)
  }
}
const values = flags()
if (values.help) {
  console.log(USAGE)
  process.exit(0)
}
const lang = langOf(values.lang)
const say = speaker(lang)

const tell = async (stage: Stage): Promise<void> => {
  const teller = createTeller(lang, console.log)
  const world: World = { url: stage.url, lang, fetch: teller.fetch }
  console.log(`${say('title')}\n${say(stage.own ? 'stageOwn' : 'stageRuns', { url: stage.url })}`)
  const scene = await openAndUse(world, teller)
  await look(world, teller, scene.holder)
  await tryTooEarly(world, teller, scene)
  const told = await accept(world, teller, scene)
  await leave(world, teller, told)
  await prove(world, teller, told)
}

let stage: Stage | undefined
try {
  stage = await findStage(values.server)
  await tell(stage)
} catch (error) {
  if (!(error instanceof NotAsTold)) throw error
  console.error(`\n✗ ${say('failed', { what: error.message })}`, error.cause ?? '')
  process.exitCode = 1
} finally {
  await stage?.close()
}
