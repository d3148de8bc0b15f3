/** What a module is for the lists over all of them (`src/modules.ts`): nothing of it is registered anywhere else. */
import type { MattersOf } from '../../platform/db/matters.ts'
import type { Rail } from '../../platform/rails/rail.ts'
import type { RefusalSpecs } from '../errors.ts'
import type { Handler } from '../handler.ts'
import type { InEachLanguage } from '../languages.ts'
import type { Messages } from '../message.ts'
import type { Closes } from '../participant.ts'
import type { AnyUseCase } from '../usecase.ts'
import type { OperationWords } from './operation-words.ts'
import type { SecondPerson } from './second-person.ts'
import type { Standing, Standings } from './state-matrix.ts'
import type { Freezes } from './young.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Method, path with `{params}`, operation; and, once it is in the list of all, its row of the state matrix. */
export type Route = readonly [Method, string, AnyUseCase, (Standing | undefined)?]

export type JobNeeds = {
  readonly rail: Rail
  /** Where the signed checkpoints of the audit log are copied to, outside the database. */
  readonly checkpointFile: string
}

export type Module = {
  /** Its folder in `src/modules/`. */
  readonly name: string
  /**
   * The other modules that its domain code may import; its operations and jobs may call any. The architecture test reads
   * the list here and holds every import to it.
   */
  readonly mayImport: readonly string[] | 'all'
  readonly routes?: readonly Route[]
  readonly refusals?: RefusalSpecs
  /** What the reference says of its operations. */
  readonly says?: InEachLanguage<OperationWords>
  /** What it writes to people. */
  readonly messages?: Messages
  /** By operation: what it answers in each state of the wallet. */
  readonly states?: Standings
  /** What of a wallet it holds, and when in a closing its turn is. */
  readonly closes?: Closes
  /** Which of these ids are matters of a wallet, where the module has rows that staff act upon. */
  readonly matters?: MattersOf
  /** What a freeze does about what was done here in the days before it. */
  readonly freezes?: Freezes
  /** Kinds of requests that two people decide: who the second may be, and what then happens. */
  readonly secondPerson?: SecondPerson
  /** What the worker runs: due rows and what comes round. */
  readonly jobs?: (needs: JobNeeds) => readonly Handler[]
  /** Registers what has to be proved before it is done; called when the program starts. */
  readonly acts?: () => void
}
