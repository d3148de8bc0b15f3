import type { Route } from '../../kernel/manifest/module.ts'
import { readCast } from './operations/cast.ts'
import { moveClock } from './operations/clock-move.ts'
import { readClock } from './operations/clock-read.ts'
import { readInbox } from './operations/inbox.ts'
import { listSentinels } from './operations/sentinels.ts'

// biome-ignore format: a table
export const routes: readonly Route[] = [
  ['GET',    '/v1/sandbox/clock', readClock],
  ['POST',   '/v1/sandbox/clock', moveClock],
  ['GET',    '/v1/sandbox/inbox', readInbox],
  ['GET',    '/v1/sandbox/cast', readCast],
  ['GET',    '/v1/sandbox/sentinels', listSentinels],
]
