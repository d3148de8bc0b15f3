/**
 * `npm start`. Loading the program is a large part of a start, so it is loaded from the compiled copy that the last start
 * left (Node keeps it fresh by the files' content), and whoever waits is told. What the process does is in process.ts.
 */
import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module'
import { setImmediate as turn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createProgress } from './kernel/watch/progress.ts'

// Where the checkout cannot be written to, Node goes on without a copy.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)))
/**
 * Our own files are imported by their whole names: nothing has to be looked for. Node asks the file system several times for
 * each all the same. Measured: 150 ms of processor for 880 files.
 */
const OWN = new URL('.', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) => {
    const { parentURL: from } = context
    return from?.startsWith(OWN) && specifier.startsWith('.') && specifier.endsWith('.ts')
      ? { url: new URL(specifier, from).href, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context)
  },
})
// Standard output has the banner and the log.
const progress = createProgress((line) => void process.stderr.write(`${line}\n`))
progress.phase('Loading the program')
/** In pieces, between which a timer can speak and the database be asked: loading one is not interrupted. */
const load = async () => {
  for (const piece of [
    () => import('./platform/http/input/input.ts'),
    () => import('./modules/closure/closure.ts'),
    () => import('./modules.ts'),
  ]) {
    await piece()
    await turn()
  }
  return import('./app.ts')
}
const { startProcess } = await import('./process.ts')
await startProcess(progress, load)
// A server that is killed leaves no copy otherwise, and its restart is the one that must be fast.
flushCompileCache()
