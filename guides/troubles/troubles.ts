/** "What do you see?": every group in the order in which it is offered. */
import { maintenance, network, outdated, refused, restore } from './others.ts'
import { proof } from './proof.ts'
import { settled } from './settled.ts'
import type { TroubleGroup } from './shape.ts'
import { waiting } from './waiting.ts'

export const TROUBLES: readonly TroubleGroup[] = [
  proof,
  settled,
  waiting,
  refused,
  outdated,
  network,
  maintenance,
  restore,
]
