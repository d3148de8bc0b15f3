#!/usr/bin/env node
import { terminal } from './io.ts'
import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), terminal())
// A pipe that its writer leaves open must not keep us.
process.stdin.destroy()
