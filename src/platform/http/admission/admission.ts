/**
 * Which work is begun, which waits for a moment, and which is turned away. Each kind of operation has a room of its own:
 * so many at work at once, so many waiting, and a time after which waiting is no longer worth it. So a room takes what its
 * connections finish in time, more is turned away before anything was done for it, and one full room stops no other.
 */
import { Refusal } from '../../../kernel/errors.ts'
import type { AnyUseCase } from '../../../kernel/usecase.ts'

/**
 * `urgent`: ends or undoes something, on connections of its own. `open`: passes every door, like reading and closing.
 * `money`: goes on the ledger lane, which commits many at once. `sign_in`: strangers who show who they are, which takes long on
 * purpose: they wait for each other and for nobody else. `work`: everything else.
 */
export type Kind = 'urgent' | 'open' | 'money' | 'sign_in' | 'work'
export const KINDS: readonly Kind[] = ['urgent', 'open', 'money', 'sign_in', 'work']

export const kindOf = (useCase: AnyUseCase): Kind => {
  if (useCase.urgent) return 'urgent'
  if (useCase.limit === 'sign_in' && useCase.access.includes('public')) return 'sign_in'
  if (useCase.availableDuringMaintenance) return 'open'
  return useCase.kind === 'lane' ? 'money' : 'work'
}

export type Room = {
  readonly atOnce: number
  readonly waiting: number
  /** Longest wait, in milliseconds. */
  readonly timeoutMs: number
}
export type Rooms = Readonly<Record<Kind, Room>>

/** Gives the place back; twice is once. */
export type Release = () => void

type Waiter = { readonly until: number; go(): void; sendAway(error: unknown): void }

/** Spreads those who come back over some seconds. */
const MOST_RETRY_SECONDS = 3
export const overloaded = (): Refusal =>
  new Refusal('overloaded', { retryAfterSeconds: 1 + Math.floor(Math.random() * MOST_RETRY_SECONDS) })

export const createAdmission = (rooms: Rooms) => {
  const open = Object.fromEntries(KINDS.map((kind) => [kind, createRoom(rooms[kind])]))
  const roomOf = (kind: Kind) => {
    const room = open[kind]
    if (!room) throw new Error(`there is no room for ${kind}`)
    return room
  }
  return {
    /** A further one would be turned away. */
    full: (kind: Kind): boolean => roomOf(kind).full(),
    /** A place at work, at once or within the room's patience; refuses `overloaded`. `gone`: told when nobody waits any more. */
    enter: (kind: Kind, gone?: (leave: () => void) => void): Promise<Release> => roomOf(kind).enter(gone),
    counts: () => Object.fromEntries(KINDS.map((kind) => [kind, roomOf(kind).counts()])),
  }
}
export type Admission = ReturnType<typeof createAdmission>

const createRoom = ({ atOnce, waiting, timeoutMs }: Room) => {
  /** In the order they came, which is also the order in which their patience ends. */
  const line = new Set<Waiter>()
  let atWork = 0
  let timer: NodeJS.Timeout | undefined

  const release = (): Release => {
    let held = true
    return () => {
      if (!held) return
      held = false
      const [next] = line
      if (!next) {
        atWork--
        return
      }
      line.delete(next)
      next.go()
    }
  }
  const sendLateAway = (): void => {
    timer = undefined
    const now = performance.now()
    for (const waiter of line) {
      if (waiter.until > now) break
      line.delete(waiter)
      waiter.sendAway(overloaded())
    }
    watch()
  }
  const watch = (): void => {
    const [first] = line
    if (timer || !first) return
    timer = setTimeout(sendLateAway, Math.max(0, Math.ceil(first.until - performance.now())))
    timer.unref()
  }
  const wait = (gone?: (leave: () => void) => void): Promise<Release> =>
    new Promise((resolve, reject) => {
      const waiter: Waiter = {
        until: performance.now() + timeoutMs,
        go: () => resolve(release()),
        sendAway: reject,
      }
      line.add(waiter)
      watch()
      gone?.(() => {
        if (line.delete(waiter)) reject(overloaded())
      })
    })
  return {
    full: () => atWork >= atOnce && line.size >= waiting,
    enter: async (gone?: (leave: () => void) => void): Promise<Release> => {
      if (atWork < atOnce) {
        atWork++
        return release()
      }
      if (line.size >= waiting) throw overloaded()
      return wait(gone)
    },
    counts: () => ({ atWork, waiting: line.size }),
  }
}
