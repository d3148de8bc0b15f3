#!/usr/bin/env node
import { terminal } from './io.ts'
import { run } from './run.ts'

// Whoever reads us may have seen enough (`| head`): what the command found out stays its exit code.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run(process.argv.slice(2), terminal())
// A pipe that its writer leaves open must not keep us.
process.stdin.destroy()
