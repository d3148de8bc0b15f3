import type { Static } from 'typebox'
import { isoOf } from '../../../../kernel/clock.ts'
import type { Lang } from '../../../../kernel/languages.ts'
import { actNamed } from '../../challenges/acts.ts'
import type { Challenge } from '../../challenges/challenges.ts'
import type { ChallengeShape } from '../shapes.ts'

/** What is shown is made from what is signed. */
export const showChallenge = (challenge: Challenge, lang: Lang): Static<typeof ChallengeShape> => ({
  id: challenge.id,
  act: challenge.act,
  statement: { ...challenge.statement },
  statement_hash: challenge.statementHash,
  words: actNamed(challenge.act)?.words(challenge.statement, lang) ?? '',
  methods: [...challenge.methods],
  tries_left: challenge.triesLeft,
  state: challenge.state,
  expires_at: isoOf(challenge.expiresAt),
})
