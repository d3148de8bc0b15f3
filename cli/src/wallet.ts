import { Usage } from './exit.ts'

/** The one positional argument of most commands. */
export const walletOf = (words: readonly string[]): string => {
  const [wallet, ...more] = words
  if (wallet === undefined || more.length > 0) throw new Usage('WALLET')
  return wallet
}
