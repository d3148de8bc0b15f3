/** What identity means to a closure: it goes last, and nothing that was issued before survives it. */
import { type Instant, isAfter, plus } from '../../kernel/clock.ts'
import type { Finding, Participant, WalletRef } from '../../kernel/participant.ts'
import { forgetActs, noteAct } from './activity.ts'
import { voidAll } from './challenges/challenge-sql.ts'
import { lastContactChange } from './contacts/contacts.ts'
import { voidContactChanges } from './contacts/verifications.ts'
import { dropPasswords, forgetPasswords } from './credentials/credential-sql.ts'
import { RECENT_CHANGE } from './rules.ts'
import { endAllSessions } from './sessions/sessions.ts'
import * as sql from './sql.ts'

const personsOf = (wallets: readonly WalletRef[]): string[] => [...new Set(wallets.map((w) => w.person))]

const unverified = ({ wallet, person }: WalletRef): Finding => ({
  code: 'identity.unverified',
  object: { kind: 'identity', ref: person },
  who: 'you',
  clears: 'by_holder',
  remedy: { action: 'verify_identity', method: 'PUT', href: `/v1/wallets/${wallet}/identity` },
})

const recentChange = ({ person }: WalletRef, clearsAt: Instant): Finding => ({
  code: 'identity.recent_change',
  object: { kind: 'identity', ref: person },
  who: 'us',
  clears: 'by_time',
  clearsAt,
})

export const identityParticipant: Participant = {
  describe: () => ({
    name: 'identity',
    critical: 'legal',
    holds: ['contact', 'credentials', 'identity_documents', 'devices_and_logs'],
    freezable: ['contact changes'],
    reversible: {
      irreversible:
        'sessions, codes and proofs that were ended stay ended; new ones are made after a restore',
    },
    longestLateWindow: 'PT0S',
  }),

  obligations: async (q, wallets, at) => {
    const persons = personsOf(wallets)
    const without = await sql.unverifiedOf(q, persons)
    const changed = await lastContactChange(q, persons)
    return new Map(
      wallets.map((ref) => {
        const change = changed.get(ref.person)
        const clearsAt = change && plus(change, RECENT_CHANGE)
        const findings = [
          ...(without.has(ref.person) ? [unverified(ref)] : []),
          ...(clearsAt && isAfter(clearsAt, at) ? [recentChange(ref, clearsAt)] : []),
        ]
        return [ref.wallet, findings] as const
      }),
    )
  },

  // Codes of a password reset are bound to the wallet's epoch, which the fence has just raised: they are dead too.
  freeze: async (tx, wallets) => {
    await voidContactChanges(tx, personsOf(wallets))
  },

  // A contact change that was voided is asked for again; it did not shorten anything.
  thaw: async () => undefined,

  // Authenticator and recovery codes stay, sealed: a restore asks for a factor from before the closing.
  close: async (tx, wallets, at) => {
    const persons = personsOf(wallets)
    await voidContactChanges(tx, persons)
    await voidAll(tx, persons)
    await endAllSessions(tx, persons)
    await forgetActs(tx, persons)
    await sql.closePersons(tx, persons, at)
  },

  reopen: async (tx, wallets) => {
    const persons = personsOf(wallets)
    await sql.reopenPersons(tx, persons)
    for (const person of persons) await noteAct(tx, person)
    await dropPasswords(tx, persons)
    await forgetPasswords(tx, persons, null)
    return [
      { what: 'identity', outcome: 'restored' },
      {
        what: 'password',
        outcome: 'not',
        why: 'A new password is set with a code to your contact before you sign in again.',
      },
      { what: 'sessions', outcome: 'not', why: 'Every session from before the closing stays ended.' },
      {
        what: 'contact changes',
        outcome: 'not',
        why: 'A change that was under way is void; ask for it again.',
      },
    ]
  },
}
