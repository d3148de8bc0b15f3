/** `npm run fix`: formats, mends what lint can mend safely, and writes the generated files anew. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const STEPS = [
  ['scripts/gen.ts'],
  ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', '--max-diagnostics=50', '.'],
]

for (const args of STEPS) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: resolve(import.meta.dirname, '..'),
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
