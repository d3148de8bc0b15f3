/** Runs a use-case for a request: in a transaction, once per key, on the ledger lane, or as a read. */

import { Refusal, refuse } from '../../kernel/errors.ts'
import type { LaneWork } from '../../kernel/lane.ts'
import type { Method, Route } from '../../kernel/manifest/module.ts'
import type { AnyUseCase, Call, LaneUseCase } from '../../kernel/usecase.ts'
import { codeOf } from '../db/pool.ts'
import { rendered } from './answers/render.ts'
import { borderRefusals } from './border.ts'
import { type Answer, createOnce } from './idempotency.ts'
import type { Input } from './input/input.ts'
import type { Env } from './route.ts'
import {
  recordAct,
  recordRead,
  recordReadIn,
  requireOthersMatters,
  type StaffDoors,
  withoutOwnMatters,
} from './staff.ts'
import { scopeOf } from './who.ts'

export type Run = {
  readonly method: Method
  readonly path: string
  readonly useCase: AnyUseCase
  readonly call: Call
  readonly input: Input
  /** From a rendered value to the bytes of the answer, by the output schema. */
  serialise(value: unknown): string
}

/** Refusals outside of what the use-case declares are bugs of that use-case. */
export class Undeclared extends Error {
  override readonly name = 'Undeclared'
}

type Parts = Pick<Env, 'db' | 'lane'> & { readonly staff: StaffDoors }

export const createRunner = ({ db, lane, staff }: Parts) => {
  const once = createOnce(db)

  const runTx = (run: Run, useCase: Extract<AnyUseCase, { kind: 'tx' }>): Promise<Answer> => {
    const { call, input } = run
    const work = async (tx: Parameters<typeof useCase.run>[0]) => {
      const value = await useCase.run(tx, call, input)
      await recordAct(tx, staff, { ...run, actor: call.actor, value })
      await recordReadIn(tx, staff, { ...run, actor: call.actor, value })
      const text = textOf(run, await withoutOwnMatters(tx, staff, { actor: call.actor, value }))
      return { text, status: statusFor(useCase, value) }
    }
    if (useCase.key !== 'required') return db.tx(work).then((made) => ({ ...made, replayed: false }))
    const request = [run.method, run.path, rendered(input)]
    return once({ scope: scopeOf(call.actor, call.key), key: call.key, name: useCase.name, request }, work)
  }

  const runLane = async (run: Run, useCase: LaneUseCase): Promise<Answer> => {
    const work = await useCase.run(db, run.call, run.input)
    let replayed = false
    // The lane knows which transfer ids it has seen; the use-case renders the same answer either way.
    const watched: LaneWork = {
      ...work,
      answer: (results) => {
        replayed = results.length > 0 && results.every((result) => result.replayed)
        return work.answer(results)
      },
    }
    const answer = await lane.submit(watched).catch(async (error: unknown) => {
      if (error instanceof Refusal) await work.refused?.(error)
      return keyTaken(error)
    })
    const text = textOf(run, answer)
    return { status: statusOf(useCase), text, replayed }
  }

  const runAny = async (run: Run): Promise<Answer> => {
    const { useCase } = run
    const { actor } = run.call
    await requireOthersMatters(db, staff, { actor, named: [run.input.body] })
    if (useCase.kind === 'tx') return runTx(run, useCase)
    if (useCase.kind === 'lane') return runLane(run, useCase)
    const status = statusOf(useCase)
    const read: unknown = await useCase.run(db, run.call, run.input)
    const value = await withoutOwnMatters(db, staff, { actor, value: read })
    await recordRead(db, staff, { ...run, actor, value })
    if (useCase.media !== undefined && value instanceof Uint8Array)
      return { status, text: undefined, bytes: value, replayed: false }
    return { status, text: textOf(run, value), replayed: false }
  }
  return runAny
}

/**
 * The rows of a work on the lane are named by its key. One that is there although its posting is new belongs to
 * another kind of request under the same key (a top-up posts nothing before the bank has answered).
 */
const keyTaken = (error: unknown): never => {
  if (codeOf(error) === '23505') return refuse('idempotency_key_reused')
  throw error
}

export const statusOf = (useCase: AnyUseCase): number => useCase.status ?? 200

/** Of a use-case that may propose instead of doing: what its answer says. */
const statusFor = (useCase: AnyUseCase, value: unknown): number => {
  const proposed =
    useCase.proposes && typeof value === 'object' && value && 'approval' in value && value.approval !== null
  return proposed ? PROPOSED : statusOf(useCase)
}
export const PROPOSED = 202

/** Serialised before the commit: an answer that cannot be sent must not leave its effect behind. */
const textOf = (run: Run, value: unknown): string | undefined => {
  if (statusOf(run.useCase) === 204) return undefined
  if (run.useCase.media === undefined) return run.serialise(rendered(value))
  if (typeof value !== 'string')
    throw new Error(`${run.useCase.name} answers ${run.useCase.media} without a text`)
  return value
}

/** True when the use-case may answer this. */
export const isDeclared = (route: Route, refusal: Refusal): boolean =>
  route[2].refuses.includes(refusal.code) || borderRefusals(route).includes(refusal.code)
